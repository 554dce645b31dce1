import type { RootContent } from 'mdast';
import type { ExplanationForm, Invocation } from '../study/nodes.ts';
import { firstSentence } from './beside-text.ts';
import { candidateAfter } from './candidate-after.ts';
import { candidateBefore } from './candidate-before.ts';
import type { Candidate } from './candidate.ts';
import type { ExplainContext } from './explain-context.ts';
import { explanation, type FoundExplanation } from './found-meanings.ts';
import { headingOnly } from './heading-only.ts';
import type { TypedBlock } from './neighborhood.ts';
import { pointsAt, spokenCommands, tellsEach } from './spoken-commands.ts';
import { tellsDeed } from './tells-deed.ts';

/** The texts beside a block that explain commands of it, the one that fits best first; else its heading. */
export function nearestTexts(
  context: ExplainContext,
  block: Pick<TypedBlock, 'place' | 'opens'> & { readonly inner: readonly Invocation[] },
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
    const all = [...spoken.commands, ...toldInside(text.text, block.inner, spoken.commands)];
    found.push({ found: explanation(all, form, text, node.position!, item.section), node });
    const told = new Set(spoken.commands);
    left = left.filter((command) => !told.has(command));
  }
  if (found.length > 0) return found;
  const weak = headingOnly(context, item, commands);
  return weak ? [{ found: weak, node: item.node }] : [];
}

/** Of what is typed inside a container the commands that a text tells besides those of the host: `들어가 mysql에 접속한다`. */
function toldInside(
  text: string,
  inner: readonly Invocation[],
  told: readonly Invocation[],
): readonly Invocation[] {
  return inner.filter(({ context, executable, canonical }) => {
    if (context.place === 'host' || told.some((command) => command.canonical === canonical)) return false;
    return text.toLowerCase().includes(executable.value) && executable.value.length > 2;
  });
}

/** Whether the second text on a block speaks of all of it, not of what the first left open. */
function addsToBlock(
  context: ExplainContext,
  { node, form, text, score }: Candidate,
  first: ExplanationForm,
  commands: readonly Invocation[],
): boolean {
  // A quote below adds to what a text before says.
  if (first === 'blockquote-after') return true;
  // What leads in well says what for, the text below what comes of it.
  if (form !== 'after' && first === 'after' && score >= 3) return true;
  if (form !== 'after' && tellsEach(text.text, commands)) return true;
  const isTold = form === 'after' && commands.length === 1 && tellsDeed(firstSentence(text.text));
  const isNamed = writes(context, node, commands);
  return (
    isTold || isNamed || opensWith(context, node, commands) || pointsAt(context, node, text.text, commands)
  );
}

/** Whether a text repeats one of several commands word for word. */
function writes(context: ExplainContext, node: RootContent, commands: readonly Invocation[]): boolean {
  const { start, end } = node.position!;
  const texts = new Set(context.within(start.offset!, end.offset!).map(({ text }) => text));
  return commands.length > 1 && commands.some(({ text }) => text.includes(' ') && texts.has(text));
}

/** Whether a text has one of the commands as its first words: it speaks of that command, whatever else does. */
function opensWith(context: ExplainContext, node: RootContent, commands: readonly Invocation[]): boolean {
  const from = node.position!.start.offset!;
  const [first] = context.within(from, node.position!.end.offset!);
  if (first === undefined || first.position.start.offset! - from > 1) return false;
  return commands.some(({ canonical }) => canonical === first.canonical);
}
