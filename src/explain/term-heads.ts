import { plainText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { allDefinitionLines } from './definition-lines.ts';
import type { FoundMeanings } from './found-meanings.ts';
import { isMeaning, isStepLabel, isTermHead } from './head-kind.ts';
import type { HeadMeaning } from './head-meaning.ts';
import { endsInNoun, isNounPhrase } from './nominal.ts';
import { linesAround } from './lines-around.ts';
import { isAmongOthers } from './term-company.ts';
import { isSign } from './term-signs.ts';
import { endsInAdnominal, tellsAction } from './verb-endings.ts';

/** Files a head as a term. Links to other notes (`다음: [[…]]`) define nothing. */
export function fileTerm(
  context: ExplainContext,
  found: HeadMeaning,
  item: FlowItem,
  into: FoundMeanings,
): boolean {
  const { head, headKind, meaning, position, section } = found;
  // In a table a name may have a number; elsewhere `작업1` counts what is to do.
  const name = found.form === 'table' ? head.replace(/(?<=[가-힣])\s?\d+$/, '') : head;
  const isName = isTermHead(name, headKind) || isSign(context, name, item);
  if (!(isClear(found) || isRun(context, found, item)) || !isName) return false;
  if (!isMeaning(meaning.text) && !isShortAmongOthers(context, found, item)) return false;
  if (
    isStepLabel(head, meaning.text) ||
    isAmongOthers(context, found, item) ||
    (headKind !== 'strong' && isTyped(context, head, meaning.text)) ||
    (headKind === 'plain' && context.isTypedInput(head) && !isNounPhrase(meaning.text))
  )
    return false;
  if (context.source.slice(found.headTo, position.end.offset).includes('[[')) return false;
  // `이미지 = 설계도 / 컨테이너 = 실행 결과`: one thing likened after the other.
  if (found.separator === 'equals' && /\s=\s/.test(meaning.text)) return false;
  if (headKind === 'strong' && speaksOfTitle(item, meaning.text)) return false;
  if (isOnlyTyped(found) || isSequence(context, found)) return false;
  const form = found.form === 'table' ? 'table' : (`${headKind}-colon` as const);
  const term = head.replace(/\s*\(\d+\)$|의 (?:의미|뜻|정의)$/, '');
  into.terms.push({ type: 'termMeaning', term, meaning, form, position, section });
  return true;
}

/** `drop : 차단` among `reject : 막고 알린다` and the like: a word is enough where the others of its lines say more. */
function isShortAmongOthers(
  context: ExplainContext,
  { meaning, position }: HeadMeaning,
  item: FlowItem,
): boolean {
  if (!/^[가-힣]{2,}$|^[a-z]{3,}$/.test(meaning.text)) return false;
  const others =
    item.node.type === 'table'
      ? item.node.children.slice(1).flatMap(({ children, position: at }) => {
          const cell = at?.start.offset === position.start.offset ? undefined : children.at(-1);
          return cell ? [plainText(cell)] : [];
        })
      : linesAround(context, item)
          .filter((line) => line.position.start.offset !== position.start.offset)
          .map((line) => (line.separator === 'colon' ? line.meaning.text : ''));
  const said = others.filter((text) => isMeaning(text));
  return said.length >= 2 && said.length * 2 >= others.length;
}

/** `명령 모드 - …` among items that all have that shape: where they end in nouns, or name kinds of one thing. */
function isRun(context: ExplainContext, { separator, headKind }: HeadMeaning, item: FlowItem): boolean {
  if (separator !== 'dash' || headKind !== 'plain' || item.listItem === undefined) return false;
  const list = context.listOf(item.listItem)?.node;
  const items = list?.type === 'list' ? list.children : [];
  const lines = items.flatMap(({ children: [first] }) =>
    first?.type === 'paragraph' ? allDefinitionLines(first, context.lines).slice(0, 1) : [],
  );
  if (items.length < 3 || lines.length < items.length || lines.some((line) => line.separator !== 'dash'))
    return false;
  const kinds = new Set(lines.map(({ head }) => /(?<=\s)\S+$/.exec(head)?.[0] ?? head));
  return (
    kinds.size === 1 || lines.filter(({ meaning }) => endsInNoun(meaning.text)).length * 2 >= lines.length
  );
}

/** `**영속성** : Redis는 …` below `# Redis`: what is said of the title's own thing, a feature of it and no term. */
function speaksOfTitle({ owners }: FlowItem, meaning: string): boolean {
  const subject = /^(\S{2,20}?)(?:\([^)]*\))?[은는]\s/.exec(meaning)?.[1]?.toLowerCase();
  return subject !== undefined && owners.some(({ title }) => title.text.toLowerCase().includes(subject));
}

