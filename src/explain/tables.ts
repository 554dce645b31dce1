import type { TableCell, TableRow } from 'mdast';
import type { Invocation } from '../study/nodes.ts';
import { collapse, plainText, richText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { readComposeKey, readInstruction } from './head-kind.ts';
import { readOptionCell, withoutOptionLists } from './option-cells.ts';
import { readOptionHead } from './option-head.ts';
import { familyOwner } from './option-family.ts';
import { splitGroup } from './option-groups.ts';
import { findNode, usedOption } from './option-lookup.ts';
import { findOptionOwner } from './option-owner.ts';
import { isOfValues } from './value-table.ts';
import { cellAt, planTable, type TablePlan } from './table.ts';
import { addHead } from './heads.ts';
import { outermost } from './outermost.ts';
import { addInstruction, explanation, type FoundMeanings } from './found-meanings.ts';
import { pieceIndex, readPartsTable } from './literal-parts.ts';

/** Reads every table that explains options, commands, instructions or terms. */
export function readTables(context: ExplainContext, into: FoundMeanings): void {
  for (const item of context.flow) {
    if (item.node.type !== 'table') continue;
    if (readPartsTable(context, item, item.node, into)) continue;
    const plan = withoutOptionLists(planTable(item.node, (cell) => isCommandCell(context, cell)));
    if (plan.meaning === undefined) continue;
    const using = usingTable(context, item, plan);
    for (const row of plan.rows) readRow(context, item, plan, row, using, into);
  }
}

function readRow(
  context: ExplainContext,
  item: FlowItem,
  plan: TablePlan,
  row: TableRow,
  using: Invocation | undefined,
  into: FoundMeanings,
): void {
  const cell = cellAt(row, plan.meaning);
  const position = row.position;
  if (!cell || !position) return;
  const meaning = richText(cell.children);
  const { section, owners } = item;
  const commands =
    plan.command === undefined && plan.option === undefined ? [] : rowCommands(context, plan, row, cell);
  const purpose = commands.length > 0 ? cellAt(row, plan.purpose) : undefined;
  if (purpose && plainText(purpose) !== '')
    into.explanations.push(explanation(commands, 'table-row', richText(purpose.children), position, section));
  if (meaning.text === '') return;
  const optionCell = cellAt(row, plan.option);
  const others = plan.option === undefined ? [] : row.children.filter((other) => other !== cell);
  const heads = [optionCell, ...others].flatMap((other) => (other && readOptionHead(plainText(other))) ?? []);
  const named = optionCell ? plainText(optionCell) : '';
  // `x | 풀기` below `tar xzf`: letters of options without their dash, where one command has those of the table.
  const isFree = using === undefined && isLetter(named);
  const option = named === '' ? heads[0] : isFree ? undefined : readOptionHead(dashed(named));
  if (option) {
    const place = {
      offset: position.start.offset!,
      section,
      owners,
      above: commands,
      using,
    };
    for (const names of splitGroup(context, option.names, place)) {
      const owner = findOptionOwner(context, names, place);
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
    const shown = commands.filter((command) => usedOption(command, option.names) !== undefined);
    if (shown.length > 0) into.explanations.push(explanation(shown, 'table-row', meaning, position, section));
    return;
  }
  if (commands.length > 0) {
    // `docker -v | 24 이상`: a table of versions.
    if (/^v?\d[\d.]*\s?(?:이상|이하|버전)$/.test(meaning.text)) return;
    into.explanations.push(explanation(commands, 'table-row', meaning, position, section));
    for (const other of row.children) readOptionCell(context, item, other, commands, into);
    return;
  }
  if (optionCell === undefined && isOfValues(context, item, plan)) return;
  const head = optionCell ?? cellAt(row, plan.term) ?? cellAt(row, plan.command);
  // A word of a tool in a column of commands is one, whatever it belongs to.
  if (head && plan.term === undefined && plan.option === undefined && isSubcommand(context, plainText(head)))
    return;
  if (head) readHeadCell(context, item, head, { meaning, position, section }, plan, into);
}

/** Whether a word is a subcommand of a tool that the note uses. */
function isSubcommand({ tools, grammars }: ExplainContext, word: string): boolean {
  return (
    /^[a-z][a-z-]*$/.test(word) &&
    [...grammars].some((tool) => findNode(tools, `${tool} ${word}`)?.command !== undefined)
  );
}

/** Whether a cell holds a command and hardly anything else. */
function isCommandCell(context: ExplainContext, cell: TableCell): boolean {
  if (!cell.position) return false;
  const commands = context.within(cell.position.start.offset!, cell.position.end.offset!);
  const spoken = commands.reduce((length, { text }) => length + text.length, 0);
  return spoken > 0 && spoken * 2 >= plainText(cell).length;
}

/** Commands in the cells of a row other than the meaning; beside the column of commands those of the same tool. */
function rowCommands(
  context: ExplainContext,
  plan: TablePlan,
  row: TableRow,
  meaning: TableCell,
): Invocation[] {
  const inCell = ({ position }: TableCell) =>
    position ? context.within(position.start.offset!, position.end.offset!) : [];
  const named = cellAt(row, plan.command);
  const tools = new Set((named ? inCell(named) : []).map(tool));
  const found = row.children.flatMap((cell, index) => {
    if (cell === meaning) return [];
    const commands = inCell(cell);
    const all = tools.size === 0 || plan.ofCommands[index];
    return all ? commands : commands.filter((command) => tools.has(tool(command)));
  });
  return outermost(found);
}

function tool({ canonical }: Invocation): string {
  return canonical.split(' ')[0]!;
}

function isLetter(text: string): boolean {
  return /^[A-Za-z]$/.test(text);
}

/** A letter as the option that it stands for: `x`, `-x`. */
function dashed(text: string): string {
  return isLetter(text) ? `-${text}` : text;
}

/** The command that a table of options belongs to; letters without a dash belong to one that uses some of them. */
function usingTable(context: ExplainContext, item: FlowItem, plan: TablePlan): Invocation | undefined {
  if (plan.option === undefined) return undefined;
  const cells = plan.rows.flatMap((row) => cellAt(row, plan.option) ?? []).map((cell) => plainText(cell));
  const names = cells.flatMap((text) => readOptionHead(dashed(text))?.names ?? []);
  const owner = familyOwner(context, item, names);
  const isUsed = owner?.options.some(
    ({ written }) => /^-[A-Za-z]+$/.test(written) && cells.some((cell) => written.includes(cell)),
  );
  return cells.every(isLetter) && isUsed !== true ? undefined : owner;
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

/** `단축키 | 설명`, or a table below `## vim 단축키`. */
function isOfKeys({ owners }: FlowItem, { header }: TablePlan): boolean {
  return [...header, owners.at(-1)?.title.text ?? ''].some((title) =>
    /단축\s?키|핫\s?키|shortcut/i.test(title),
  );
}

function readHeadCell(
  context: ExplainContext,
  item: FlowItem,
  head: TableCell,
  row: Pick<Parameters<typeof addHead>[1], 'meaning' | 'position' | 'section'>,
  plan: TablePlan,
  into: FoundMeanings,
): void {
  const amongOptions = plan.option !== undefined;
  const text = plainText(head).replace(/^\d+[.)]\s*/, '');
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
  // What a key press does is no meaning of a word.
  if (amongOptions || isOfKeys(item, plan)) return;
  const signs = context.signsOf(item);
  const instruction = signs.dockerfile ? readInstruction(text) : undefined;
  const key = signs.compose && instruction === undefined ? readComposeKey(text) : undefined;
  if (instruction !== undefined) return addInstruction('dockerfile', instruction, row.meaning, row, into);
  if (key !== undefined) return addInstruction('compose', key, row.meaning, row, into);
  // A table of signs teaches them.
  if (/^(?:기호|연산자|특수\s?문자|symbol)s?$/i.test(plan.header[0] ?? '') && text !== '') {
    into.terms.push({ type: 'termMeaning', term: text, form: 'table', ...row });
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
