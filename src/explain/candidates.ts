import type { RootContent } from 'mdast';
import type { ExplanationForm, Invocation, RichText } from '../study/nodes.ts';
import { joinParagraphs, plainText, richText } from '../study/rich-text.ts';
import { isBlockLabel } from '../language/block-label.ts';
import { firstLine, firstSentence, lastSentence, linesBetween, nearSentences } from './beside-text.ts';
import { calloutTitle } from './callout-title.ts';
import { definitionLines } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import { fitness } from './fitness.ts';
import { type FlowItem, isInExercise } from './flow.ts';
import { followers } from './followers.ts';
import type { TypedBlock } from './neighborhood.ts';
import { sentences } from './sentences.ts';
import { isSubject, pointsAt } from './spoken-commands.ts';
import { isTag } from './wordless.ts';

/** A last sentence that leads into the block after it. */
const leadsIn =
  /[:：]\s*$|다음\s*(?:과 같|명령|커맨드|처럼|코드|순서)|아래\s*(?:와 같|명령|커맨드|처럼|의|는|를)?|명령어?(?:는|을|를|로)|^[^.]{0,60}(?:하려면|위해서는|싶다면|싶으면|보려면|려면)\s|(?:하자|보자|해 ?본다|해 ?보자|한 ?후|한 ?뒤|하고|후|뒤)\.?\s*$/;

/** Text that speaks of the block before it. */
const looksBack =
  /^(?:(?:이|위|그)(?:\s|는|의|것|와)|이렇게|이처럼|이러면|그러면|앞의|결과|출력|실행하면|실행 ?결과|입력하면|여기서|참고로|즉|->|→|=>|⇒)/;

/** Text that goes on to the next block. */
const leadsOnTo = /^(?:그\s?다음|다음(?:으로|은|에)|이제|그리고|이번|이어서|마지막으로|먼저|끝으로)/;

/** Where a block stands. */
type Place = Pick<TypedBlock, 'place' | 'opens'>;

/** A text beside a block, and how well it fits. */
export interface Candidate {
  node: RootContent;
  form: ExplanationForm;
  text: RichText;
  score: number;
}

/** The paragraph or list item before a block. It explains the block unless its own words say otherwise. */
export function candidateBefore(
  context: ExplainContext,
  { place: item, opens }: Place,
  commands: readonly Invocation[],
): Candidate[] {
  const before = item.siblings[item.index - 1];
  if (isInExercise(item) || before === undefined) return [];
  const last = before.type === 'list' ? before.children.at(-1)?.children.at(-1) : before;
  const node = last && context.split(last).at(-1);
  if (node?.type !== 'paragraph' || isTag(node) || context.isTyped(node)) return [];
  if (isBlockLabel(plainText(node))) return [];
  const leads = isLeadIn(context, node) || namesCommand(context, node, commands);
  const touches = item.node.position!.start.line - node.position!.end.line <= 1;
  if (before.type === 'list' && !leads && !touches && before.children.length > 1) return [];
  const earlier = item.siblings[item.index - 2];
  const between = earlier !== undefined && context.isTyped(earlier);
  const text = nearSentences(node, context.lines, 'last');
  const score =
    1 +
    (leads ? 1.5 : 0) -
    (between && looksBack.test(text.text) ? 3 : 0) -
    (opens && !leads ? 1.5 : 0) +
    (touches && between && linesBetween(earlier, node) > 1 ? 2 : 0) +
    fits(context, lastSentence(context, node), text.text, commands);
  return [{ node, form: formBefore(context, item, before), text, score }];
}

