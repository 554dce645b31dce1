import type { Table } from 'mdast';
import { plainText } from '../study/rich-text.ts';
import type { ExerciseDraft } from './exercise-draft.ts';

/** The tasks of a table that has a column of tasks and one of answers, a row each: `문제 | 정답`. */
export function taskRows({ children: [head, ...rows] }: Table): ExerciseDraft[] {
  const titles = (head?.children ?? []).map((cell) => plainText(cell).trim());
  const task = titles.findIndex((title) => /^(?:문제|과제|미션|할\s?일|task|problem|exercise)$/i.test(title));
  const answer = titles.findIndex((title) =>
    /^(?:정답|답안?|해답|풀이|명령어?|answer|solution)$/i.test(title),
  );
  if (task < 0 || answer < 0) return [];
  return rows.flatMap((row): ExerciseDraft[] => {
    const [asked, said] = [row.children[task], row.children[answer]];
    return asked && said ? [{ task: [...asked.children], nodes: [row], blocks: [], answers: [said] }] : [];
  });
}
