import type { RootContent } from 'mdast';
import type { Invocation } from '../study/nodes.ts';
import type { ExplainContext } from './explain-context.ts';

/** Whether a text names one of the commands. */
export function namesCommand(
  context: ExplainContext,
  node: RootContent,
  commands: readonly Invocation[],
): boolean {
  const inside = context.within(node.position!.start.offset!, node.position!.end.offset!);
  return inside.some((mention) => commands.some(({ canonical }) => canonical === mention.canonical));
}
