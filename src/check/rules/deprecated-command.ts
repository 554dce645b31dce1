import { writtenCommands } from '../commands-of.ts';
import { defineRule } from '../rule.ts';

export const deprecatedCommand = defineRule({
  id: 'deprecated-command',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '더는 나오지 않는 도구의 명령을 찾는다. `docker-compose`(v1)는 2023년 7월에 끝났고, 지금은 `docker compose`를 쓴다.',
    en: 'Finds commands of tools that are no longer made: `docker-compose` (v1) ended in July 2023.',
  },
  examples: [
    {
      name: 'compose v1',
      input: '```bash\ndocker-compose up -d\ndocker-compose down\n```\n',
      messages: [
        '2:1: Unexpected `docker-compose`, which ended in 2023, expected `docker compose` (also on line 3)',
      ],
      fixed: '```bash\ndocker compose up -d\ndocker compose down\n```\n',
    },
    { name: 'compose of today', input: '```bash\ndocker compose up -d\n```\n', messages: [] },
    { name: 'the file', input: '`docker-compose.yml`을 쓴다.\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { executable } of writtenCommands(note)) {
        if (executable.value !== 'docker-compose') continue;
        const start = executable.position.start.offset!;
        context.report({
          note,
          place: executable.position,
          actual: executable.value,
          suggestion: 'docker compose',
          habit: executable.value,
          fixes: [{ start, end: start + executable.value.length, text: 'docker compose' }],
          message: {
            ko: '`docker-compose`(v1)는 2023년에 끝났다. `docker compose`를 쓴다',
            en: 'Unexpected `docker-compose`, which ended in 2023, expected `docker compose`',
          },
        });
      }
    }
  },
});
