import type { Verdict } from './score-note.ts';
import type { Tally } from './tally.ts';

/** Verdicts of one note by its path. */
export interface ScoredNote {
  readonly path: string;
  readonly verdicts: readonly Verdict[];
}

const header = ['', 'precision', 'recall', 'F1', 'found', 'false'];

/** The scores as a table: a line for each kind, below it one for each place or form. */
export function scoreTable(tallies: readonly Tally[]): string {
  const rows = tallies.map((row) => [
    row.group === undefined ? row.kind : `  ${row.group}`,
    ratio(row.precision),
    ratio(row.recall),
    ratio(row.f1),
    `${row.found}/${row.expected}`,
    String(row.given - row.right),
  ]);
  const table = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Each claim the two sides differ on: `note.md:12 missed commands: docker container ls "docker ps -a"`. */
export function differences(notes: readonly ScoredNote[]): string[] {
  return notes.flatMap(({ path, verdicts }) =>
    verdicts
      .filter(({ agreed, kind }) => !agreed && kind !== 'strong explanations')
      .sort((a, b) => a.line - b.line)
      .map(({ line, kind, side, key, text, group }) => {
        const words = text.length > 60 ? `${text.slice(0, 60)}…` : text;
        const about = [key, `"${words}"`, group === undefined ? '' : `(${group})`].filter(Boolean).join(' ');
        return `${path}:${line} ${side === 'expected' ? 'missed' : 'false'} ${kind}: ${about}`;
      }),
  );
}

const ratio = (value: number | undefined): string => value?.toFixed(3) ?? '–';
