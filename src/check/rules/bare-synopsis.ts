import { defineRule } from '../rule.ts';
import { usageOf } from '../usage-of.ts';

export const bareSynopsis = defineRule({
  id: 'bare-synopsis',
  severity: 'info',
  sure: true,
  preset: 'default',
  description: {
    ko: '코드 블록에 이름만 적은 명령을 찾는다. 그대로는 실행되지 않으니 사용법을 함께 적는다.',
    en: 'Finds blocks that hold the bare name of a command, which does not run as it stands.',
  },
  examples: [
    {
      name: 'name alone',
      input: '```bash\ndocker container run\n```\n',
      messages: [
        '2:1: Unexpected bare `docker container run`, expected its arguments: `docker container run [OPTIONS] IMAGE [COMMAND] [ARG...]`',
      ],
    },
    { name: 'needs nothing', input: '```bash\ndocker container ls\n```\n', messages: [] },
    {
      name: 'named in a table',
      input: '| 명령 | 뜻 |\n| --- | --- |\n| `docker container run` | 실행 |\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const invocation of note.invocations) {
        const { where, role, position, written, problems } = invocation;
        const problem = problems.find(({ kind }) => kind === 'missing-argument');
        if (where !== 'fence' || role !== 'head' || !problem) continue;
        const { usage } = usageOf(problem.detail);
        if (usage === undefined) continue;
        context.report({
          note,
          place: position,
          actual: written,
          suggestion: usage,
          message: {
            ko: `\`${written}\`만으로는 실행되지 않는다. 사용법은 \`${usage}\``,
            en: `Unexpected bare \`${written}\`, expected its arguments: \`${usage}\``,
          },
        });
      }
    }
  },
});