/** A quote or paragraph after a block; between two blocks it is the next one's unless it looks back. */
export function candidateAfter(
  context: ExplainContext,
  { place: item, opens }: Place,
  commands: readonly Invocation[],
): Candidate[] {
  const { after, next } = followers(context, item);
  // A callout speaks to the reader, not of the block.
  if (after?.type === 'blockquote' && calloutTitle(plainText(after)) === undefined) {
    const text = richText(joinParagraphs(after.children));
    return [
      {
        node: after,
        form: 'blockquote-after',
        text,
        score: 3.5 + Math.min(0, fits(context, after, text.text, commands)),
      },
    ];
  }
  const leads = next !== undefined && (next.type === 'code' || context.isTyped(next));
  const line = after?.type === 'list' && !isInExercise(item) ? firstLine(context, after, leads) : undefined;
  if (line) {
    const text = richText(line.children);
    const score = 0.5 + Math.min(1.5, fits(context, line, firstSentence(text.text), commands));
    return [{ node: line, form: 'after', text, score }];
  }
  if (isInExercise(item) || after?.type !== 'paragraph' || isTag(after) || context.isTyped(after)) return [];
  if (isLazy(item, after) || isBlockLabel(plainText(after))) return [];
  const text = nearSentences(after, context.lines, 'first');
  if (/[:：]\s*$|^[^.!]*[가-힣](?:면|려고|위해서?|때는?)\s*$/.test(plainText(after))) return [];
  const back =
    looksBack.test(text.text) ||
    namesCommand(context, after, commands) ||
    pointsAt(context, after, text.text, commands);
  const leadsOn = next !== undefined && !back && (next.type === 'code' || context.isTyped(next));
  const score =
    (back || (opens && alternates(context, item, next)) ? 1 : 0) -
    (leadsOn && (!opens || leadsOnTo.test(text.text)) ? 2 : 0) +
    (leadsOn && linesBetween(item.node, after) === 1 && linesBetween(after, next) > 1 ? 2 : 0) +
    fits(context, after, firstSentence(text.text), commands);
  return [{ node: after, form: 'after', text, score }];
}

/** Whether another block and its text stand before or after a block and its text. */
function alternates(context: ExplainContext, item: FlowItem, next: RootContent | undefined): boolean {
  const before = item.siblings[item.index - 2];
  return [before, next].some((node) => node !== undefined && context.isTyped(node));
}

/** Fitness, less what speaks of another command or of an option alone. */
function fits(
  context: ExplainContext,
  node: RootContent,
  text: string,
  commands: readonly Invocation[],
): number {
  const from = node.type === 'paragraph' ? node.children[0]?.position?.start.offset : undefined;
  const subject =
    from === undefined
      ? undefined
      : context.within(from, from + 200).find(({ position }) => position.start.offset! - from <= 1);
  const own = subject !== undefined && commands.some((command) => isSubject(subject, command));
  const other =
    (subject !== undefined && !own) || /^-{1,2}[A-Za-z]/.test(text) || isDefinition(context, node) ? 3 : 0;
  const inside = context.within(node.position!.start.offset!, node.position!.end.offset!);
  const elsewhere =
    other === 0 &&
    inside.some(({ role }) => role !== 'mention') &&
    !inside.some(({ canonical }) => commands.some((command) => command.canonical === canonical));
  const defines = other > 0 && subject !== undefined && definesCommand(context, node) ? 2 : 0;
  const many = commands.length >= 4 && !isLeadIn(context, node) ? 0.5 : 0;
  return fitness(text, commands, context.tools) - other - (elsewhere ? 2 : 0) - defines - many;
}

/** A line that defines a term belongs to the term. */
function isDefinition(context: ExplainContext, node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const [line] = definitionLines(node, context.lines);
  const clear = line?.separator === 'colon' || (line?.separator === 'dash' && line.headKind === 'strong');
  return clear && line.headKind !== 'code' && line.meaning.text.length >= 8;
}

/** `docker pull nginx : 이미지를 받는다`: the line of another command. */
function definesCommand(context: ExplainContext, node: RootContent): boolean {
  return node.type === 'paragraph' && definitionLines(node, context.lines)[0]?.separator === 'colon';
}

function formBefore(context: ExplainContext, item: FlowItem, before: RootContent): ExplanationForm {
  if (item.listItem && item.index === 1) return 'parent-list';
  return isLeadIn(context, before) ? 'colon-before' : 'before';
}

function isLeadIn(context: ExplainContext, node: RootContent): boolean {
  const last = node.type === 'paragraph' ? sentences(node, context.lines).at(-1) : undefined;
  return last !== undefined && leadsIn.test(last.text);
}

/** Whether a text names one of the commands. */
function namesCommand(context: ExplainContext, node: RootContent, commands: readonly Invocation[]): boolean {
  const inside = context.within(node.position!.start.offset!, node.position!.end.offset!);
  return inside.some((mention) => commands.some(({ canonical }) => canonical === mention.canonical));
}

/** A line that goes on a list item in Markdown's eyes only: it stands further left than the item's own text. */
function isLazy(item: FlowItem, after: RootContent): boolean {
  const { node, listItem } = item;
  return listItem !== undefined && after.position!.start.column < node.position!.start.column;
}
