import { placeAt } from '../place-at.ts';
import { codeWord } from '../code-word.ts';
import { defineRule } from '../rule.ts';

/** Two bracketed words one after the other, as the pattern of a command or setting has them. */
const pattern = /\[[\w가-힣-]+\](?:[=:]"?|"? ?)\[[\w가-힣-]+\](?![([:])"?/g;

/** Words that say that a pattern is meant. */
const speaksOfForm = /형식|형태|문법|사용법|꼴|구문|syntax|usage/i;

export const placeholderStyle = defineRule({
  id: 'placeholder-style',
  severity: 'info',
  sure: true,
  preset: 'default',
  description: {
    ko: '코드 밖에 대괄호로 적은 자리표를 찾는다. Markdown에서 대괄호는 링크의 표시라서, 코드로 감싸고 `<이름>`으로 적는다.',
    en: 'Finds placeholders in square brackets outside of code: in Markdown brackets are marks of links.',
  },
  examples: [
    {
      name: 'pattern in a sentence',
      input: '[key]="[value]" 형식을 따른다.\n',
      messages: [
        '1:1: Unexpected placeholders `[key]="[value]"` in square brackets, expected code: `<key>="<value>"`',
      ],
    },
    { name: 'in code', input: '`[key]="[value]"` 형식을 따른다.\n', messages: [] },
    { name: 'link', input: '[형식][form]을 본다.\n\n[form]: https://example.com\n', messages: [] },
    { name: 'tags', input: '[참고] [도커] 이야기\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const { text, offset } of context.prose(note)) {
        if (!speaksOfForm.test(text)) continue;
        for (const { 0: written, index } of text.matchAll(pattern)) {
          const start = offset + index;
          const angle = written.replaceAll('[', '<').replaceAll(']', '>');
          context.report({
            note,
            place: placeAt(source, start, start + written.length),
            actual: written,
            suggestion: angle,
            habit: '',
            message: {
              ko: `자리표 ${codeWord(written, '을/를')} 대괄호로 적었다. 코드로 감싸 \`${angle}\`처럼 적는다`,
              en: `Unexpected placeholders \`${written}\` in square brackets, expected code: \`${angle}\``,
            },
          });
        }
      }
    }
  },
});
