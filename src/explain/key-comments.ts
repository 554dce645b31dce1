import type { CommandBlock } from '../study/nodes.ts';
import { collapse, plainRichText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { addInstruction, type FoundMeanings } from './found-meanings.ts';
import { isMeaning, readComposeKey } from './head-kind.ts';

/** `replicas: 3   # 유지할 파드 수`, `- port: 80 # 서비스 포트` */
const behind = /^(\s*(?:-\s+)?)([A-Za-z][\w.-]*):(?:\s+[^#\s]\S*)*\s+#+\s*(.+)$/;
const key = /^(\s*(?:-\s+)?)([A-Za-z][\w.-]*):(?:\s|$)/;

/** Keys whose children are the author's own names: labels, variables. */
const ownNames =
  /^(?:labels|matchLabels|annotations|nodeSelector|data|stringData|environment|args|selector|x-[\w-]+)$/;

/**
 * Reads comments in Compose files and Kubernetes manifests that say what a key is: behind it, or on the line above a
 * key of Compose.
 */
export function readKeyComments(context: ExplainContext, into: FoundMeanings): void {
  for (const { node, section } of context.flow) {
    const block = context.blockOf(node);
    if (node.type !== 'code' || !block || !isKeyFile(block, node.lang ?? '')) continue;
    for (const { line, name, text } of commentedKeys(context, block)) {
      const start = context.lines.starts[line - 1]!;
      const position = {
        start: context.lines.pointAt(start),
        end: context.lines.pointAt(start + context.lines.line(line).length),
      };
      const language = block.kind === 'compose' ? 'compose' : 'config';
      addInstruction(language, name, plainRichText(collapse(text)), { position, section }, into);
    }
  }
}

function isKeyFile({ kind }: CommandBlock, tag: string): boolean {
  return kind === 'compose' || kind === 'kubernetes' || (/^ya?ml$/i.test(tag) && kind === 'config');
}

interface CommentedKey {
  line: number;
  name: string;
  text: string;
}

function commentedKeys({ lines }: ExplainContext, block: CommandBlock): CommentedKey[] {
  const found: CommentedKey[] = [];
  const parents: { indent: number; name: string }[] = [];
  const { start, end } = block.position;
  for (let line = start.line + 1; line < end.line; line += 1) {
    const text = lines.line(line);
    const [, lead = '', name] = key.exec(text) ?? [];
    if (name === undefined) continue;
    while ((parents.at(-1)?.indent ?? -1) >= lead.length) parents.pop();
    const isOwn = ownNames.test(parents.at(-1)?.name ?? '');
    parents.push({ indent: lead.length, name });
    const isKey = block.kind === 'compose' ? readComposeKey(name) !== undefined : /^[a-z]/.test(name);
    if (isOwn || !isKey) continue;
    const said = behind.exec(text)?.[3];
    const above = /^\s*#+\s*(.+)$/.exec(lines.line(line - 1))?.[1];
    if (said !== undefined && tellsKey(said)) found.push({ line, name, text: said });
    else if (said === undefined && block.kind === 'compose' && above !== undefined && tellsKey(above))
      found.push({ line: line - 1, name, text: above });
  }
  return found;
}

/** Not what one changed here, nor how many there are of it here. */
function tellsKey(text: string): boolean {
  return (
    isMeaning(text) &&
    !/[!?]|^(?:변경|수정|추가|여기|예\)|ex|주의|필수|선택)|\d+\s?(?:개|번|초|분)$/i.test(text)
  );
}
