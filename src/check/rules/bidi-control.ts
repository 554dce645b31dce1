import { placeAt } from '../place-at.ts';
import { defineRule } from '../rule.ts';
import { withParticle } from '../../language/particles.ts';

export const bidiControl = defineRule({
  id: 'bidi-control',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '글의 방향을 바꾸는 보이지 않는 글자를 찾는다. 명령이 적힌 것과 다르게 보일 수 있다(CVE-2021-42574).',
    en: 'Finds invisible letters that turn the writing direction: a command may read other than it is (CVE-2021-42574).',
  },
  examples: [
    {
      name: 'override',
      input: '`rm \u202Etxt.a\u202C` 명령\n',
      messages: ['1:5: Unexpected bidirectional control U+202E, expected none (also on line 1)'],
      fixed: '`rm txt.a` 명령\n',
    },
    { name: 'none', input: '`rm a.txt` 명령\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const { 0: letter, index } of source.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
        const code = `U+${letter.charCodeAt(0).toString(16).toUpperCase()}`;
        context.report({
          note,
          place: placeAt(source, index, index + 1),
          habit: '',
          fixes: [{ start: index, end: index + 1, text: '' }],
          message: {
            ko: `글의 방향을 바꾸는 글자 ${withParticle(code, '이/가')} 있다. 지운다`,
            en: `Unexpected bidirectional control ${code}, expected none`,
          },
        });
      }
    }
  },
});
