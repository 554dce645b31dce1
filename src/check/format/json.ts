import type { VFile } from 'vfile';
import { type CheckMessage, severityOf } from '../check-message.ts';
import { type Format, nameOf } from './format.ts';

/** For programs: files with their messages, flat, without trees. Lines and columns are 1-based, in UTF-16. */
export const json: Format = {
  id: 'json',
  format(files, context) {
    const listed = files.map((file) => ({
      path: nameOf(file, context),
      messages: file.messages.map((message) => messageObject(message)),
    }));
    return `${JSON.stringify({ version: 1, files: listed, counts: countsOf(files) }, undefined, 2)}\n`;
  },
};

function messageObject(message: CheckMessage): Record<string, unknown> {
  const { place } = message;
  const end = place && 'end' in place ? place.end : undefined;
  return {
    rule: message.ruleId,
    severity: severityOf(message),
    line: message.line,
    column: message.column,
    endLine: end?.line,
    endColumn: end?.column,
    message: message.reason,
    actual: message.actual,
    expected: message.expected,
    fixable: (message.fixes?.length ?? 0) > 0,
    url: message.url,
    related: message.related?.map(({ note, place: at, message: text }) => {
      const start = 'start' in at ? at.start : at;
      return { path: note, line: start.line, column: start.column, message: text };
    }),
  };
}

function countsOf(files: readonly VFile[]): Record<string, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const file of files) for (const message of file.messages) counts[severityOf(message)] += 1;
  return counts;
}
