import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { severityOf } from '../check/check-message.ts';
import type { ShownFinding, ShownNote } from '../watch/shown-build.ts';
import type { Words } from './words.ts';

/** The messages of the notes' files as the preview tells them; notes without any are left out. */
export function shownNotes(files: readonly VFile[], words: Words): ShownNote[] {
  return files
    .filter(({ messages }) => messages.length > 0)
    .map((file) => {
      const lines = String(file).split(/\r\n|\n|\r/);
      return {
        path: named(file.path),
        findings: file.messages.map((message) => shown(message, file, lines, words)),
      };
    });
}

function shown(message: VFileMessage, file: VFile, lines: readonly string[], words: Words): ShownFinding {
  const severity = severityOf(message);
  const line = markedLine(message, lines);
  const { absolute } = file.data;
  const place = message.line === undefined ? '' : `${message.line}:${message.column ?? 1}`;
  return {
    severity,
    label: words(`label-${severity}`),
    place,
    message: named(message.reason),
    rule: message.ruleId ?? '',
    ...(line !== undefined && { line }),
    ...(absolute !== undefined && place !== '' && { href: editorAddress(absolute, place) }),
  };
}

/** The line in which a message's place begins, cut at the place. */
function markedLine({ place }: VFileMessage, lines: readonly string[]): ShownFinding['line'] {
  if (place === undefined) return undefined;
  const start = 'start' in place ? place.start : place;
  const end = 'start' in place ? place.end : place;
  const line = lines[start.line - 1];
  if (line === undefined || line.trim() === '') return undefined;
  const from = start.column - 1;
  const to = end.line === start.line ? end.column - 1 : line.length;
  const [before, marked, after] = [line.slice(0, from), line.slice(from, to), line.slice(to)];
  return {
    before: before.length > longest ? `…${named(before.slice(-longest))}` : named(before),
    marked: marked.length > longest ? `${named(marked.slice(0, longest))}…` : named(marked),
    after: after.length > longest ? `${named(after.slice(0, longest))}…` : named(after),
  };
}

/** How much of a line is shown on each side of a finding: lines of notes may be as long as books. */
const longest = 200;

const hidden = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Names what is not seen but turns what stands around it: the reader sees what is written. */
function named(text: string): string {
  return text.replaceAll(
    hidden,
    (letter) => `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

/** VS Code and the editors made from it open it (https://code.visualstudio.com/docs/configure/command-line). */
function editorAddress(file: string, place: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return `vscode://file/${path.replace(/^\//, '').replace(/^([A-Za-z])%3A/, '$1:')}:${place}`;
}
