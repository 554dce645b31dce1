import path from 'node:path';
import type { Palette } from '../check/format/palette.ts';
import stringWidth from 'string-width';
import type { VFile } from 'vfile';
import type { Outcome } from './outputs.ts';
import type { Studied } from './study-command.ts';
import { printable, type Terminal } from './terminal.ts';
import type { Words } from './words.ts';

/** The closing summary: what was understood, and each output with its size and counts. */
export function summarize(
  studied: Studied,
  outcomes: readonly Outcome[],
  out: string,
  terminal: Terminal,
): string {
  const { set, words } = studied;
  const commands = set.notes.flatMap((note) => note.invocations);
  const sum = (count: (note: (typeof set.notes)[number]) => number) =>
    set.notes.reduce((total, note) => total + count(note), 0);
  const head = words('summary-notes', {
    notes: set.notes.length,
    commands: commands.length,
    distinct: set.entries.filter(({ kind }) => kind === 'command').length,
    explanations: sum(({ explanations }) => explanations.length),
    options: sum(({ options }) => options.length),
    terms: sum(({ terms }) => terms.length),
  });
  const rows = outcomes.flatMap((outcome) => outputRows(outcome, out, words, terminal));
  return [head, ...aligned(rows)].join('\n');
}

interface Row {
  name: string;
  size: string;
  note: string;
}

function outputRows(outcome: Outcome, out: string, words: Words, terminal: Terminal): Row[] {
  const { result } = outcome;
  if (!result) return [];
  const relative = path.relative(terminal.cwd, out);
  const folder = relative.startsWith('..') ? out : relative;
  const rows = [...byFolder(result.files)].map(([inner, files]) => ({
    name: inner === '' ? path.join(folder, files[0]!.path) : path.join(folder, inner, '/'),
    size: sizeOf(files),
    note: inner === '' ? '' : words('summary-files', { count: files.length }),
  }));
  const counts = countsOf(result.summary, words);
  return rows.map((row, index) =>
    index === 0 ? { ...row, note: [counts, row.note].filter(Boolean).join(' · ') } : row,
  );
}

/** Files of one folder (`tldr/`) are told in one row, others each in its own. */
function byFolder(files: readonly VFile[]): readonly (readonly [string, readonly VFile[]])[] {
  const folders = new Map<string, VFile[]>();
  const rows: [string, VFile[]][] = [];
  for (const file of files) {
    const inner = path.dirname(file.path) === '.' ? '' : path.dirname(file.path);
    const known = inner === '' ? undefined : folders.get(inner);
    if (known) known.push(file);
    else {
      const row = [file];
      rows.push([inner, row]);
      folders.set(inner, row);
    }
  }
  return rows;
}

function countsOf(summary: Readonly<Record<string, number>>, words: Words): string {
  const parts: string[] = [];
  if (summary['pages'] !== undefined) parts.push(words('summary-pages', { count: summary['pages'] }));
  if (summary['cards'] !== undefined) parts.push(words('summary-cards', { count: summary['cards'] }));
  if (summary['added'] !== undefined) parts.push(words('summary-changes', { ...summary }));
  if (summary['refused'] !== undefined) parts.push(words('summary-refused', { count: summary['refused'] }));
  if (summary['commands'] !== undefined)
    parts.push(words('summary-commands', { count: summary['commands'] }));
  return parts.join(' · ');
}

function sizeOf(files: readonly VFile[]): string {
  const bytes = files.reduce((sum, { value }) => sum + Buffer.byteLength(value ?? ''), 0);
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function aligned(rows: readonly Row[]): string[] {
  const width = Math.max(0, ...rows.map(({ name }) => stringWidth(name)));
  const sizeWidth = Math.max(0, ...rows.map(({ size }) => size.length));
  return rows.map(({ name, size, note }) =>
    `  ${name}${' '.repeat(width - stringWidth(name))}  ${size.padStart(sizeWidth)}  ${note}`.trimEnd(),
  );
}

/** Findings of the exporters: an image that is not there, a character no font has. */
export function exportFindings(outcomes: readonly Outcome[], words: Words, palette: Palette): string[] {
  const messages = outcomes.flatMap(({ result }) => result?.messages ?? []);
  return messages
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, text, note, line, column }) => {
      const place =
        note === undefined ? '' : `${note}${line === undefined ? '' : `:${line}:${column ?? 1}`}: `;
      const label =
        severity === 'error' ? palette.error(words('label-error')) : palette.warning(words('label-warning'));
      return `${printable(place)}${label}: ${printable(text)}`;
    });
}
