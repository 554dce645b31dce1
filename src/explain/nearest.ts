import type { RootContent } from 'mdast';
import type { Invocation } from '../study/nodes.ts';
import { plainText, richText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { type FlowItem, isInExercise } from './flow.ts';
import { explanation, type FoundExplanation } from './found-meanings.ts';
import { candidateFit } from './candidate-fit.ts';
import { candidateBefore } from './candidate-before.ts';
import { besideComments } from './beside-comments.ts';
import { isTelling } from './is-telling.ts';
import { readListBeside } from './list-beside.ts';
import { nearestTexts } from './nearest-texts.ts';
import { quotedBlock, withCopies } from './quoted-copies.ts';
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
    const block = context.typedBlock(item) ?? quotedBlock(context, item);
    if (block === undefined) continue;
    const commands = ownCommands(block.commands).filter(({ id }) => !done.has(id));
    if (commands.length === 0) continue;
    const listed = isInExercise(item) ? [] : readListBeside(context, block.place, commands);
    found.push(...listed);
    const said = new Set(listed.flatMap(({ commands: ids }) => ids));
    const left = commands.filter(({ id }) => !said.has(id));
    if (left.length === 0) continue;
    const isTaken = (node: RootContent) => taken.has(node) || isOnOther(told, node, commands);
    const around = {
      ...block,
      inner: outermost(block.commands).filter(({ id }) => !done.has(id) && !said.has(id)),
      passed: besideComments(context, item.node),
      isBegun: !left.includes(ownCommands(block.commands)[0]!),
      leading: leadingTexts(context, item),
    };
    for (const result of nearestTexts(context, around, left, isTaken)) {
      taken.add(result.node);
      found.push(result.found);
    }
  }
  return withParents(withCopies(context, found, done), readParents(context));
}

/** Whether a text explains the command in the heading above it, which is none of these. */
function isOnOther(
  told: ReadonlyMap<number, ReadonlySet<string>>,
  node: RootContent,
  commands: readonly Invocation[],
): boolean {
  const others = told.get(node.position?.start.offset ?? -1);
  return others !== undefined && !commands.some(({ canonical }) => others.has(canonical));
}

/** How well the texts below a block lead to the block after it. */
function leadingTexts(context: ExplainContext, item: FlowItem): ReadonlyMap<RootContent, number> {
  const scores = new Map<RootContent, number>();
  for (const index of [item.index + 2, item.index + 3, item.index + 4]) {
    const next = item.siblings[index];
    const block = next && context.typedBlock({ ...item, node: next, index });
    if (!block) continue;
    for (const { node, score } of candidateBefore(context, block, ownCommands(block.commands)))
      scores.set(node, score);
    break;
  }
  return scores;
}

/** Adds the texts above nested lists; one that explains the first command already explains the others with it. */
function withParents(
  found: readonly FoundExplanation[],
  parents: readonly FoundExplanation[],
): FoundExplanation[] {
  const places = new Map(parents.map((parent) => [parent.position.start.offset, parent]));
  const others = found.filter(({ position, commands }) => {
    const ids = places.get(position.start.offset)?.commands;
    return ids === undefined || !commands.every((id) => ids.includes(id));
  });
  return [...others, ...parents];
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
    // `/etc/hosts : 이름과 주소를 적는 파일`: what is said of the parent is not what the commands do.
    if (!/^-{1,2}[A-Za-z]/.test(text) && candidateFit(context, above, text, left) <= -1.5) return [];
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
