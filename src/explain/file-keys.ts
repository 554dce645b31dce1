import { plainText } from '../study/rich-text.ts';
import { definitionLines } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import { type FlowItem, outerSiblings } from './flow.ts';

const keyName = /^[A-Za-z][\w.-]{1,39}:?$/;

/** Kinds of blocks that hold files of keys; what ends in `;` or `{` is taken for a program. */
const fileKinds: ReadonlySet<string> = new Set(['kubernetes', 'config', 'compose', 'program']);

/**
 * A key of a file that the section shows, named by a head: `selector` below the manifest that has it, `listen` below
 * the server's settings; any bare word where the title or the line above announces keys (`yaml 키`).
 */
export function usedFileKey(context: ExplainContext, item: FlowItem, head: string): string | undefined {
  const name = head.replace(/:\s+\S+$/, '');
  if (!keyName.test(name)) return undefined;
  const key = name.replace(/:$/, '');
  const isAnnounced = /^[a-z]/.test(key) && announcesKeys(context, item);
  return isAnnounced || filesOf(context, item).some((text) => hasKey(text, key)) ? key : undefined;
}

/** `### yaml 키`, `주요 필드 :`, `파일에 쓰는 키`. */
function announcesKeys(context: ExplainContext, item: FlowItem): boolean {
  const isNested = item.listItem !== undefined && !context.listOf(item.listItem)?.isTop;
  if (isNested) return false;
  const { siblings, index } = item.listItem ? outerSiblings(context, item) : item;
  const above = siblings[index - 1];
  // Below `restart - 재시작 정책` stand its values.
  if (item.listItem && above?.type === 'paragraph' && definitionLines(above, context.lines).length > 0)
    return false;
  const texts = [item.owners.at(-1)?.title.text ?? '', above?.type === 'paragraph' ? plainText(above) : ''];
  return texts.some(
    (text) =>
      /ya?ml|파일|설정|compose|컴포즈|매니페스트/i.test(text) &&
      /(?:^|\s)(?:키|필드|속성|key|field)(?:들)?(?:\s?(?:정리|설명|목록))?\s*[:：]?$/i.test(text),
  );
}

/** `key:` with what stands before it in a list, or the directive that opens a line: `listen 80;`. */
function hasKey(text: string, key: string): boolean {
  const name = key.replaceAll('.', String.raw`\.`);
  return new RegExp(
    `^[ \\t-]*["']?${name}["']?:(?:\\s|$)|^[ \\t]*${name}\\s[^=()\\n]*[;{][ \\t]*(?:#.*)?$`,
    'm',
  ).test(text);
}

function filesOf({ note, source }: ExplainContext, { owners }: FlowItem): string[] {
  const anchor = owners.at(-1)?.anchor ?? '';
  return note.blocks
    .filter(({ kind, section }) => section === anchor && fileKinds.has(kind))
    .map(({ position }) => source.slice(position.start.offset, position.end.offset));
}
