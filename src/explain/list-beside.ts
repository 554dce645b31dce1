import type { List, Paragraph, RootContent } from 'mdast';
import type { ExplanationForm, Invocation } from '../study/nodes.ts';
import { type RichText } from '../study/nodes.ts';
import { richText } from '../study/rich-text.ts';
import { definitionLines } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { explanation, type FoundExplanation } from './found-meanings.ts';
import { spokenCommands } from './spoken-commands.ts';

/** One item of a list beside a block. */
interface ListLine {
  readonly node: Paragraph;
  readonly text: RichText;
}

/**
 * Reads the list right after or before a block of several commands as their explanations: item for line where there
 * are as many, else each item with the command it tells.
 */
export function readListBeside(
  context: ExplainContext,
  item: FlowItem,
  commands: readonly Invocation[],
): FoundExplanation[] {
  if (commands.length < 2) return [];
  const sides = [
    { node: item.siblings[item.index + 1], form: 'after' },
    { node: item.siblings[item.index - 1], form: 'before' },
  ] as const;
  for (const { node, form } of sides) {
    const lines = listLines(context, node);
    const found = lines ? pair(context, lines, commands, form, item.section) : [];
    if (found.length >= 2) return found;
  }
  return [];
}

/** The items of a list of plain sentences; nothing for a list of definitions, of commands or with blocks in it. */
function listLines(context: ExplainContext, node: RootContent | undefined): ListLine[] | undefined {
  if (node?.type !== 'list' || node.children.length < 2) return undefined;
  const lines = (node satisfies List).children.map(({ children }) => children[0]);
  const plain = node.children.every(({ children }) => children.length === 1);
  if (!plain || !lines.every((line) => line?.type === 'paragraph')) return undefined;
  // `그룹에 추가 (sudo 없이 쓰려고)` says why, it defines nothing.
  const isPlain = (line: Paragraph) =>
    definitionLines(line, context.lines).every(
      ({ separator, headKind }) => separator === 'paren' && headKind === 'plain',
    );
  if (!lines.every((line) => isPlain(line))) return undefined;
  return lines.map((line) => ({ node: line, text: richText(line.children) }));
}

function pair(
  context: ExplainContext,
  lines: readonly ListLine[],
  commands: readonly Invocation[],
  form: ExplanationForm,
  section: string,
): FoundExplanation[] {
  const rows = new Map<number, Invocation[]>();
  for (const command of commands) {
    const { line } = command.position.start;
    rows.set(line, [...(rows.get(line) ?? []), command]);
  }
  const spoken = lines.map(({ node, text }) => spokenCommands(context, node, text.text, commands));
  const inOrder = rows.size === lines.length && lines.every(({ text }) => !/^-{1,2}[A-Za-z]/.test(text.text));
  const told = spoken.filter(({ told }) => told).length;
  if (!inOrder && told * 2 <= lines.length) return [];
  if (inOrder && form === 'before' && told === 0) return [];
  const byRow = [...rows.values()];
  return lines.flatMap(({ node, text }, index) => {
    const chosen = inOrder ? byRow[index]! : spoken[index]!.told ? spoken[index]!.commands : [];
    return chosen.length > 0 ? explanation(chosen, form, text, node.position!, section) : [];
  });
}
