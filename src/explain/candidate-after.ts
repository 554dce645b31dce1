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
import { invitesOn } from './invites-on.ts';
import { isTaskLine } from './is-task-line.ts';
import { pointsBelow } from './lead-in.ts';
import { looksBack } from './looks-back.ts';
import { namesCommand } from './names-command.ts';
import type { TypedBlock } from './neighborhood.ts';
import { repeatedCommands } from './repeated-commands.ts';
import { saysOnlySame } from './says-only-same.ts';
import { countsAny, pointsAt } from './spoken-commands.ts';
import { questionMark } from './question-mark.ts';
import { happensElsewhere, tellsSeen } from './what-happens.ts';
import { isTag } from './wordless.ts';

/** Text that goes on to the next block. */
const leadsOnTo = /^(?:그\s?다음|다음(?:으로|은|에)|이제|그리고|이번|이어서|마지막으로|먼저|끝으로)/;

/** A quote, list or paragraph after a block; between two blocks a paragraph is the next one's unless it looks back. */
export function candidateAfter(
  context: ExplainContext,
  block: Pick<TypedBlock, 'place' | 'opens'>,
  commands: readonly Invocation[],
): Candidate[] {
  const { after, next } = followers(context, block.place);
  if (after?.type === 'blockquote') return quoteAfter(context, after, next, commands);
  if (after === undefined || isInExercise(block.place)) return [];
  const isOutput = next?.type === 'code' && context.blockOf(next)?.kind === 'output';
  const goesOn = next !== undefined && !isOutput && (next.type === 'code' || context.isTyped(next));
  if (after.type === 'list') return lineAfter(context, after, goesOn, commands);
  return after.type === 'paragraph'
    ? textAfter(context, block, after, goesOn ? next : undefined, commands)
    : [];
}

/** A callout speaks to the reader, not of the block. */
function quoteAfter(
  context: ExplainContext,
  node: Blockquote,
  next: RootContent | undefined,
  commands: readonly Invocation[],
): Candidate[] {
  if (calloutTitle(plainText(node)) !== undefined || repeatedCommands(context, node).length > 0) return [];
  const [only] = node.children.length === 1 ? node.children : [];
  if (only && next && context.isTyped(next) && pointsBelow(plainText(only))) return [];
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
  if (saysOnlySame(firstSentence(text.text))) return [];
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
  if (isTag(node) || context.isTyped(node) || isLazy(context, item, node) || isTitle(node)) return [];
  if (isBlockLabel(whole) || isTaskLine(whole) || announces.test(whole)) return [];
  const text = nearSentences(node, context.lines, 'first');
  const first = firstSentence(text.text);
  const points = pointsAt(context, node, text.text, commands);
  const isInvited = next !== undefined && invitesOn(whole);
  const back =
    !isInvited &&
    (looksBack(text.text) || tellsSeen(first) || namesCommand(context, node, commands) || points);
  const touches = linesBetween(item.node, node) === 1;
  const leadsOn = next !== undefined && !back && !isSynopsisOf(context, item, next, commands);
  const closes = opens && (!leadsOn || touches || item.node.type === 'paragraph');
  const score =
    (back || (closes && alternates(context, item, next)) ? 1 : 0) +
    (countsAny(commands, text.text) ? 1 : 0) -
    (leadsOn && (!closes || isInvited || leadsOnTo.test(text.text)) ? 3.5 : 0) +
    (leadsOn && touches && linesBetween(node, next) > 1 ? 3.5 : 0) +
    candidateFit(context, node, first, commands) -
    (invitesOn(whole) && next === undefined && !points ? 3 : 0) -
    (happensElsewhere(first) ? 2.5 : 0);
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

/**
 * A line that goes on a list item in Markdown's eyes only: it stands further left than the item's own text. A list of one
 * item that is a command is a head, and what stands below it speaks of it.
 */
function isLazy(context: ExplainContext, { node, listItem }: FlowItem, after: RootContent): boolean {
  if (listItem === undefined) return false;
  const list = context.listOf(listItem)?.node;
  const isHead = list?.type === 'list' && list.children.length === 1 && listItem.children.length === 1;
  if (isHead && (linesBetween(node, after) > 1 || isItem(context, after))) return false;
  return after.position!.start.column < node.position!.start.column;
}

/** Whether a text is the line of a list item of its own. */
function isItem({ lines }: ExplainContext, { position }: RootContent): boolean {
  const { line, column } = position!.start;
  return /^[\s>]*(?:[-*+]|\d+[.)])\s+$/.test(lines.line(line).slice(0, column - 1));
}

const verbEnd = /[다요음함됨임]$/;

/** A title of what stands below it: bold text alone that is no sentence. */
function isTitle(node: Paragraph): boolean {
  const said = node.children.filter((child) => child.type !== 'text' || /[\p{L}\p{N}]/u.test(child.value));
  const [first, last] = [said[0], said.at(-1)];
  const isHtml =
    first?.type === 'html' && /^<(?:b|strong|h\d|u)\b/i.test(first.value) && last?.type === 'html';
  const isStrong = said.length === 1 && first?.type === 'strong';
  return isHtml || (isStrong && !verbEnd.test(plainText(node)));
}
