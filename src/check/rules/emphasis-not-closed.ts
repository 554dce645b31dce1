import { placeAt } from '../place-at.ts';
import { codeWord } from '../code-word.ts';
import { defineRule, type Fix } from '../rule.ts';

export const emphasisNotClosed = defineRule({
  id: 'emphasis-not-closed',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '굵게가 되지 못하고 글로 남은 `**`를 찾는다. 별표 바로 안쪽에 빈칸이 있으면 굵게가 되지 않는다.',
    en: 'Finds `**` that stayed text: a blank right inside of them keeps the words from being strong.',
  },
  examples: [
    {
      name: 'blanks inside',
      input: '이것은 ** 도커 ** 이다.\n',
      messages: ['1:5: Unexpected blank inside `** 도커 **`, expected `**도커**`'],
      fixed: '이것은 **도커** 이다.\n',
    },
    { name: 'strong', input: '이것은 **도커**이다. **이미지(Image)**는 다르다.\n', messages: [] },
    { name: 'powers and patterns', input: '2 ** 3 ** 2, `**/*.js`, **kwargs\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const { position } of context.nodes(note, 'text')) {
        const from = position!.start.offset!;
        const text = source.slice(from, position!.end.offset);
        for (const match of text.matchAll(/(?<![*\\])\*\*([ \t]*)([^*\n]*?[^*\s])([ \t]*)\*\*(?!\*)/g)) {
          const [whole, before = '', words = '', after = ''] = match;
          if (before + after === '' || !/[가-힣]/.test(words) || text.split('**').length !== 3) continue;
          const start = from + match.index;
          const mended = `**${words}**`;
          context.report({
            note,
            place: placeAt(source, start, start + whole.length),
            actual: whole,
            suggestion: mended,
            fixes: blanks(start, before.length, words.length, after.length),
            message: {
              ko: `${codeWord(whole, '은/는')} 별표 안쪽의 빈칸 때문에 굵게 되지 않는다. ${codeWord(mended, '으로/로')} 적는다`,
              en: `Unexpected blank inside \`${whole}\`, expected \`${mended}\``,
            },
          });
        }
      }
    }
  },
});

function blanks(start: number, before: number, words: number, after: number): Fix[] {
  const inside = start + 2;
  const end = inside + before + words;
  return [
    ...(before > 0 ? [{ start: inside, end: inside + before, text: '' }] : []),
    ...(after > 0 ? [{ start: end, end: end + after, text: '' }] : []),
  ];
}
