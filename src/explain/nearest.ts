import type { RootContent } from 'mdast';
import type { CommandBlock, ExplanationForm, Invocation, RichText, Section } from '../study/nodes.ts';
import { plainText, richText } from '../study/rich-text.ts';
import { explanation, type FoundExplanation, joinParagraphs } from './definitions.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { sentences } from './sentences.ts';

/** A last sentence that leads into the block after it. */
const leadsIn =
  /[:：]\s*$|다음\s*(?:과 같|명령|커맨드|처럼|코드|순서)|아래\s*(?:와 같|명령|커맨드|처럼|의|는|를)?|명령어?(?:는|을|를|로)|^[^.]{0,60}(?:하려면|위해서는|싶다면|싶으면|보려면|려면)\s|(?:하자|보자|해 ?본다|해 ?보자|한 ?후|한 ?뒤|하고|후|뒤)\.?\s*$/;
/** Text that speaks of the block before it. */
const looksBack =
  /^(?:이|위|그|이렇게|이처럼|이러면|그러면|위의|앞의|결과|출력|실행하면|실행 ?결과|입력하면|여기서|참고로|즉|->|→|=>|⇒)/;

/**
 * Gives each fence that nothing inside it explains the text nearest to it. A text can end one block's story or
 * begin the next one's, so its own words decide between its two neighbors.
 */
export function readNearest(
  context: ExplainContext,
  explained: readonly FoundExplanation[],
): FoundExplanation[] {
  const done = new Set(explained.flatMap(({ commands }) => commands));
  const found: FoundExplanation[] = [];
  const taken = new Set<RootContent>();
  for (const item of context.flow) {
    const block = context.blockOf(item.node);
    if (block?.kind !== 'session') continue;
    const commands = ownCommands(context.ofBlock(block)).filter(({ id }) => !done.has(id));
    if (commands.length === 0) continue;
    const result = nearestText(context, item, block, commands, taken);
    if (result) found.push(result);
  }
  return found;
}

/** What a text beside a block can speak of: not what is typed inside a container, nor what stands inside `$(…)`. */
function ownCommands(commands: readonly Invocation[]): Invocation[] {
  const typed = commands.filter(({ where }) => where === 'fence');
  const outer = typed.filter((command) => !typed.some((other) => other !== command && holds(other, command)));
  const host = outer.filter(({ context }) => context.place === 'host');
  return host.length > 0 ? host : outer;
}

function holds(outer: Invocation, inner: Invocation): boolean {
  const { start, end } = inner.position;
  return outer.position.start.offset! <= start.offset! && outer.position.end.offset! >= end.offset!;
}

function nearestText(
  context: ExplainContext,
  item: FlowItem,
  block: CommandBlock,
  commands: readonly Invocation[],
  taken: Set<RootContent>,
): FoundExplanation | undefined {
  const make = (form: ExplanationForm, text: RichText, node: RootContent) => {
    taken.add(node);
    return explanation(commands, form, text, node.position!, block.section);
  };
  const after = item.siblings[item.index + 1];
  const before = item.siblings[item.index - 1];
  if (after?.type === 'blockquote' && !isCallout(plainText(after))) {
    return make('blockquote-after', richText(joinParagraphs(after.children)), after);
  }
  if (inExercise(item)) return undefined;
  if (before?.type === 'paragraph' && !taken.has(before) && belongsToNext(context, item, before)) {
    return make(formBefore(context, item, before), lastSentences(before, context.source), before);
  }
  if (before?.type === 'list' && !taken.has(before)) {
    const last = before.children.at(-1)?.children.at(-1);
    if (last?.type === 'paragraph' && (isLeadIn(context, last) || namesCommand(context, last, commands))) {
      return make('before', lastSentences(last, context.source), last);
    }
  }
  if (after?.type === 'paragraph' && !taken.has(after) && belongsToBefore(context, item, after, commands)) {
    return make('after', lastSentences(after, context.source, true), after);
  }
  return headingOnly(context, item, block, commands);
}

/** A paragraph between two blocks tells by its words which one it explains. */
function belongsToNext(context: ExplainContext, item: FlowItem, before: RootContent): boolean {
  const text = plainText(before as never);
  const earlier = item.siblings[item.index - 2];
  if (earlier?.type !== 'code' || context.blockOf(earlier)?.kind !== 'session')
    return !/^[*※]?\s*출처/.test(text);
  return isLeadIn(context, before) || !looksBack.test(text);
}

function belongsToBefore(
  context: ExplainContext,
  item: FlowItem,
  after: RootContent,
  commands: readonly Invocation[],
): boolean {
  const text = plainText(after as never);
  const next = item.siblings[item.index + 2];
  if (next?.type === 'code' && (isLeadIn(context, after) || !looksBack.test(text))) return false;
  if (/[:：]\s*$/.test(text)) return false;
  return looksBack.test(text) || namesCommand(context, after, commands) || next?.type !== 'code';
}

function formBefore(context: ExplainContext, item: FlowItem, before: RootContent): ExplanationForm {
  if (item.listItem && item.index === 1) return 'parent-list';
  return isLeadIn(context, before) ? 'colon-before' : 'before';
}

function isLeadIn(context: ExplainContext, node: RootContent): boolean {
  const last = node.type === 'paragraph' ? sentences(node, context.source).at(-1) : undefined;
  return last !== undefined && leadsIn.test(last.text);
}

/** Whether a text names one of the commands. */
function namesCommand(context: ExplainContext, node: RootContent, commands: readonly Invocation[]): boolean {
  const inside = context.within(node.position!.start.offset!, node.position!.end.offset!);
  return inside.some((mention) => commands.some(({ canonical }) => canonical === mention.canonical));
}

/** Of a long text the two sentences nearest to the block. */
function lastSentences(node: RootContent, source: string, first = false): RichText {
  if (node.type !== 'paragraph') return richText([]);
  const all = sentences(node, source);
  if (all.length <= 2) return richText(node.children);
  const near = first ? all.slice(0, 2) : all.slice(-2);
  return richText(
    near.flatMap(({ content }, index) =>
      index === 0 ? content : [{ type: 'text' as const, value: ' ' }, ...content],
    ),
  );
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
  const fences = (owner as Section).children.filter((child) => child.type === 'code');
  const { start, end } = owner.heading.position!;
  if (fences.length > 1 || context.within(start.offset!, end.offset!).length > 0) return undefined;
  return explanation(commands, 'heading', owner.title, owner.heading.position!, block.section);
}

function inExercise(item: FlowItem): boolean {
  return item.owners.some((owner) => owner.type === 'section' && owner.role === 'exercise');
}

function isCallout(text: string): boolean {
  return /^\[!\w+\]/.test(text);
}
