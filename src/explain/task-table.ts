import type { Table, TableCell, TableRow } from 'mdast';
import { plainText } from '../study/rich-text.ts';
import type { Region } from './task-region.ts';

/** A row of a table with what it asks and the cell that answers. */
export interface TaskRow {
  readonly row: TableRow;
  readonly asked: TableCell;
  /** The cells that answer. */
  readonly said: readonly TableCell[];
}

/** The tasks of a table that has a column of tasks and one of answers, a row each: `문제 | 정답`. */
export function taskRows({ children: [head, ...rows] }: Table, region: Region): TaskRow[] {
  const titles = (head?.children ?? []).map((cell) => plainText(cell).trim());
  const task = titles.findIndex((title) =>
    /^(?:(?:연습\s?)?문제|과제|미션|할\s?일|퀴즈|내용|task|problem|exercise|mission)$/i.test(title),
  );
  const answer = titles.findIndex((title) =>
    /^(?:(?:내\s?|모범\s?)?(?:정답|답안?|해답|풀이)|answer|solution)$/i.test(title),
  );
  const command = titles.findIndex((title) => /^(?:명령어?|command|cmd)$/i.test(title));
  if (task < 0 || (answer < 0 && (command < 0 || region !== 'tasks'))) return [];
  return rows.flatMap((row): TaskRow[] => {
    const asked = row.children[task];
    const said = [answer, command].flatMap((at) => row.children[at] ?? []);
    return asked && plainText(asked) !== '' ? [{ row, asked, said }] : [];
  });
}
