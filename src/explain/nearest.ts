import type { RootContent } from 'mdast';
import type { Chapter, ExplanationForm, Invocation, Section } from '../study/nodes.ts';
import { plainText, richText } from '../study/rich-text.ts';
import { isBlockLabel } from '../language/block-label.ts';
import { firstSentence } from './beside-text.ts';
import type { Candidate } from './candidate.ts';
import { candidateAfter } from './candidate-after.ts';
import { candidateBefore } from './candidate-before.ts';
import type { ExplainContext } from './explain-context.ts';
import { pointsAt, spokenCommands } from './spoken-commands.ts';
import { type FlowItem, isInExercise } from './flow.ts';
import { explanation, type FoundExplanation } from './found-meanings.ts';
import { asks } from './asks.ts';
import { readListBeside } from './list-beside.ts';
import type { TypedBlock } from './neighborhood.ts';
import { outermost } from './outermost.ts';
import { tellsDeed } from './tells-deed.ts';

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
    for (const result of nearestTexts(context, block, left, isTaken)) {
      taken.add(result.node);
      found.push(result.found);
    }
  }
  return [...found, ...readParents(context, [...explained, ...found])];
}

/** A text above a list of nothing but commands speaks of those of them that nothing else explains. */
function readParents(context: ExplainContext, explained: readonly FoundExplanation[]): FoundExplanation[] {
  const done = new Set(explained.flatMap(({ commands }) => commands));
  return context.flow.flatMap((item) => {
    const { node, siblings, index } = item;
    const above = siblings[index - 1];
    if (node.type !== 'list' || above?.type !== 'paragraph' || isInExercise(item)) return [];
    if (item.listItem === undefined || context.isTyped(above)) return [];
    const typed = node.children.map(({ children: [first] }) => (first ? context.soleCommands(first) : []));
    const left = typed.flat().filter(({ id }) => !done.has(id));
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

function nearestTexts(
  context: ExplainContext,
  block: Pick<TypedBlock, 'place' | 'opens'>,
  commands: readonly Invocation[],
  isTaken: (node: RootContent) => boolean,
): { found: FoundExplanation; node: RootContent }[] {
  const candidates = [
    ...candidateBefore(context, block, commands),
    ...candidateAfter(context, block, commands),
  ]
    .filter(({ node, score }) => score > 0 && !isTaken(node))
    .sort((a, b) => b.score - a.score);
  const { place: item } = block;
  const found: { found: FoundExplanation; node: RootContent }[] = [];
  let left = commands;
  for (const candidate of candidates) {
    const { node, form, text } = candidate;
    const first = found[0]?.found.form;
    const whole = first === undefined || addsToBlock(context, candidate, first, commands);
    const spoken = spokenCommands(context, node, text.text, whole ? commands : left);
    if (spoken.commands.length === 0 || (!whole && !spoken.told)) continue;
    found.push({ found: explanation(spoken.commands, form, text, node.position!, item.section), node });
    const told = new Set(spoken.commands);
    left = left.filter((command) => !told.has(command));
  }
  if (found.length > 0) return found;
  const weak = headingOnly(context, item, commands);
  return weak ? [{ found: weak, node: item.node }] : [];
}

/** Whether the second text on a block speaks of all of it, not of what the first left open. */
function addsToBlock(
  context: ExplainContext,
  { node, form, text }: Candidate,
  first: ExplanationForm,
  commands: readonly Invocation[],
): boolean {
  // A quote below adds to what a text before says.
  if (form !== 'after') return first === 'blockquote-after';
  const isTold = commands.length === 1 && tellsDeed(firstSentence(text.text));
  return isTold || opensWith(context, node, commands) || pointsAt(context, node, text.text, commands);
}

/** Whether a text has one of the commands as its first words: it speaks of that command, whatever else does. */
function opensWith(context: ExplainContext, node: RootContent, commands: readonly Invocation[]): boolean {
  const from = node.position!.start.offset!;
  const [first] = context.within(from, node.position!.end.offset!);
  if (first === undefined || first.position.start.offset! - from > 1) return false;
  return commands.some(({ canonical }) => canonical === first.canonical);
}

/**
 * A heading alone is a weak explanation: of the command of its section's first block that it speaks of; none when it is
 * itself a command or a mere label.
 */
function headingOnly(
  context: ExplainContext,
  item: FlowItem,
  commands: readonly Invocation[],
): FoundExplanation | undefined {
  const owner = item.owners.at(-1);
  if (owner?.heading === undefined || isNoteTitle(context, owner)) return undefined;
  if (isInExercise(item) && !asks(owner.title.text)) return undefined;
  const { start, end } = owner.heading.position!;
  if (!isFirst(context, item) || context.within(start.offset!, end.offset!).length > 0) return undefined;
  if (!isTelling(owner.title.text)) return undefined;
  const spoken = spokenCommands(context, owner.heading, owner.title.text, commands);
  return explanation(spoken.commands, 'heading', owner.title, owner.heading.position!, item.section);
}

/** Whether a block is the first of its section: among the nodes below the heading, or as the sole item of a list. */
function isFirst(context: ExplainContext, item: FlowItem): boolean {
  if (!item.listItem)
    return item.isTop && item.siblings.find((child) => context.isTyped(child)) === item.node;
  const list = context.listOf(item.listItem);
  return (
    list?.isTop === true && list.index === 0 && list.node.type === 'list' && list.node.children.length === 1
  );
}

/** The title of a numbered chapter, or of a note that is one chapter, speaks of all of it, not of a block. */
function isNoteTitle({ note }: ExplainContext, owner: Chapter | Section): boolean {
  if (owner.type === 'chapter' && owner.label !== undefined) return true;
  return owner.type === 'chapter' && note.children.filter(({ type }) => type === 'chapter').length < 2;
}

/** Whether a heading says something of its own in Korean. */
function isTelling(title: string): boolean {
  return /[가-힣]{2}/.test(title) && !isBlockLabel(title) && !/[?？]$/.test(title);
}
