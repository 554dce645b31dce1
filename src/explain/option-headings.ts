import type { ExplainContext } from './explain-context.ts';
import { addOption, type FoundMeanings } from './found-meanings.ts';
import { isMeaning } from './head-kind.ts';
import { commandsOfTitles } from './headed-owner.ts';
import { isOptionTitle, readOptionHead } from './option-head.ts';
import { sentences } from './sentences.ts';

/**
 * Reads headings that are options: `### -p` with `호스트 포트를 연결한다.` below it, before its block or after. It
 * belongs to the command of the headings around it. Explained again in a list there, the list is the better place; of
 * a heading with several options nobody knows which one a sentence speaks of.
 */
export function readHeadingOptions(context: ExplainContext, into: FoundMeanings): void {
  for (const item of context.flow) {
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

/** Whether names are spellings of one option: a long and a short one at most. */
function isOne(names: readonly string[]): boolean {
  const long = names.filter((name) => name.startsWith('--')).length;
  return long <= 1 && names.length - long <= 1;
}
