import type { CommandBlock, Invocation, StudyNote, Token } from '../study/nodes.ts';
import { commandAnchor, instructionAnchor, optionAnchor } from './anchors.ts';

/** A note whose tokens know the entry they speak of. */
export function linkTokens(note: StudyNote, anchors: ReadonlySet<string>): StudyNote {
  const byBlock = new Map<string, Invocation[]>();
  for (const invocation of note.invocations) {
    byBlock.set(invocation.block, [...(byBlock.get(invocation.block) ?? []), invocation]);
  }
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
  const tokens = block.tokens.map((token) => {
    const entry = entryOf(token, invocations);
    return entry !== undefined && anchors.has(entry) ? { ...token, entry } : token;
  });
  return { ...block, tokens };
}

function entryOf(token: Token, invocations: readonly Invocation[]): string | undefined {
  if ((token.kind === 'instruction' || token.kind === 'option') && token.name !== undefined)
    return instructionAnchor('dockerfile', token.name);
  if (token.kind === 'key' && token.path !== undefined && token.name !== undefined)
    return instructionAnchor('compose', token.name);
  const at = token.position.start.offset!;
  const holders = invocations.filter(
    ({ position }) => position.start.offset! <= at && at < position.end.offset!,
  );
  const invocation = holders.at(-1);
  if (invocation === undefined) return undefined;
  if (token.kind === 'command') return commandAnchor(invocation.canonical);
  if (token.kind !== 'option') return undefined;
  const option = invocation.options.find(({ position }) => position.start.offset === at);
  return option && optionAnchor(invocation.canonical, option.long);
}
