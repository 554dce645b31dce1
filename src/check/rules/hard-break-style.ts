import type { Position } from 'unist';
import { placeAt } from '../place-at.ts';
import { defineRule } from '../rule.ts';
import { withParticle } from '../../language/particles.ts';

type Style = 'blanks' | 'backslash' | 'br';

const names: Readonly<Record<Style, { ko: string; en: string }>> = {
  blanks: { ko: '줄 끝의 빈칸 둘', en: 'two blanks' },
  backslash: { ko: '줄 끝의 `\\`', en: 'a backslash' },
  br: { ko: '`<br>`', en: '`<br>`' },
};

export const hardBreakStyle = defineRule({
  id: 'hard-break-style',
  severity: 'info',
  sure: true,
  preset: 'style',
  description: {
    ko: '줄을 나누는 방법이 섞인 노트를 찾는다(빈칸 둘, `\\`, `<br>`).',
    en: 'Finds notes that break lines in several ways: two blanks, a backslash, `<br>`.',
  },
  examples: [
    {
      name: 'two ways',
      input: '가나  \n다라  \n마바<br>사아\n',
      messages: ['3:3: Unexpected line break by `<br>`, expected two blanks as elsewhere in the note'],
    },
    { name: 'one way', input: '가나  \n다라  \n마바\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      const breaks: { style: Style; place: Position }[] = [];
      for (const { value, position } of context.nodes(note, 'html')) {
        if (position && /^<br\s*\/?>$/i.test(value)) breaks.push({ style: 'br', place: position });
      }
      for (const { position } of context.nodes(note, 'break')) {
        const style = source[position!.start.offset!] === '\\' ? 'backslash' : 'blanks';
        breaks.push({ style, place: position! });
      }
      // Two blanks at the end of a paragraph break nothing, but are a habit of those who break lines so.
      for (const { node, text, offset } of context.prose(note)) {
        const end = offset + text.length;
        if (node.type === 'paragraph' && /^ {2}(?:\n|$)/.test(source.slice(end)))
          breaks.push({ style: 'blanks', place: placeAt(source, end, end + 2) });
      }
      const count = (style: Style) => breaks.filter((one) => one.style === style).length;
      const usual = (['blanks', 'backslash', 'br'] as const).toSorted((a, b) => count(b) - count(a))[0]!;
      const others = breaks.filter(({ style }) => style !== usual);
      for (const [index, { style, place }] of others.entries()) {
        context.report({
          note,
          place,
          habit: style,
          ...(index === 0 && {
            related: breaks
              .filter((one) => one.style === usual)
              .slice(0, 3)
              .map((one) => ({
                note: note.path,
                place: one.place,
                message: { ko: '이 노트의 줄 나누기', en: 'The line break of this note' },
              })),
          }),
          message: {
            ko: `이 노트는 ${withParticle(names[usual].ko, '으로/로')} 줄을 나누는데 여기는 ${withParticle(names[style].ko, '으로/로')} 나눈다`,
            en: `Unexpected line break by ${names[style].en}, expected ${names[usual].en} as elsewhere in the note`,
          },
        });
      }
    }
  },
});
