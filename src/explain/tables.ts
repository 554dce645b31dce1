import type { TableCell, TableRow } from 'mdast';
import type { Invocation } from '../study/nodes.ts';
import { collapse, plainText, richText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { readComposeKey, readInstruction, vocabularySigns } from './head-kind.ts';
import { readOptionHead } from './option-head.ts';
import { optionOf, splitGroup, usedOption } from './option-owner.ts';
import { cellAt, planTable, type TablePlan } from './table.ts';
import { addHead } from './heads.ts';
import { type FoundMeanings, explanation } from './found-meanings.ts';
import { pieceIndex } from './literal-parts.ts';

/** Reads every table that explains options, commands, instructions or terms. */
export function readTables(context: ExplainContext, into: FoundMeanings): void {
  for (const item of context.flow) {
    if (item.node.type !== 'table') continue;
    const plan = planTable(item.node);
    if (plan.meaning === undefined) continue;
    for (const row of plan.rows) readRow(context, item, plan, row, into);
  }
}

function readRow(
  context: ExplainContext,
  item: FlowItem,
  plan: TablePlan,
  row: TableRow,
  into: FoundMeanings,
): void {
  const cell = cellAt(row, plan.meaning);
  const position = row.position;
  if (!cell || !position) return;
  const meaning = richText(cell.children);
  if (meaning.text === '') return;
  const { section } = item;
  const commands =
    plan.command === undefined && plan.option === undefined ? [] : rowCommands(context, row, cell);
  const optionCell = cellAt(row, plan.option);
  const option = optionCell && readOptionHead(plainText(optionCell));
  if (option) {
    for (const names of splitGroup(context, option.names, position.start.offset!, section)) {
      const owner = ownerInTable(context, item, commands, names);
      const { written } = option;
      if (owner)
        into.options.push({
          type: 'optionMeaning',
          ...owner,
          written,
          meaning,
          form: 'table',
          position,
          section,
        });
    }
    const using = commands.filter((command) => usedOption(command, option.names) !== undefined);
    if (using.length > 0) into.explanations.push(explanation(using, 'table-row', meaning, position, section));
    return;
  }
  if (commands.length > 0) {
    const purpose = cellAt(row, plan.purpose);
    if (purpose)
      into.explanations.push(
        explanation(commands, 'table-row', richText(purpose.children), position, section),
      );
    into.explanations.push(explanation(commands, 'table-row', meaning, position, section));
    return;
  }
  const head = optionCell ?? cellAt(row, plan.term) ?? cellAt(row, plan.command);
  if (head) readHeadCell(context, item, head, { meaning, position, section }, optionCell !== undefined, into);
}

/** Commands in the cells of a row other than the meaning. */
function rowCommands(context: ExplainContext, row: TableRow, meaning: TableCell): Invocation[] {
  return row.children
    .filter((cell) => cell !== meaning && cell.position)
    .flatMap((cell) => context.within(cell.position!.start.offset!, cell.position!.end.offset!));
}

/** The command whose option a row explains: one in the row, else the last before the table that has it, in its section. */
function ownerInTable(
  context: ExplainContext,
  item: FlowItem,
  inRow: readonly Invocation[],
  names: readonly string[],
): { command: string; option: string } | undefined {
  const offset = item.node.position!.start.offset!;
  const end = item.node.position!.end.offset!;
  const before = context.note.invocations.filter(
    (invocation) => invocation.section === item.section && invocation.position.start.offset! < offset,
  );
  const inside = context.within(offset, end);
  const candidates = [...inRow, ...before.toReversed(), ...inside];
  for (const candidate of candidates) {
    const option = optionOf(context.tools, candidate, names);
    if (option !== undefined) return { command: candidate.canonical, option };
  }
  const generic = candidates.find(({ grammar }) => grammar === 'generic');
  return (
    generic && {
      command: generic.canonical,
      option: names.find((name) => name.startsWith('--')) ?? names[0]!,
    }
  );
}

/** The smallest piece of a command that holds a part: a value, an argument, else the whole command. */
function literalOf(command: Invocation, part: string): { literal: string; index: number } | undefined {
  const values = command.options.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const words = [...values, ...command.arguments.map(({ value }) => value)];
  for (const literal of [...words, collapse(command.text.replaceAll(/[\\`^]\n/g, ' '))]) {
    const index = pieceIndex(literal, part);
    if (index !== undefined) return { literal, index };
  }
  return undefined;
}

function readHeadCell(
  context: ExplainContext,
  item: FlowItem,
  head: TableCell,
  row: Pick<Parameters<typeof addHead>[1], 'meaning' | 'position' | 'section'>,
  amongOptions: boolean,
  into: FoundMeanings,
): void {
  const text = plainText(head);
  const kind =
    head.children[0]?.type === 'inlineCode'
      ? 'code'
      : head.children[0]?.type === 'strong'
        ? 'strong'
        : 'plain';
  const offset = item.node.position!.start.offset!;
  const command = context.note.invocations.findLast(
    ({ section, position }) => section === item.section && position.start.offset! < offset,
  );
  const literal = command && literalOf(command, text);
  if (command && literal) {
    into.parts.push({ type: 'literalPart', ...literal, block: command.block, part: text, ...row });
    return;
  }
  if (amongOptions) return;
  const signs = vocabularySigns(context.source.slice(item.owners.at(-1)?.position.start.offset ?? 0, offset));
  const instruction = signs.dockerfile ? readInstruction(text) : undefined;
  const key = signs.compose && instruction === undefined ? readComposeKey(text) : undefined;
  if (instruction !== undefined || key !== undefined) {
    into.instructions.push({
      type: 'instructionMeaning',
      language: instruction === undefined ? 'compose' : 'dockerfile',
      instruction: instruction ?? key!,
      ...row,
    });
    return;
  }
  const from = head.position?.start.offset ?? 0;
  const to = head.position?.end.offset ?? 0;
  addHead(
    context,
    { head: text, headKind: kind, headFrom: from, headTo: to, form: 'table', separator: 'colon', ...row },
    item,
    into,
  );
}
