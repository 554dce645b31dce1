import { withParticle } from '../../language/particles.ts';
import { defineRule } from '../rule.ts';

export const smartDash = defineRule({
  id: 'smart-dash',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: '워드 프로세서가 `--`를 긴 줄표로 바꾼 옵션을 찾는다. 붙여 넣으면 옵션으로 읽히지 않는다.',
    en: 'Finds options whose dashes a word processor made long: pasted, they are no options.',
  },
  examples: [
    {
      name: 'em dash',
      input: '```bash\ndocker run —publish 80:80 –d nginx:1.27\n```\n',
      messages: ['2:12: Unexpected `—publish`, expected `--publish`', '2:27: Unexpected `–d`, expected `-d`'],
      fixed: '```bash\ndocker run --publish 80:80 -d nginx:1.27\n```\n',
    },
    { name: 'dash before a meaning', input: '- docker ps – 목록을 본다\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { problems, role } of note.invocations) {
        if (role === 'mention') continue;
        for (const { kind, word, position, suggestion } of problems) {
          if (kind !== 'smart-dash' || suggestion === undefined) continue;
          const start = position.start.offset!;
          const dashes = /^[\u2013\u2014\u2015\u2212]+/.exec(word)![0].length;
          const text = suggestion.startsWith('--') ? '--' : '-';
          context.report({
            note,
            place: position,
            actual: word,
            suggestion,
            fixes: [{ start, end: start + dashes, text }],
            message: {
              ko: `\`${word}\`의 줄표는 옵션으로 읽히지 않는다. ${withParticle(`\`${suggestion}\``, '으로/로')} 적는다`,
              en: `Unexpected \`${word}\`, expected \`${suggestion}\``,
            },
          });
        }
      }
    }
  },
});
