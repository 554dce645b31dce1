import { placeAt } from '../place-at.ts';
import { defineRule } from '../rule.ts';

export const repeatedSpaces = defineRule({
  id: 'repeated-spaces',
  severity: 'info',
  sure: true,
  preset: 'style',
  description: {
    ko: '문장 안에서 두 번 넘게 이어진 빈칸을 찾는다. 화면에는 한 칸으로 보인다.',
    en: 'Finds runs of blanks inside a sentence, which show as one.',
  },
  examples: [
    {
      name: 'seven',
      input: '실패를 줄일       수 있다.\n',
      messages: ['1:7: Unexpected 7 blanks, expected one'],
      fixed: '실패를 줄일 수 있다.\n',
    },
    { name: 'line break and indent', input: '- 첫 줄  \n  둘째 줄\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const { node, text, offset } of context.prose(note)) {
        if (node.type === 'tableCell') continue;
        for (const { 0: blanks, index } of text.matchAll(/(?<=\S) {2,}(?=\S)/g)) {
          const start = offset + index;
          const end = start + blanks.length;
          context.report({
            note,
            place: placeAt(source, start, end),
            habit: '',
            fixes: [{ start, end, text: ' ' }],
            message: {
              ko: `빈칸이 ${blanks.length}개 이어진다. 하나면 된다`,
              en: `Unexpected ${blanks.length} blanks, expected one`,
            },
          });
        }
      }
    }
  },
});
