import type { CommandBlock, Invocation, InvocationOption, StudyNote, Token } from '../study/nodes.ts';
import { groupBy } from '../study/group-by.ts';
import { commandAnchor, instructionAnchor, optionAnchor } from './anchors.ts';

/** A note whose tokens know the entry they speak of. */
export function linkTokens(note: StudyNote, anchors: ReadonlySet<string>): StudyNote {
  const byBlock = groupBy(note.invocations, ({ block }) => block);
  const blocks = note.blocks.map((block) => {
    const built = block.dockerfile?.instructions.flatMap(({ commands }) => commands) ?? [];
    return linkBlock(block, [...(byBlock.get(block.id) ?? []), ...built], anchors);
  });
  return { ...note, blocks };
}

function linkBlock(
  block: CommandBlock,
  invocations: readonly Invocation[],
  anchors: ReadonlySet<string>,
): CommandBlock {
  const holderAt = holders(invocations);
  const tokens = block.tokens.map((token) => {
    const entry = entryOf(token, holderAt);
    return entry !== undefined && anchors.has(entry) ? { ...token, entry } : token;
  });
  return { ...block, tokens };
}

/** An invocation with its options by the offset at which they stand. */
interface Holder {
  readonly invocation: Invocation;
  readonly options: ReadonlyMap<number, InvocationOption>;
}

/** Finds the invocation around an offset: the last one in order, which is the inmost. Offsets are asked in order. */
function holders(invocations: readonly Invocation[]): (offset: number) => Holder | undefined {
  const waiting = invocations.map((invocation, order) => ({
    invocation,
    order,
    options: optionsOf(invocation),
  }));
  waiting.sort((a, b) => b.invocation.position.start.offset! - a.invocation.position.start.offset!);
  let open: typeof waiting = [];
  return (offset) => {
    while ((waiting.at(-1)?.invocation.position.start.offset ?? Infinity) <= offset)
      open.push(waiting.pop()!);
    open = open.filter(({ invocation }) => offset < invocation.position.end.offset!);
    return open.reduce<(typeof open)[number] | undefined>(
      (last, one) => (last === undefined || one.order > last.order ? one : last),
      undefined,
    );
  };
}

function optionsOf({ options }: Invocation): ReadonlyMap<number, InvocationOption> {
  // The first of a group (`-it`) wins, which stands at the offset of its token.
  return new Map(options.toReversed().map((option) => [option.position.start.offset!, option]));
}

function entryOf(token: Token, holderAt: (offset: number) => Holder | undefined): string | undefined {
  if ((token.kind === 'instruction' || token.kind === 'option') && token.name !== undefined)
    return instructionAnchor('dockerfile', token.name);
  if (token.kind === 'key' && token.path !== undefined && token.name !== undefined)
    return instructionAnchor('compose', token.name);
  const at = token.position.start.offset!;
  const holder = holderAt(at);
  if (holder === undefined) return undefined;
  const { canonical } = holder.invocation;
  if (token.kind === 'command') return commandAnchor(canonical);
  if (token.kind !== 'option') return undefined;
  const option = holder.options.get(at);
  return option && optionAnchor(canonical, option.long);
}