/** `docker volumn ls`, `ps | grep`, `ln [원본] [링크]`: what is typed, though no grammar has it. */
function isTyped(context: ExplainContext, head: string, meaning: string): boolean {
  if (/\s\|{1,2}\s|\s\[[^\]]+\]|^[a-z-]+\s--?[a-z]/.test(head)) return true;
  // `start / stop`
  if (/^[a-z-]+\s?\/\s?[a-z-]+$/.test(head) && /\s\/\s/.test(meaning)) return true;
  if (builtins.test(head)) return tellsAction(meaning);
  const [tool = '', ...words] = head.split(/\s+/);
  const isKnown = context.tools.has(tool) || context.grammars.has(tool);
  const isAction = words.length === 1 && tellsAction(meaning);
  return isKnown && (words.length >= 2 || isAction) && words.every((word) => /^[a-z<[{-]/.test(word));
}

/** Commands of the shell itself. */
const builtins = /^(?:alias|bg|eval|exec|export|fg|jobs|printf|umask|unalias|unset)$/;

/** `create 명령: docker pull -> docker create`: commands one after the other. */
function isSequence(context: ExplainContext, { meaning, headTo, position }: HeadMeaning): boolean {
  return /\s?(?:->|→)\s/.test(meaning.text) && context.within(headTo, position.end.offset!).length > 0;
}

/** `갱신되는지 테스트 : \`certbot renew --dry-run\` (시험만 함)`: what one types, with a remark. */
function isOnlyTyped({ meaning }: HeadMeaning): boolean {
  const [code, after, ...others] = meaning.content;
  return (
    code?.type === 'inlineCode' &&
    /\s/.test(code.value) &&
    others.length === 0 &&
    (after === undefined || (after.type === 'text' && /^\s*\([^)]*\)\s*$/.test(after.value)))
  );
}

/**
 * A colon and a table say that the one explains the other; dashes and `=` after strong text or before a noun phrase,
 * arrows after strong text, or before a noun with what modifies it: `HEAD → 지금 서 있는 커밋을 가리키는 포인터`.
 */
export function isClear({ separator, headKind, form, meaning }: HeadMeaning): boolean {
  if (separator === 'colon' || form === 'table') return true;
  const said = meaning.text.split(/(?<=[가-힣)][.])\s/)[0]!;
  const isSure =
    headKind === 'strong' ||
    endsInNoun(said) ||
    (separator === 'equals' && /[가-힣A-Za-z)] \+ \S/.test(said));
  return separator === 'dash' || separator === 'equals'
    ? isSure
    : separator === 'arrow' && (headKind === 'strong' || isModifiedNoun(said));
}

/** `…을 가리키는 포인터`, `…을 잘게 쪼갠 단위`, `…을 만들기 위한 읽기 전용 템플릿`. */
function isModifiedNoun(text: string): boolean {
  const words = text
    .replace(/\([^)]*\)/g, '')
    .split(/\s+/)
    .slice(-5, -1);
  return words.some((word) => endsInAdnominal(word)) && endsInNoun(text);
}
