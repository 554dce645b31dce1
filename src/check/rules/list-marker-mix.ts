import type { List } from 'mdast';
import { codeWord } from '../code-word.ts';
import { defineRule } from '../rule.ts';

export const listMarkerMix = defineRule({
  id: 'list-marker-mix',
  severity: 'info',
  sure: true,
  preset: 'style',
  description: {
    ko: '한 노트에 섞인 목록 기호(`-`, `*`, `+`)를 찾는다. 기호가 바뀌면 새 목록이 된다.',
    en: 'Finds list marks that differ from those of the other lists: a new mark starts a new list.',
  },
  examples: [
    {
      name: 'two marks',
      input: '* 하나\n* 둘\n\n글\n\n* 셋\n\n글\n\n- 넷\n',
      messages: ['10:1: Unexpected list mark `-`, expected `*` as in the other lists'],
    },
    { name: 'one mark', input: '- 하나\n\n글\n\n- 둘\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      const lists: { mark: string; node: List }[] = [];
      for (const node of context.nodes(note, 'list')) {
        const mark = source[node.position!.start.offset!];
        if (node.ordered !== true && mark !== undefined && '-*+'.includes(mark)) lists.push({ mark, node });
      }
      const count = (mark: string) => lists.filter((list) => list.mark === mark).length;
      const usual = ['-', '*', '+'].toSorted((a, b) => count(b) - count(a))[0]!;
      for (const { mark, node } of lists) {
        if (mark === usual || !node.position) continue;
        const { start } = node.position;
        context.report({
          note,
          place: { start, end: { ...start, column: start.column + 1, offset: start.offset! + 1 } },
          actual: mark,
          suggestion: usual,
          habit: mark,
          message: {
            ko: `목록 기호가 ${codeWord(mark, '이다/다')}. 다른 목록처럼 ${codeWord(usual, '으로/로')} 적는다`,
            en: `Unexpected list mark \`${mark}\`, expected \`${usual}\` as in the other lists`,
          },
        });
      }
    }
  },
});
