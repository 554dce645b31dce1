import type { RootContent } from 'mdast';
import type { Invocation } from '../study/nodes.ts';
import type { ExplainContext } from './explain-context.ts';
import { outermost } from './outermost.ts';

/** What a quote may have beside a command without saying anything: marks, `명령어`, `{{exec}}`. */
const beside = /\{\{\w+\}\}|(?:명령어?|커맨드|실행|입력|command)(?:문)?|[^\p{L}\p{N}]/giu;

/** The command that a quote repeats with no word on it: `> 💻 명령어 \`kubectl get pods\``; what else it says follows in lines of its own. */
export function repeatedCommands(context: ExplainContext, node: RootContent): readonly Invocation[] {
  const first = node.type === 'blockquote' ? node.children[0] : undefined;
  if (first?.type !== 'paragraph' || first.children[0]?.position === undefined) return [];
  const from = first.children[0].position.start.offset!;
  const line = /^.*/.exec(context.source.slice(from))![0];
  const [command, ...others] = outermost(context.within(from, from + line.length));
  if (command === undefined || others.length > 0) return [];
  const rest =
    context.source.slice(from, command.position.start.offset) +
    context.source.slice(command.position.end.offset, from + line.length);
  return rest.replaceAll(beside, '') === '' ? [command] : [];
}
