import type { RootContent } from 'mdast';
import type { Invocation } from '../study/nodes.ts';
import { plainText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';

/** The commands of a paragraph that says it is an answer: `정답: \`docker ps\``. */
export function markedAnswer(context: ExplainContext, node: RootContent): readonly Invocation[] {
  if (node.type !== 'paragraph' || !/^(?:정답|해답|답안?|풀이|A\d*)\s*[:：.)]\s*\S/.test(plainText(node)))
    return [];
  return context.within(node.position!.start.offset!, node.position!.end.offset!);
}
