import type { RootContent } from 'mdast';
import type { Invocation } from '../study/nodes.ts';
import { plainText, richText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { isInExercise } from './flow.ts';
import { explanation, type FoundExplanation } from './found-meanings.ts';
import { isTelling } from './is-telling.ts';
import { readListBeside } from './list-beside.ts';
import { nearestTexts } from './nearest-texts.ts';
import { outermost } from './outermost.ts';

/**
 * Gives each fence that nothing inside it explains the text nearest to it. A text can end one block's story or
 * begin the next one's, so its own words decide between its two neighbors.
 */
export function readNearest(
  context: ExplainContext,
  explained: readonly FoundExplanation[],
): FoundExplanation[] {
  const done = new Set(explained.flatMap(({ commands }) => commands));
  const told = toldByHeadings(context, explained);
  const found: FoundExplanation[] = [];
  const taken = new Set<RootContent>();
  for (const item of context.flow) {
    const block = context.typedBlock(item);
    if (block === undefined) continue;
    const commands = ownCommands(block.commands).filter(({ id }) => !done.has(id));
    if (commands.length === 0) continue;
    const isTaken = (node: RootContent) => {
      const others = told.get(node.position?.start.offset ?? -1);
      return (
        taken.has(node) || (others !== undefined && !commands.some(({ canonical }) => others.has(canonical)))
      );
    };
    const listed = isInExercise(item) ? [] : readListBeside(context, block.place, commands);
    found.push(...listed);
    const said = new Set(listed.flatMap(({ commands: ids }) => ids));
    const left = commands.filter(({ id }) => !said.has(id));
    if (left.length === 0) continue;
    const inner = outermost(block.commands).filter(({ id }) => !done.has(id) && !said.has(id));
    for (const result of nearestTexts(context, { ...block, inner }, left, isTaken)) {
      taken.add(result.node);
      found.push(result.found);
    }
  }
  return [...found, ...readParents(context)];
}

/** A text above a nested list of nothing but commands speaks of all of them, whatever else explains each. */
function readParents(context: ExplainContext): FoundExplanation[] {
  return context.flow.flatMap((item) => {
    const { node, siblings, index } = item;
    const above = siblings[index - 1];
    if (node.type !== 'list' || above?.type !== 'paragraph' || isInExercise(item)) return [];
    if (item.listItem === undefined || context.isTyped(above)) return [];
    const typed = node.children.map(({ children: [first] }) => (first ? context.soleCommands(first) : []));
    const left = typed.flat();
    const text = plainText(above);
    if (left.length === 0 || typed.some((commands) => commands.length === 0) || !isTelling(text)) return [];
    return [explanation(left, 'parent-list', richText(above.children), above.position!, item.section)];
  });
}

/** Texts that explain the command in the heading above them, with that command: they explain no other. */
function toldByHeadings(
  context: ExplainContext,
  explained: readonly FoundExplanation[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const canonicals = new Map(context.note.invocations.map(({ id, canonical }) => [id, canonical]));
  return new Map(
    explained
      .filter(({ form }) => form === 'after-heading')
      .map(({ position, commands }) => [
        position.start.offset!,
        new Set(commands.flatMap((id) => canonicals.get(id) ?? [])),
      ]),
  );
}

/** What a text beside a block can speak of: not what is typed inside a container, nor what stands inside `$(…)`. */
function ownCommands(commands: readonly Invocation[]): Invocation[] {
  const outer = outermost(commands.filter(({ where }) => where !== 'fence-comment'));
  const host = outer.filter(({ context }) => context.place === 'host');
  return host.length > 0 ? host : outer;
}
