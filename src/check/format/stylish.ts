import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import stringWidth from 'string-width';
import { say } from '../../language/catalog.ts';
import { check as en } from '../../language/en/check.ts';
import { check as ko } from '../../language/ko/check.ts';
import { type CheckMessage, severityOf } from '../check-message.ts';
import { printableLine } from '../printable.ts';
import type { Severity } from '../rule.ts';
import { codeFrame } from './code-frame.ts';
import { type Format, type FormatContext, nameOf } from './format.ts';

const catalog = { ko, en };

/** The widest message that the names of the rules are aligned after; longer ones stand out. */
const alignedWidth = 76;

/** For people at a terminal: a heading per file, aligned rows, the place in the text under each, counts at the end. */
export const stylish: Format = {
  id: 'stylish',
  format(files, context) {
    const parts = files
      .filter(({ messages }) => messages.length > 0)
      .map((file) => formatFile(file, context));
    return [...parts, summary(files, context)].join('\n');
  },
};

interface Row {
  readonly place: string;
  readonly severity: Severity;
  readonly text: string;
  readonly rule: string;
  readonly message: VFileMessage;
}

function formatFile(file: VFile, context: FormatContext): string {
  const rows = file.messages.map(toRow).sort(worstFirst);
  const lines = String(file).split('\n');
  const placeWidth = Math.max(...rows.map(({ place }) => place.length));
  const label = (severity: Severity) => say(catalog, context.language, `label-${severity}`);
  const labelWidth = Math.max(...rows.map(({ severity }) => stringWidth(label(severity))));
  const textWidth = Math.min(alignedWidth, Math.max(...rows.map(({ text }) => stringWidth(text))));
  const { palette } = context;
  const formatted = rows.flatMap((row) => [
    [
      ' ',
      palette.faint(row.place.padStart(placeWidth)),
      palette[row.severity](padEnd(label(row.severity), labelWidth)),
      padEnd(row.text, textWidth),
      palette.faint(row.rule),
    ]
      .join('  ')
      .trimEnd(),
    ...frameLines(row, lines, placeWidth, context),
  ]);
  return `${palette.file(printableLine(nameOf(file, context)))}\n${formatted.join('\n')}\n`;
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Errors first; rows of the same severity keep the order of their places. */
function worstFirst(a: Row, b: Row): number {
  return ranks[a.severity] - ranks[b.severity];
}

function toRow(message: VFileMessage): Row {
  return {
    place: message.line === undefined ? '' : `${message.line}:${message.column ?? 1}`,
    severity: severityOf(message),
    text: printableLine(message.reason),
    rule: message.ruleId ?? '',
    message,
  };
}

function frameLines(row: Row, lines: readonly string[], indent: number, context: FormatContext): string[] {
  const { message } = row;
  const frame = message.place && codeFrame(lines, message.place);
  if (!frame) return [];
  const { palette } = context;
  const gutter = (text: string) => palette.faint(`${' '.repeat(3)}${text.padStart(indent)} │ `);
  const mark = palette[row.severity]('^'.repeat(frame.length));
  return [
    gutter(String(message.line)) + frame.text,
    gutter('') + ' '.repeat(frame.indent) + mark + relatedText(message, context),
  ];
}

/** Places in other notes are named after the mark; those of the same note are in the message already. */
function relatedText(message: CheckMessage, { palette }: FormatContext): string {
  const others = (message.related ?? []).filter(({ note }) => note !== message.file);
  const names = others
    .slice(0, 3)
    .map(({ note, place }) => `${note}:${'start' in place ? place.start.line : place.line}`);
  return names.length === 0 ? '' : palette.faint(` ↔ ${printableLine(names.join(', '))}`);
}

function summary(files: readonly VFile[], { language, palette }: FormatContext): string {
  const messages: readonly CheckMessage[] = files.flatMap((file) => file.messages);
  if (messages.length === 0) return `${say(catalog, language, 'all-clean', { count: files.length })}\n`;
  const count = (severity: Severity) => messages.filter((message) => severityOf(message) === severity).length;
  const counts = (['error', 'warning', 'info'] as const).map((severity) => {
    const text = `${say(catalog, language, `label-${severity}`)} ${count(severity)}`;
    return count(severity) > 0 ? palette[severity](text) : palette.faint(text);
  });
  const fixable = messages.filter(({ fixes }) => (fixes?.length ?? 0) > 0).length;
  const hint = fixable > 0 ? ` · ${say(catalog, language, 'fixable', { count: fixable })}` : '';
  return `${palette.strong(counts.join(' · '))}${hint}\n`;
}

function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}
