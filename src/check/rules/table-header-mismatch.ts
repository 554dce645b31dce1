import { plainText } from '../../study/rich-text.ts';
import { defineRule } from '../rule.ts';
import { codeWord } from '../code-word.ts';

export const tableHeaderMismatch = defineRule({
  id: 'table-header-mismatch',
  severity: 'info',
  sure: false,
  preset: 'style',
  description: {
    ko: '머리가 "옵션"인 표에서 옵션이 아닌 것을 적은 줄을 찾는다.',
    en: 'Finds rows below the head "option" that hold something else.',
  },
  examples: [
    {
      name: 'the command, the image',
      input:
        '| 옵션 | 뜻 |\n| --- | --- |\n| `docker run` | 실행 |\n| `-d` | 백그라운드 |\n| `-p` | 포트 |\n| `nginx` | 이미지 |\n',
      messages: ['3:3: Unexpected `docker run` below "옵션", expected an option (also `nginx` on line 6)'],
    },
    {
      name: 'options, with and without dashes',
      input:
        '| 옵션 | 뜻 |\n| --- | --- |\n| `-d` | 백그라운드 |\n\n| 옵션 | 뜻 |\n| --- | --- |\n| detach | 백그라운드 |\n| publish | 포트 |\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const table of context.nodes(note, 'table')) {
        const [head, ...rows] = table.children;
        const title = plainText(head?.children[0] ?? []).trim();
        if (!/^(?:옵션|플래그|options?|flags?)$/i.test(title)) continue;
        const cells = rows.flatMap(({ children: [cell] }) =>
          cell ? [{ cell, text: plainText(cell).trim() }] : [],
        );
        const others = cells.filter(({ text }) => text !== '' && !/^[-–—/+]/.test(text));
        // Where few rows have dashes, the author writes options without them.
        if (others.length * 2 > cells.length) continue;
        for (const { cell, text } of others) {
          const place = cell.children[0]?.position;
          if (!place) continue;
          context.report({
            note,
            place,
            actual: text,
            habit: '',
            message: {
              ko: `"${title}" 칸에 옵션이 아닌 ${codeWord(text, '이/가')} 있다`,
              en: `Unexpected \`${text}\` below "${title}", expected an option`,
            },
          });
        }
      }
    }
  },
});
