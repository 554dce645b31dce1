import type { RootContent } from 'mdast';
import type { ExplanationForm, Invocation } from '../study/nodes.ts';
import { plainText } from '../study/rich-text.ts';
import { isBlockLabel } from '../language/block-label.ts';
import { firstSentence, lastSentence, linesBetween, nearSentences } from './beside-text.ts';
import { calloutTitle } from './callout-title.ts';
import { candidateFit } from './candidate-fit.ts';
import type { Candidate } from './candidate.ts';
import { definesOther } from './defines-other.ts';
import type { ExplainContext } from './explain-context.ts';
import { type FlowItem, isInExercise } from './flow.ts';
import { invitesOn } from './invites-on.ts';
import { isTaskLine } from './is-task-line.ts';
import { isLeadIn, pointsBelow } from './lead-in.ts';
import { looksBack } from './looks-back.ts';
import { namesCommand } from './names-command.ts';
import type { TypedBlock } from './neighborhood.ts';
import { tells } from './spoken-commands.ts';
import { topicOf } from './topic.ts';
import { happensElsewhere, tellsSeen } from './what-happens.ts';
import { isPicture, isTag } from './wordless.ts';

/** `관리자 권한으로 열고`, `PowerShell에서`: where the reader goes, not what the command does. */
const isHalf = /(?:[가-힣]고|에서)$/;

/** `이번엔 docker ps를 해볼까요?`: the command and no word on it. */
const onlyNames =
  /^(?:(?:이번엔|이번에는|이제|그럼|새로운|명령어?)\s)*[a-z][\w -]*[을를]\s해\s?(?:보자|볼까요[?？])$/;

/** The paragraph or list item before a block. It explains the block unless its own words say otherwise. */
export function candidateBefore(
  context: ExplainContext,
  block: Pick<TypedBlock, 'place' | 'opens'>,
  commands: readonly Invocation[],
): Candidate[] {
  const { siblings, index } = block.place;
  const before = siblings[index - 1];
  if (isInExercise(block.place) || before === undefined) return [];
  const nearest = textBefore(context, block, index - 1, commands);
  return [...nearest, ...(before.type === 'list' ? titleAbove(context, block, commands) : [])];
}

/** A line above a list of side notes that leads to the block below them, or tells what it does: `**이미지 빌드**`. */
function titleAbove(
  context: ExplainContext,
  block: Pick<TypedBlock, 'place' | 'opens'>,
  commands: readonly Invocation[],
): Candidate[] {
  const { siblings, index } = block.place;
  const [title, list] = [siblings[index - 2], siblings[index - 1]!];
  if (title?.type !== 'paragraph' || linesBetween(title, list) > 2) return [];
  const text = plainText(title);
  const isTitle = !/[다요][.!]?$/.test(text) && commands.some((command) => tells(text, command));
  return isTitle ? textBefore(context, block, index - 2, commands) : [];
}

/** The text that the node at an index ends in, as what leads to the block. */
function textBefore(
  context: ExplainContext,
  { place: item, opens }: Pick<TypedBlock, 'place' | 'opens'>,
  at: number,
  commands: readonly Invocation[],
): Candidate[] {
  const before = item.siblings[at]!;
  const earlier = item.siblings[at - 1];
  const last = lastText(before, earlier);
  const node = last && context.split(last).at(-1);
  if (node?.type !== 'paragraph' || isTag(node) || isPicture(node) || context.isTyped(node)) return [];
  if (isBlockLabel(plainText(node)) || isTaskLine(plainText(node)) || onlyNames.test(plainText(node)))
    return [];
  const leads = isLeadIn(context, node) || namesCommand(context, node, commands);
  const touches = item.node.position!.start.line - node.position!.end.line <= 1;
  const isApart = before.type === 'list' && before.ordered !== true && before.children.length > 1;
  const said = plainText(node);
  const isToldOf =
    !said.startsWith('-') &&
    topicOf(firstSentence(said)) === undefined &&
    commands.some((command) => tells(said, command));
  if (isApart && !leads && !touches && !isToldOf) return [];
  const between = earlier !== undefined && context.isTyped(earlier);
  const text = nearSentences(node, context.lines, 'last');
  const closes =
    between &&
    (item.node.type === 'paragraph' ? opens : linesBetween(earlier, node) === 1 && (opens || !touches));
  const score =
    1 +
    (leads ? 1.5 : 0) -
    (between && looksBack(text.text) && !invitesOn(text.text) ? 3 : 0) -
    (closes && !leads ? 1.5 : 0) +
    (touches && between && linesBetween(earlier, node) > 1 ? 2 : 0) -
    (isHalf.test(text.text) && !commands.some((command) => tells(text.text, command)) ? 3 : 0) -
    (tellsSeen(text.text) && happensElsewhere(text.text) ? 3 : 0) -
    (!leads && isAboutOther(text.text, commands) ? 2.5 : 0) +
    candidateFit(context, lastSentence(context, node), text.text, commands);
  return [{ node, form: formBefore(context, item, before), text, score }];
}

/**
 * The text that a node ends in: of a list its last item, of that what stands above a list of options; of a quote
 * below no other block, or one that leads in, its text or title.
 */
function lastText(node: RootContent, earlier: RootContent | undefined): RootContent | undefined {
  if (node.type === 'list') {
    const below = node.children.at(-1)?.children ?? [];
    return below.at(-1)?.type === 'list' ? below.at(-2) : below.at(-1);
  }
  if (node.type !== 'blockquote' || node.children.length !== 1) return node;
  const [only] = node.children;
  if (only?.type === 'heading') return { ...only, type: 'paragraph' };
  if (calloutTitle(plainText(node)) !== undefined) return undefined;
  return earlier === undefined || (only && pointsBelow(plainText(only))) ? only : undefined;
}

/** Whether one of its sentences defines something else and the last does not go on to say what to do. */
function isAboutOther(text: string, commands: readonly Invocation[]): boolean {
  const all = text.split(/(?<=[가-힣)][.!])\s+/);
  if (/(?:[야해]\s?(?:한다|합니다|함|해요)|자|세요|시다|게요)[.!]?$/.test(all.at(-1)!)) return false;
  return all.some((sentence) => definesOther(sentence, commands));
}

function formBefore(context: ExplainContext, item: FlowItem, before: RootContent): ExplanationForm {
  if (item.listItem && item.index === 1) return 'parent-list';
  return isLeadIn(context, before) ? 'colon-before' : 'before';
}
