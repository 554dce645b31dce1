import { dockerfilesOf } from '../dockerfiles-of.ts';
import { codeWord } from '../code-word.ts';
import { defineRule } from '../rule.ts';

export const jsonArgs = defineRule({
  id: 'json-args',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: "JSON이 아닌 `CMD ['node', 'app.js']` 꼴을 찾는다. 큰따옴표가 아니면 대괄호째 셸에 넘어가 실행되지 않는다.",
    en: "Finds exec forms that are no JSON (`CMD ['node', 'app.js']`): they go to the shell, brackets and all.",
  },
  examples: [
    {
      name: 'single quotes',
      input: "```dockerfile\nFROM node:22\nCMD ['node', 'app.js']\n```\n",
      messages: ['3:5: Unexpected exec form that is no JSON, expected `["node", "app.js"]`'],
      fixed: '```dockerfile\nFROM node:22\nCMD ["node", "app.js"]\n```\n',
    },
    {
      name: 'JSON, shell form, pattern',
      input:
        '```dockerfile\nFROM node:22\nCMD ["node", "app.js"]\nENTRYPOINT [ -f a ] && node\nRUN ["실행 파일", ...]\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { name, form, body } of dockerfilesOf(note).flatMap(({ instructions }) => instructions)) {
        if (!/^(?:CMD|ENTRYPOINT|RUN|SHELL)$/.test(name) || body === undefined || form === 'exec') continue;
        const { value: list, position: place } = body;
        if (!/^\[.*\]$/.test(list) || isJson(list) || /\.{3}|…|[<>{}]/.test(list)) continue;
        const mended = list.replaceAll(/['‘’“”]/g, '"');
        if (!/['"‘’“”]/.test(list) || !isJson(mended)) continue;
        context.report({
          note,
          place,
          actual: list,
          suggestion: mended,
          fixes: [{ start: place.start.offset!, end: place.end.offset!, text: mended }],
          message: {
            ko: `${codeWord(list, '은/는')} JSON이 아니라서 실행되지 않는다. 큰따옴표로 \`${mended}\`처럼 적는다`,
            en: `Unexpected exec form that is no JSON, expected \`${mended}\``,
          },
        });
      }
    }
  },
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
