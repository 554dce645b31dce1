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
import { pointsAt, spokenCommands, tells, tellsEach } from './spoken-commands.ts';
import { tellsDeed } from './tells-deed.ts';
import { topicOf } from './topic.ts';

/** A block with what else decides which texts around it explain its commands. */
export interface BlockAround extends Pick<TypedBlock, 'place' | 'opens'> {
  /** Commands that nothing explains yet, those typed inside a container with them. */
  readonly inner: readonly Invocation[];
  /** Lines of commands that only a text that tells them explains. */
  readonly passed: ReadonlySet<number>;
  /** Its first command is explained otherwise: what leads to the block leads to that one. */
  readonly isBegun: boolean;
  /** How well texts below it lead to the block after it. */
  readonly leading: ReadonlyMap<RootContent, number>;
}

/** The texts beside a block that explain commands of it, the one that fits best first; else its heading. */
export function nearestTexts(
  context: ExplainContext,
  block: BlockAround,
  commands: readonly Invocation[],
  isTaken: (node: RootContent) => boolean,
): { found: FoundExplanation; node: RootContent }[] {
  const candidates = [
    ...candidateBefore(context, block, commands),
    ...candidateAfter(context, block, commands),
  ]
    .filter((candidate) => candidate.score > 0 && !isTaken(candidate.node) && !isNext(block, candidate))
    .sort((a, b) => b.score - a.score);
  const { place: item } = block;
  const found: { found: FoundExplanation; node: RootContent }[] = [];
  const isFree = ({ position }: Invocation): boolean => !block.passed.has(position.start.line);
  let left = commands;
  for (const candidate of candidates) {
    const { node, form, text } = candidate;
    const first = found[0]?.found.form;
    const whole = first === undefined || addsToBlock(context, candidate, first, commands);
    const spoken = spokenCommands(context, node, text.text, whole ? commands : left);
    if (block.isBegun && !spoken.told && leadsTo(form)) continue;
    const chosen = spoken.told ? spoken.commands : spoken.commands.filter(isFree);
    if (chosen.length === 0 || (!whole && !spoken.told)) continue;
    const all = [...chosen, ...toldInside(text.text, block.inner, chosen)];
    found.push({ found: explanation(all, form, text, node.position!, item.section), node });
    const told = new Set(chosen);
    left = left.filter((command) => !told.has(command));
  }
  if (found.length > 0 || block.isBegun) return found;
  const weak = headingOnly(context, item, commands.filter(isFree));
  return weak ? [{ found: weak, node: item.node }] : [];
}

function leadsTo(form: ExplanationForm): boolean {
  return form !== 'after' && form !== 'blockquote-after';
}

/** Whether a text below a block leads to the next one better than it fits this. */
function isNext({ leading }: BlockAround, { node, form, score }: Candidate): boolean {
  return form === 'after' && (leading.get(node) ?? 0) >= score + 1.5;
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

/** `위의 명령어는 …`, `이 명령으로 …`: says of itself what it speaks of. */
const onCommand = /^(?:위(?:의|에서)?|이|해당|앞의?)\s?(?:명령어?|커맨드)(?:은|는|를|을|로|으로)?\s/;

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
  if (form !== 'after' && first === 'after' && score >= (isSentence(text.text) ? 2.5 : 3)) return true;
  if (form !== 'after' && tellsEach(text.text, commands)) return true;
  if (form === 'after' && onCommand.test(text.text)) return true;
  const isOne = commands.length === 1 || commands.some((command) => tells(text.text, command));
  const isTold = form === 'after' && isOne && tellsDeed(firstSentence(text.text));
  const isNamed = writes(context, node, commands);
  return (
    isTold || isNamed || opensWith(context, node, commands) || pointsAt(context, node, text.text, commands)
  );
}

/** Whether a text is a full sentence on what is done, not on a topic. */
function isSentence(text: string): boolean {
  return /[다요][.!]?$/.test(text) && topicOf(text) === undefined;
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
