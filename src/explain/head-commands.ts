import type { Invocation } from '../study/nodes.ts';
import type { ExplainContext } from './explain-context.ts';
import { type FlowItem, outerSiblings } from './flow.ts';
import type { HeadMeaning } from './head-meaning.ts';
import { outermost } from './outermost.ts';

/** Commands that a head consists of: each stands within it, and hardly anything else does. */
export function commandsOfHead(
  context: ExplainContext,
  found: Pick<HeadMeaning, 'head' | 'headFrom' | 'headTo'>,
): Invocation[] {
  const commands = outermost(context.within(found.headFrom, found.headTo));
  const spoken = commands.reduce((length, { text }) => length + text.length, 0);
  return spoken * 2 >= found.head.length ? commands : [];
}

/** `로그 : kubectl logs hello`: the head says what the command behind it does. */
export function commandsOfMeaning(context: ExplainContext, found: HeadMeaning): Invocation[] {
  if (found.headTo >= found.position.end.offset! || !/[가-힣]{2}/.test(found.head)) return [];
  const commands = outermost(context.within(found.headTo, found.position.end.offset!));
  const spoken = commands.reduce((length, { text }) => length + text.length, 0);
  const said = found.meaning.text.replace(/\s*\([^()]*[가-힣][^()]*\)$/, '');
  return spoken * 3 >= said.length * 2 ? commands : [];
}

/** Commands of the list item that a nested item stands below. */
export function commandsAbove(context: ExplainContext, item: FlowItem): Invocation[] {
  const above = item.listItem && context.listOf(item.listItem)?.listItem?.children[0];
  if (above?.type !== 'paragraph' || !above.position) return [];
  return outermost(context.within(above.position.start.offset!, above.position.end.offset!));
}

/** Commands of the block, list item or heading that an item stands right below. */
export function commandsRightAbove(context: ExplainContext, item: FlowItem): readonly Invocation[] {
  const around = item.listItem ? outerSiblings(context, item) : item;
  const above = commandsAbove(context, item);
  if (above.length > 0) return above;
  for (let index = around.index - 1; index >= Math.max(0, around.index - 2); index -= 1) {
    const node = around.siblings[index]!;
    const block = context.blockOf(node);
    const typed = block ? context.ofBlock(block) : context.soleCommands(node);
    if (typed.length > 0) return outermost(typed);
  }
  const heading = item.owners.at(-1)?.heading?.position;
  return heading ? outermost(context.within(heading.start.offset!, heading.end.offset!)) : [];
}

/** Commands that a text names up to an offset, else those of the block right before it, else right after it. */
export function commandsBeside(
  context: ExplainContext,
  { node: text, siblings, index }: FlowItem,
  offset: number,
): readonly Invocation[] {
  const named = context.within(text.position!.start.offset!, offset);
  if (named.length > 0) return named;
  for (const node of [siblings[index - 1], siblings[index + 1]]) {
    const block = node && context.blockOf(node);
    const typed = block ? context.ofBlock(block) : node ? context.soleCommands(node) : [];
    if (typed.length > 0) return outermost(typed);
  }
  return [];
}

/** Commands of the block right before the list or paragraph an item stands in. */
export function commandsBefore(context: ExplainContext, item: FlowItem): Invocation[] {
  const around = item.listItem ? outerSiblings(context, item) : item;
  const before = around.siblings[around.index - 1];
  const block = before && context.blockOf(before);
  return block?.kind === 'session' ? context.ofBlock(block).filter(({ where }) => where === 'fence') : [];
}

/** Whether what is said of a command holds for one that was typed: the same command, with the options named. */
export function speaksOf(named: Invocation, typed: Invocation): boolean {
  const options = new Set(typed.options.map(({ long }) => long));
  return named.canonical === typed.canonical && named.options.every(({ long }) => options.has(long));
}

/** Whether a head is a command's own word: `start` of `systemctl start`, `nohup` before a command, an executable. */
export function isNamed(command: Invocation, head: string): boolean {
  if (!/^[a-z][a-z0-9_-]*$/.test(head)) return false;
  const path = command.path.map(({ value }) => value);
  return path.at(-1) === head || (path.length === 0 && command.executable.value === head);
}
