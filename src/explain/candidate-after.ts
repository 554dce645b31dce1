import type { Blockquote, List, Paragraph, RootContent } from 'mdast';
import type { Invocation } from '../study/nodes.ts';
import { joinParagraphs, plainText, richText } from '../study/rich-text.ts';
import { isBlockLabel } from '../language/block-label.ts';
import { firstLine, firstSentence, linesBetween, nearSentences } from './beside-text.ts';
import { calloutTitle } from './callout-title.ts';
import { candidateFit } from './candidate-fit.ts';
import type { Candidate } from './candidate.ts';
import type { ExplainContext } from './explain-context.ts';
import { type FlowItem, isInExercise } from './flow.ts';
import { followers } from './followers.ts';
import { isTaskLine } from './is-task-line.ts';
import { looksBack } from './looks-back.ts';
import { namesCommand } from './names-command.ts';
import type { TypedBlock } from './neighborhood.ts';
import { countsAny, pointsAt } from './spoken-commands.ts';
import { questionMark } from './question-mark.ts';
import { isTag } from './wordless.ts';

/** What one sees then: `이벤트가 나온다`, `목록이 보인다`. */
const seen = /[이가]\s(?:나[온옴옵와]|보[인임입여]|[뜬뜸떠]|출력[된됨됩돼])(?:다|니다|요)?[.!]?$/;

/** Text that goes on to the next block. */
const leadsOnTo = /^(?:그\s?다음|다음(?:으로|은|에)|이제|그리고|이번|이어서|마지막으로|먼저|끝으로)/;

/** A quote, list or paragraph after a block; between two blocks a paragraph is the next one's unless it looks back. */
export function candidateAfter(
  context: ExplainContext,
  block: Pick<TypedBlock, 'place' | 'opens'>,
  commands: readonly Invocation[],
): Candidate[] {
  const { after, next } = followers(context, block.place);
  if (after?.type === 'blockquote') return quoteAfter(context, after, commands);
  if (after === undefined || isInExercise(block.place)) return [];
  const isOutput = next?.type === 'code' && context.blockOf(next)?.kind === 'output';
  const goesOn = next !== undefined && !isOutput && (next.type === 'code' || context.isTyped(next));
  if (after.type === 'list') return lineAfter(context, after, goesOn, commands);
  return after.type === 'paragraph'
    ? textAfter(context, block, after, goesOn ? next : undefined, commands)
    : [];
}

/** A callout speaks to the reader, not of the block. */
function quoteAfter(context: ExplainContext, node: Blockquote, commands: readonly Invocation[]): Candidate[] {
  if (calloutTitle(plainText(node)) !== undefined) return [];
  const text = richText(joinParagraphs(node.children));
  // A quote of a heading alone is a title of what stands below it.
  if (text.text === '' || questionMark.test(text.text)) return [];
  const score = 3.5 + Math.min(0, candidateFit(context, node, text.text, commands));
  return [{ node, form: 'blockquote-after', text, score }];
}

function lineAfter(
  context: ExplainContext,
  list: List,
  goesOn: boolean,
  commands: readonly Invocation[],
): Candidate[] {
  const node = firstLine(context, list, goesOn);
  if (node === undefined) return [];
  const text = richText(node.children);
  const score = 0.5 + Math.min(1.5, candidateFit(context, node, firstSentence(text.text), commands));
  return [{ node, form: 'after', text, score }];
}

/** Leads to what it announces: `…하면:`, `…할 때는`. */
const announces = /[:：]\s*$|^[^.!]*[가-힣](?:면|려고|위해서?|때는?)\s*$/;

function textAfter(
  context: ExplainContext,
  { place: item, opens }: Pick<TypedBlock, 'place' | 'opens'>,
  node: Paragraph,
  next: RootContent | undefined,
  commands: readonly Invocation[],
): Candidate[] {
  const whole = plainText(node);
  if (isTag(node) || context.isTyped(node) || isLazy(item, node)) return [];
  if (isBlockLabel(whole) || isTaskLine(whole) || announces.test(whole)) return [];
  const text = nearSentences(node, context.lines, 'first');
  const first = firstSentence(text.text);
  const points = pointsAt(context, node, text.text, commands);
  const back = looksBack(text.text) || seen.test(first) || namesCommand(context, node, commands) || points;
  const touches = linesBetween(item.node, node) === 1;
  const leadsOn = next !== undefined && !back && !isSynopsisOf(context, item, next, commands);
  const closes = opens && (!leadsOn || touches);
  const score =
    (back || (closes && alternates(context, item, next)) ? 1 : 0) +
    (countsAny(commands, text.text) ? 1 : 0) -
    (leadsOn && (!closes || leadsOnTo.test(text.text)) ? 3.5 : 0) +
    (leadsOn && touches && linesBetween(node, next) > 1 ? 3.5 : 0) +
    candidateFit(context, node, first, commands);
  return [{ node, form: 'after', text, score }];
}

/** Whether a block in the text itself shows the form of a command that the next fence uses. */
function isSynopsisOf(
  context: ExplainContext,
  { node }: FlowItem,
  next: RootContent,
  commands: readonly Invocation[],
): boolean {
  const block = node.type === 'code' ? undefined : context.blockOf(next);
  const used = block ? context.ofBlock(block) : [];
  return used.some(({ canonical }) => commands.some((command) => command.canonical === canonical));
}

/** Whether another block and its text stand before or after a block and its text. */
function alternates(context: ExplainContext, item: FlowItem, next: RootContent | undefined): boolean {
  const before = item.siblings[item.index - 2];
  return [before, next].some((node) => node !== undefined && context.isTyped(node));
}

/** A line that goes on a list item in Markdown's eyes only: it stands further left than the item's own text. */
function isLazy(item: FlowItem, after: RootContent): boolean {
  const { node, listItem } = item;
  return listItem !== undefined && after.position!.start.column < node.position!.start.column;
}
