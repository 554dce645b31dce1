import { readChildList } from './child-lists.ts';
import { readChildParagraph } from './child-paragraphs.ts';
import { allDefinitionLines, type DefinitionLine } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { addOption, type FoundMeanings } from './found-meanings.ts';
import { commandsOfHead } from './head-commands.ts';
import { addHead } from './heads.ts';
import { addPart, pieceIndex } from './literal-parts.ts';
import { linesAround } from './lines-around.ts';
import { type Literal, literalBefore, literalsBeside } from './literals.ts';
import { isMeaning } from './head-kind.ts';
import { isRunOfAsides, optionRun } from './option-run.ts';

/** Reads every `head : meaning` line of a note; what the head is decides what becomes of it. */
export function readDefinitionLines(context: ExplainContext, into: FoundMeanings): void {
  const besideOf = literalsFinder(context);
  for (const item of context.flow) {
    if (item.node.type !== 'paragraph') continue;
    const lines = allDefinitionLines(item.node, context.lines);
    const { children } = item.node;
    const run = item.listItem || isRunOfAsides(children) ? optionRun(children) : [];
    if (run.length >= 2 && (children[0]?.type === 'inlineCode' || isRunOfAsides(children))) {
      const place = { position: item.node.position!, section: item.section, item, once: false };
      for (const option of run) addOption(context, { ...option, ...place, form: 'list' }, into);
      continue;
    }
    const literal = literalBefore(context, item);
    const beside = lines.length > 0 ? besideOf(item) : [];
    const form = item.listItem ? 'list' : 'line';
    // Lines that are each a command in code and what it does, without a mark between, as a list has them.
    const unmarked = lines.filter(
      (line) => line.separator === 'blank' && commandsOfHead(context, line).length > 0,
    );
    for (const line of lines) {
      const isBeside = unmarked.length >= 2 && unmarked.includes(line);
      const place = { section: item.section, form } as const;
      const found = { ...line, ...place, ...(isBeside && { separator: 'colon' as const }) };
      const literals = literal ? [literal, ...beside] : beside;
      const whole = literals.find((one) => addPart(one, found, into));
      const isPart = whole !== undefined;
      // The command that begins the literal is explained with it.
      const begins = whole?.text.startsWith(line.head) === true;
      if (isPart && !(begins && commandsOfHead(context, line).length > 0)) continue;
      addHead(context, found, item, into);
    }
    if (lines.every(({ separator, meaning }) => separator === 'blank' || !isMeaning(meaning.text))) {
      readChildList(context, item, into);
      readChildParagraph(context, item, into);
    }
  }
}

/** Finds the literals beside the lines that an item belongs to, once for each list or paragraph. */
function literalsFinder(context: ExplainContext): (item: FlowItem) => readonly Literal[] {
  const known = new Map<readonly DefinitionLine[], readonly Literal[]>();
  return (item) => {
    const lines = linesAround(context, item);
    const heads = lines.map(({ head }) => head);
    const found = known.get(lines) ?? literalsBeside(context, item, heads, isPiece);
    known.set(lines, found);
    return found;
  };
}

function isPiece(literal: string, head: string): boolean {
  return pieceIndex(literal, head) !== undefined;
}
