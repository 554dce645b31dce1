import type { RootContent } from 'mdast';
import type { CommandBlock, Invocation } from '../study/nodes.ts';
import { candidateAfter, candidateBefore, isSubject } from './candidates.ts';
import type { ExplainContext } from './explain-context.ts';
import { sharesMeaning } from './fitness.ts';
import { tellsAction } from './verb-endings.ts';
import { type FlowItem, isInExercise } from './flow.ts';
import { explanation, type FoundExplanation } from './found-meanings.ts';

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
    const block = context.blockOf(item.node);
    if (block?.kind !== 'session') continue;
    const commands = ownCommands(context.ofBlock(block)).filter(({ id }) => !done.has(id));
    if (commands.length === 0) continue;
    const isTaken = (node: RootContent) => {
      const others = told.get(node.position?.start.offset ?? -1);
      return (
        taken.has(node) || (others !== undefined && !commands.some(({ canonical }) => others.has(canonical)))
      );
    };
    const result = nearestText(context, item, block, commands, isTaken);
    if (result) taken.add(result.node);
    if (result) found.push(result.found);
  }
  return found;
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
  const typed = commands.filter(({ where }) => where === 'fence');
  const outer = withoutInner(typed);
  const host = outer.filter(({ context }) => context.place === 'host');
  return host.length > 0 ? host : outer;
}

function withoutInner(commands: readonly Invocation[]): Invocation[] {
  const inner = new Set<Invocation>();
  let reach = -1;
  const byPlace = commands.toSorted(
    ({ position: a }, { position: b }) => a.start.offset! - b.start.offset! || b.end.offset! - a.end.offset!,
  );
  for (const command of byPlace) {
    const end = command.position.end.offset!;
    if (end <= reach) inner.add(command);
    reach = Math.max(reach, end);
  }
  return commands.filter((command) => !inner.has(command));
}

function nearestText(
  context: ExplainContext,
  item: FlowItem,
  block: CommandBlock,
  commands: readonly Invocation[],
  isTaken: (node: RootContent) => boolean,
): { found: FoundExplanation; node: RootContent } | undefined {
  const candidates = [
    ...candidateBefore(context, item, commands),
    ...candidateAfter(context, item, commands),
  ].filter(({ node }) => !isTaken(node));
  const best = candidates.sort((a, b) => b.score - a.score)[0];
  if (best && best.score > 0) {
    const { node, form, text } = best;
    const spoken = spokenOf(context, node, text.text, commands);
    return { found: explanation(spoken, form, text, node.position!, block.section), node };
  }
  const found = isInExercise(item) ? undefined : headingOnly(context, item, block, commands);
  return found && { found, node: item.node };
}

/**
 * Of several commands the ones a text speaks of: the one that is its subject; else, where it tells a single action,
 * those whose meaning it shares.
 */
function spokenOf(
  context: ExplainContext,
  node: RootContent,
  text: string,
  commands: readonly Invocation[],
): readonly Invocation[] {
  if (commands.length < 2) return commands;
  const from = node.type === 'paragraph' ? node.children[0]?.position?.start.offset : undefined;
  const subject = from === undefined ? undefined : context.within(from, node.position!.end.offset!)[0];
  if (subject && subject.position.start.offset! - from! <= 1) {
    const named = commands.filter((command) => isSubject(subject, command));
    if (named.length > 0) return named;
  }
  if (/(?:고|며|면서|뒤|후|다음)[,\s]/.test(text)) return commands;
  const sharing = commands.filter((command) => sharesMeaning(text, command, context.tools));
  return sharing.length > 0 ? sharing : commands;
}

/** A heading alone is a weak explanation, and none when it is itself a command or the block is one of several. */
function headingOnly(
  context: ExplainContext,
  item: FlowItem,
  block: CommandBlock,
  commands: readonly Invocation[],
): FoundExplanation | undefined {
  const owner = item.owners.at(-1);
  if (owner?.type !== 'section' || item.index !== 0 || item.listItem) return undefined;
  const fences = owner.children.filter((child) => child.type === 'code');
  const { start, end } = owner.heading.position!;
  if (fences.length > 1 || commands.length > 2 || context.within(start.offset!, end.offset!).length > 0)
    return undefined;
  if (!tellsAction(owner.title.text)) return undefined;
  return explanation(commands, 'heading', owner.title, owner.heading.position!, block.section);
}
