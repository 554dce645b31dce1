import { type Document, isMap, isScalar, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { StudyNote } from '../study/nodes.ts';

/** A Compose file of a note that YAML can read, with the way from its text to the note. */
export interface ComposeFile {
  readonly document: Document;
  /** Its top level. */
  readonly root: YAMLMap;
  /** The offsets in the note of a node. */
  rangeOf(node: Node): { readonly start: number; readonly end: number };
}

/** The Compose files of a note; those with errors of YAML are left to other tools. */
export function composeFilesOf(note: StudyNote): ComposeFile[] {
  const ids = new Set(
    note.blocks.filter(({ kind, where }) => kind === 'compose' && where === 'fence').map(({ id }) => id),
  );
  return note.spans
    .filter(({ id }) => ids.has(id))
    .flatMap(({ lines }) => {
      const document = parseDocument(lines.map(({ text }) => text).join('\n'), { logLevel: 'silent' });
      const root = document.contents;
      if (document.errors.length > 0 || !isMap(root)) return [];
      const starts: number[] = [];
      let length = 0;
      for (const { text } of lines) {
        starts.push(length);
        length += text.length + 1;
      }
      const offsetOf = (index: number) => {
        const line = Math.max(
          0,
          starts.findLastIndex((start) => start <= index),
        );
        return lines[line]!.offset + index - starts[line]!;
      };
      const rangeOf = ({ range }: Node) => ({
        start: offsetOf(range?.[0] ?? 0),
        end: offsetOf(range?.[1] ?? 0),
      });
      return [{ document, root, rangeOf }];
    });
}

/** The text of a plain key; nothing for quoted, merged and complex ones. */
export function plainKey(key: unknown): string | undefined {
  return isScalar(key) && typeof key.value === 'string' && key.type === 'PLAIN' && key.value !== '<<'
    ? key.value
    : undefined;
}
