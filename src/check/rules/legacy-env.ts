import { dockerfilesOf } from '../dockerfiles-of.ts';
import { codeWord } from '../code-word.ts';
import { defineRule } from '../rule.ts';

export const legacyEnv = defineRule({
  id: 'legacy-env',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '빈칸으로 나누어 적은 옛 꼴의 `ENV 키 값`을 찾는다. `ENV 키=값`으로 적는다.',
    en: 'Finds the legacy form `ENV key value`; today it is `ENV key=value`.',
  },
  examples: [
    {
      name: 'blank',
      input: '```dockerfile\nFROM alpine:3.20\nENV APP_HOME /app\n```\n',
      messages: ['3:5: Unexpected legacy `APP_HOME /app`, expected `APP_HOME=/app`'],
      fixed: '```dockerfile\nFROM alpine:3.20\nENV APP_HOME=/app\n```\n',
    },
    { name: 'equals', input: '```dockerfile\nFROM alpine:3.20\nENV A=1 B="2 3"\n```\n', messages: [] },
    { name: 'pattern', input: '```dockerfile\nFROM alpine:3.20\nENV <키> <값>\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { name, body, variables } of dockerfilesOf(note).flatMap(
        ({ instructions }) => instructions,
      )) {
        const [variable] = variables;
        if (name !== 'ENV' || body === undefined || variable?.legacy !== true) continue;
        const match = /^([A-Za-z_]\w*)\s+([^=\s<[].*)$/.exec(body.value);
        if (!match) continue;
        const [whole, key = '', value = ''] = match;
        const mended = `${key}=${/\s/.test(value) && !/^["']/.test(value) ? JSON.stringify(value) : value}`;
        const place = body.position;
        context.report({
          note,
          place,
          actual: whole,
          suggestion: mended,
          fixes: [{ start: place.start.offset!, end: place.end.offset!, text: mended }],
          message: {
            ko: `${codeWord(whole, '은/는')} 옛 꼴이다. \`${mended}\`처럼 적는다`,
            en: `Unexpected legacy \`${whole}\`, expected \`${mended}\``,
          },
        });
      }
    }
  },
});
