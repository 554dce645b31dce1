import { placeAt } from '../place-at.ts';
import { defineRule } from '../rule.ts';

export const trailingSpace = defineRule({
  id: 'trailing-space',
  severity: 'info',
  sure: true,
  preset: 'style',
  description: {
    ko: '줄 끝의 빈칸을 찾는다. 줄을 나누는 빈칸 둘(`hard-break-style`이 본다)은 빼고 본다.',
    en: 'Finds blanks at the ends of lines, but for the two that break a line.',
  },
  examples: [
    {
      name: 'in a block',
      input: '```bash\ndocker ps \n```\n',
      messages: ['2:10: Unexpected blanks at the end of the line'],
      fixed: '```bash\ndocker ps\n```\n',
    },
    { name: 'line break', input: '첫 줄  \n둘째 줄\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      const breaks = new Set<number>();
      for (const { position } of context.nodes(note, 'break')) breaks.add(position!.start.line);
      for (const { 0: blanks, index } of source.matchAll(/(?<=\S)[ \t]+$/gm)) {
        const place = placeAt(source, index, index + blanks.length);
        // Two blanks at a paragraph's end break nothing, but are a habit of those who break lines so.
        if (breaks.has(place.start.line) || blanks === '  ') continue;
        context.report({
          note,
          place,
          habit: '',
          fixes: [{ start: index, end: index + blanks.length, text: '' }],
          message: { ko: '줄 끝에 빈칸이 있다', en: 'Unexpected blanks at the end of the line' },
        });
      }
    }
  },
});
