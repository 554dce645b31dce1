import { placeAt } from '../place-at.ts';
import { defineRule } from '../rule.ts';

export const spaceBeforeColon = defineRule({
  id: 'space-before-colon',
  severity: 'info',
  sure: true,
  preset: 'style',
  description: {
    ko: '쌍점 앞의 빈칸을 찾는다. 한글 맞춤법은 쌍점을 앞말에 붙여 적는다.',
    en: 'Finds blanks before colons; Korean orthography sets the colon right after the word.',
  },
  examples: [
    {
      name: 'definition',
      input: '볼륨 : 데이터를 두는 곳\n',
      messages: ['1:3: Unexpected blank before the colon'],
      fixed: '볼륨: 데이터를 두는 곳\n',
    },
    { name: 'right after', input: '볼륨: 데이터를 두는 곳, 10:30\n', messages: [] },
    { name: 'ratio', input: '비율은 3 : 4\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const { text, offset } of context.prose(note)) {
        for (const { 0: blanks, index } of text.matchAll(/(?<=[^\s\d])[ \t]+(?=:\s)/g)) {
          const start = offset + index;
          const end = start + blanks.length;
          context.report({
            note,
            place: placeAt(source, start, end),
            habit: '',
            fixes: [{ start, end, text: '' }],
            message: { ko: '쌍점 앞에 빈칸이 있다', en: 'Unexpected blank before the colon' },
          });
        }
      }
    }
  },
});
