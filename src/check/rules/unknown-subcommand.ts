import type { InvocationProblem } from '../../study/nodes.ts';
import { writtenCommands } from '../commands-of.ts';
import { defineRule } from '../rule.ts';

export const unknownSubcommand = defineRule({
  id: 'unknown-subcommand',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: '명령에 없는 하위 명령을 찾는다. 붙여 넣으면 도구가 알아듣지 못한다.',
    en: 'Finds subcommands that a tool does not have: pasted, they fail.',
  },
  examples: [
    {
      name: 'typo',
      input: '```bash\ndocker contianer ls\n```\n',
      messages: ['2:8: Unexpected subcommand `contianer` of `docker`, expected `container`'],
      fixed: '```bash\ndocker container ls\n```\n',
    },
    {
      name: 'two words equally near: the author chooses',
      input: '```bash\ndocker rum nginx\n```\n',
      messages: ['2:8: Unexpected subcommand `rum` of `docker`, expected `run`'],
    },
    {
      name: 'closed group',
      input: '```bash\ndocker volume make data\n```\n',
      messages: ['2:15: Unexpected subcommand `make`, `docker volume` has none of that name'],
    },
    { name: 'plugin', input: '```bash\n$ docker scan nginx\n```\n', messages: [] },
    { name: 'placeholder', input: '```bash\ndocker container <명령>\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { problems } of writtenCommands(note)) {
        const problem = problems.find(isSure);
        if (problem) report(problem);
      }

      function report(problem: InvocationProblem): void {
        const { word, position, suggestion, ambiguous, detail: of = 'docker' } = problem;
        const range = { start: position.start.offset!, end: position.end.offset! };
        context.report({
          note,
          place: position,
          actual: word,
          ...(suggestion !== undefined && { suggestion }),
          ...(suggestion !== undefined && ambiguous !== true && { fixes: [{ ...range, text: suggestion }] }),
          message:
            suggestion === undefined
              ? {
                  ko: `\`${of}\`에 \`${word}\` 하위 명령이 없다`,
                  en: `Unexpected subcommand \`${word}\`, \`${of}\` has none of that name`,
                }
              : {
                  ko: `\`${of}\`에 \`${word}\` 하위 명령이 없다. \`${suggestion}\`의 오타로 보인다`,
                  en: `Unexpected subcommand \`${word}\` of \`${of}\`, expected \`${suggestion}\``,
                },
        });
      }
    }
  },
});

/** Below the tool itself plugins add commands; so there a near name must speak against the word. */
function isSure({ kind, word, detail = '', suggestion }: InvocationProblem): boolean {
  if (kind !== 'unknown-subcommand' || !/^[a-z][a-z-]+$/.test(word) || word.endsWith('-')) return false;
  const top = !detail.includes(' ');
  return top ? suggestion !== undefined : true;
}
