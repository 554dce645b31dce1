import { plainText } from '../study/rich-text.ts';
import { allDefinitionLines } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import { type FlowItem, outerSiblings } from './flow.ts';
import { readComposeKey } from './head-kind.ts';
import type { HeadMeaning } from './head-meaning.ts';
import { isNounPhrase } from './nominal.ts';
import { isOptionTitle, readOptionHead } from './option-head.ts';

/** Whether what stands around a head tells that it is no term: a value, a property, an option, a command, a merit. */
export function isAmongOthers(context: ExplainContext, found: HeadMeaning, item: FlowItem): boolean {
  const { head, headKind, meaning } = found;
  const isVariable = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(head);
  return (
    (!isVariable && isValue(context, item)) ||
    isProperty(context, item) ||
    isAmongOptions(context, item) ||
    isAmongCommands(context, found, item) ||
    isOptionOfBlock(context, head, item) ||
    (isListed(context, item) && !(headKind === 'strong' && isNounPhrase(meaning.text)))
  );
}

/**
 * `always : 항상` below `--restart` or `restart: …`: a value of the option or key that the line above explains, or of
 * the option that the heading is.
 */
function isValue(context: ExplainContext, item: FlowItem): boolean {
  if (item.listItem === undefined) return false;
  if (isOptionTitle(item.owners.at(-1)?.title.text ?? '')) return true;
  const { siblings, index } = outerSiblings(context, item);
  const above = siblings[index - 1];
  if (above?.type !== 'paragraph') return false;
  const head = allDefinitionLines(above, context.lines).at(-1)?.head ?? plainText(above);
  return (
    readOptionHead(head) !== undefined ||
    (context.signsOf(item).compose && readComposeKey(head) !== undefined)
  );
}

/** `상태: 복습 필요` above or below `태그: 도커`: what a note says of itself. */
function isProperty({ source }: ExplainContext, { node, listItem }: FlowItem): boolean {
  if (node.type !== 'paragraph' || listItem) return false;
  const text = source.slice(node.position!.start.offset, node.position!.end.offset);
  // `태그 : 이미지에 붙이는 이름표` is a term like others.
  return /^\s*(?:(?:태그|tags?)\s*[:：]\s*[^\s,]+(?:,\s*[^\s,]+)*\s*$|(?:생성일|생성 일시|작성일|작성자|날짜|유형|최종 편집 일시)\s*[:：])/im.test(
    text,
  );
}

/** `command : 실행할 명령` among `-c : …`, or below `옵션`: a word that the command above takes. */
function isAmongOptions(context: ExplainContext, item: FlowItem): boolean {
  if (item.listItem === undefined) return false;
  const list = context.listOf(item.listItem);
  if (list?.node.type !== 'list') return false;
  const above = list.siblings[list.index - 1];
  if (above?.type === 'paragraph' && /^(?:주요\s?)?옵션들?\s*[:：]?$/.test(plainText(above))) return true;
  const heads = list.node.children.map(({ children: [first] }) => (first ? plainText(first) : ''));
  return heads.filter((head) => /^--?[A-Za-z]/.test(head)).length * 2 >= heads.length;
}

/** `jobs : 작업 목록` among `ps : …` and `kill : …`: a command that no grammar has. */
function isAmongCommands(
  context: ExplainContext,
  { head, form }: HeadMeaning,
  { node, listItem }: FlowItem,
): boolean {
  if (form === 'table' || listItem || node.type !== 'paragraph' || !/^[a-z][a-z-]*$/.test(head)) return false;
  const lines = allDefinitionLines(node, context.lines);
  const ofCommands = lines.filter(({ headFrom, headTo }) => context.within(headFrom, headTo).length > 0);
  return ofCommands.length >= 2 && ofCommands.length * 2 >= lines.length;
}

/** `interval : 점검 간격` below a block that sets `--interval`. */
function isOptionOfBlock(context: ExplainContext, head: string, item: FlowItem): boolean {
  const { siblings, index } = item.listItem ? outerSiblings(context, item) : item;
  return siblings.slice(0, index).some((node) => node.type === 'code' && node.value.includes(`--${head}`));
}

/** An item of a list of merits, reasons, steps: it names one, and defines nothing. */
function isListed(context: ExplainContext, item: FlowItem): boolean {
  if (item.listItem === undefined) return false;
  const { siblings, index } = outerSiblings(context, item);
  const above = siblings[index - 1];
  const title = above?.type === 'paragraph' ? plainText(above) : (item.owners.at(-1)?.title.text ?? '');
  return /(?:장점|단점|장단점|특징|이유|효과|필요성|주의\s?(?:사항|점)|고려\s?사항|순서|절차|과정|할\s?일|비유|주요\s?(?:역할|기능))\s*[:：]?$/.test(
    title,
  );
}
