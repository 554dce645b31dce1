import type { Chapter, Section } from '../study/nodes.ts';
import { plainRichText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { addOption, type FoundMeanings } from './found-meanings.ts';
import { isMeaning } from './head-kind.ts';
import { commandsOfTitles } from './headed-owner.ts';
import { isOptionTitle, readOptionHead } from './option-head.ts';
import { usedOption } from './option-lookup.ts';
import { sentences } from './sentences.ts';

/**
 * Reads headings that are options: `### -p` with `호스트 포트를 연결한다.` below it, before its block or after. It
 * belongs to the command of the headings around it. Explained again in a list there, the list is the better place; of
 * a heading with several options nobody knows which one a sentence speaks of.
 */
export function readHeadingOptions(context: ExplainContext, into: FoundMeanings): void {
  const seen = new Set<Chapter | Section>();
  for (const item of context.flow) {
    for (const [depth, owner] of item.owners.entries()) {
      if (!seen.has(owner)) readTitle(context, item, depth, into);
      seen.add(owner);
    }
    const owner = item.owners.at(-1);
    const names = owner?.title.text ?? '';
    if (!item.isTop || item.node.type !== 'paragraph' || !isOptionTitle(names)) continue;
    const isFirst = item.siblings.slice(0, item.index).every((node) => context.blockOf(node) !== undefined);
    const option = isFirst ? readOptionHead(names.replace(/^\d+[.)]\s*/, '')) : undefined;
    const [sentence] = sentences(item.node, context.lines);
    if (
      !option ||
      !isOne(option.names) ||
      sentence === undefined ||
      !isMeaning(sentence.text) ||
      /^`?-/.test(sentence.text)
    )
      continue;
    const { position, ...meaning } = sentence;
    const offset = position.start.offset!;
    const above = commandsOfTitles(context, item.owners.slice(0, -1));
    const place = { position, section: item.section, offset, item, above, once: true };
    addOption(context, { ...option, meaning, form: 'heading', ...place }, into);
  }
}

/** `-p 옵션: 포트를 연결한다`, `--name (이름 지정)` */
const defined =
  /^(?:\d+[.)]\s*)?`?(-{1,2}[A-Za-z][\w-]*(?:\s*,\s*-{1,2}[A-Za-z][\w-]*)*)`?(?:\s*(?:옵션|플래그))?\s*(?:[:：]\s*|\s[-–—]\s|\()([^()]{0,100}[가-힣]{2}[^()]{0,100})\)?$/;

/** `멈춘 컨테이너까지 보기 (-a 옵션)`: the option that a title names at its end does what the title says. */
const closing =
  /^[-–\s]*(?:\d+[.)]\s*)?([^()]{4,80}?)\s*\(\s*`?(-{1,2}[A-Za-z][\w-]*)`?\s*(?:옵션|플래그)?\s*\)$/;

/** A title that says what its option does. */
function readTitle(context: ExplainContext, item: FlowItem, depth: number, into: FoundMeanings): void {
  const { heading, title, anchor } = item.owners[depth]!;
  if (!heading?.position) return;
  const { position } = heading;
  const [, head, told] = defined.exec(title.text) ?? [];
  const [, before, last] = closing.exec(title.text) ?? [];
  const option = readOptionHead(head ?? last ?? '');
  const text = told ?? before ?? '';
  if (!option || !/[가-힣]{2}/.test(text) || !isMeaning(text)) return;
  // A command of the section, below the title.
  const typed =
    last === undefined
      ? []
      : context.inSection(anchor).filter((one) => usedOption(one, option.names) !== undefined);
  const above = typed.length > 0 ? typed : commandsOfTitles(context, item.owners.slice(0, depth));
  const place = { position, section: anchor, offset: position.end.offset!, item, above, once: true };
  addOption(context, { ...option, meaning: plainRichText(text), form: 'heading', ...place }, into);
}

/** Whether names are spellings of one option: a long and a short one at most. */
function isOne(names: readonly string[]): boolean {
  const long = names.filter((name) => name.startsWith('--')).length;
  return long <= 1 && names.length - long <= 1;
}
