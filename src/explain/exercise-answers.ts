import type { Section } from '../study/nodes.ts';
import { addBlock } from './exercise-blocks.ts';
import type { ExerciseDraft } from './exercise-draft.ts';
import { flowOf } from './exercise-sections.ts';
import type { ExplainContext } from './explain-context.ts';

/** Gives the blocks below `정답` to the tasks above it: one each where they are as many; those below `2번 풀이` to the second. */
export function addAnswers(
  context: ExplainContext,
  drafts: readonly ExerciseDraft[],
  answers: readonly Section[],
): void {
  const numbers = answers.map(({ title }) => Number(/\d+/.exec(title.text)?.[0]));
  if (numbers.length > 0 && numbers.every((number) => drafts[number - 1] !== undefined)) {
    for (const [index, section] of answers.entries()) {
      const draft = drafts[numbers[index]! - 1]!;
      const flow = flowOf(section);
      const codes = flow.filter(({ type }) => type === 'code');
      if (codes.length > 0) draft.blocks.push(...codes);
      else draft.answers.push(...flow);
    }
    return;
  }
  const blocks = answers.flatMap((section) => flowOf(section).filter(({ type }) => type === 'code'));
  const unsolved = drafts.filter((draft) => draft.blocks.length === 0);
  const last = unsolved.at(-1);
  if (last === undefined) return;
  if (blocks.length === unsolved.length)
    for (const [index, draft] of unsolved.entries()) draft.blocks.push(blocks[index]!);
  else for (const block of blocks) addBlock(context, drafts, last, block);
}
