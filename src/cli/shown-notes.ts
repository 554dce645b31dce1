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
      const lines = String(file).split('\n');
      return {
        path: file.path,
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
    message: message.reason,
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
  return { before: line.slice(0, from), marked: line.slice(from, to), after: line.slice(to) };
}

/** VS Code and the editors made from it open it (https://code.visualstudio.com/docs/configure/command-line). */
function editorAddress(file: string, place: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return `vscode://file/${path.replace(/^\//, '').replace(/^([A-Za-z])%3A/, '$1:')}:${place}`;
}
