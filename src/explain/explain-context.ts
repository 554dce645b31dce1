import type { RootContent } from 'mdast';
import type { Tools } from '../grammar/tools.ts';
import type { CommandBlock, Invocation, ResolvedNote } from '../study/nodes.ts';
import { type FlowItem, flowItems } from './flow.ts';

/** What all parts of explain look things up in. */
export interface ExplainContext {
  readonly note: ResolvedNote;
  readonly source: string;
  readonly tools: Tools;
  readonly flow: readonly FlowItem[];
  /** The block of a code node. */
  blockOf(node: RootContent): CommandBlock | undefined;
  /** Invocations that stand wholly within source offsets. */
  within(from: number, to: number): Invocation[];
  /** Invocations of a block in order. */
  ofBlock(block: CommandBlock): Invocation[];
}

/** Prepares the look-ups of one note. */
export function explainContext(note: ResolvedNote, source: string, tools: Tools): ExplainContext {
  const blocks = new Map(
    note.blocks.filter(({ where }) => where === 'fence').map((block) => [block.position.start.offset, block]),
  );
  const byId = new Map(note.invocations.map((invocation) => [invocation.id, invocation]));
  return {
    note,
    source,
    tools,
    flow: flowItems(note),
    blockOf: (node) => (node.type === 'code' ? blocks.get(node.position?.start.offset) : undefined),
    within: (from, to) =>
      note.invocations.filter(({ position }) => position.start.offset! >= from && position.end.offset! <= to),
    ofBlock: (block) => block.invocations.flatMap((id) => byId.get(id) ?? []),
  };
}
