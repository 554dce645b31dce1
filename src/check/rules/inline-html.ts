import { codeWord } from '../code-word.ts';
import { defineRule } from '../rule.ts';

/** Elements that Markdown has marks for, with these. */
const marks: Readonly<Record<string, string>> = {
  b: '**…**',
  strong: '**…**',
  i: '*…*',
  em: '*…*',
  s: '~~…~~',
  del: '~~…~~',
  strike: '~~…~~',
  code: '`…`',
  hr: '---',
};

export const inlineHtml = defineRule({
  id: 'inline-html',
  severity: 'info',
  sure: true,
  preset: 'style',
  description: {
    ko: 'Markdown으로 적을 수 있는 HTML(`<b>`, `<br>`만 있는 줄)을 찾는다.',
    en: 'Finds HTML for which Markdown has marks of its own (`<b>`), and `<br>` that makes space.',
  },
  examples: [
    {
      name: 'strong',
      input: '이것은 <b>도커</b>다.\n',
      messages: ['1:5: Unexpected `<b>`, expected `**…**`'],
    },
    {
      name: 'space',
      input: '# 도커\n\n<br>\n\n글\n',
      messages: ['3:1: Unexpected `<br>` as space between blocks, expected an empty line'],
    },
    { name: 'no mark for it', input: '<kbd>Ctrl</kbd> H<sub>2</sub>O 한 줄<br>둘째 줄\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { form, position } of note.separators) {
        if (form !== 'break') continue;
        context.report({
          note,
          place: position,
          habit: 'br',
          message: {
            ko: '`<br>`로 블록 사이를 띄웠다. 빈 줄이면 된다',
            en: 'Unexpected `<br>` as space between blocks, expected an empty line',
          },
        });
      }
      for (const { value, position } of context.nodes(note, 'html')) {
        const name = /^<([a-z]+)>$/i.exec(value)?.[1]?.toLowerCase() ?? '';
        const mark = Object.hasOwn(marks, name) ? marks[name] : undefined;
        if (mark === undefined || !position) continue;
        context.report({
          note,
          place: position,
          actual: value,
          suggestion: mark,
          habit: name,
          message: {
            ko: `\`${value}\` 대신 ${codeWord(mark, '으로/로')} 적는다`,
            en: `Unexpected \`${value}\`, expected \`${mark}\``,
          },
        });
      }
    }
  },
});
