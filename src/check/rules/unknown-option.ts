import type { Invocation, InvocationProblem } from '../../study/nodes.ts';
import { writtenCommands } from '../commands-of.ts';
import { defineRule } from '../rule.ts';

/** Words that stand for an option in a pattern. */
const standIn = /^-{1,2}(?:options?|opts?|flags?|args?|xxx*|foo|bar)$/i;

export const unknownOption = defineRule({
  id: 'unknown-option',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: '명령에 없는 옵션을 찾는다. 이름이 비슷한 옵션이 있으면 알려 준다.',
    en: 'Finds options that a command does not have, and says which was most likely meant.',
  },
  examples: [
    {
      name: 'typo',
      input: '```bash\ndocker container run --publsh 80:80 nginx:1.27\n```\n',
      messages: ['2:22: Unexpected option `--publsh` of `docker container run`, expected `--publish`'],
      fixed: '```bash\ndocker container run --publish 80:80 nginx:1.27\n```\n',
    },
    {
      name: 'one letter of a group',
      input: '```bash\ndocker run -itz alpine:3.20\n```\n',
      messages: ['2:12: Unexpected option `-z` in `-itz`, `docker container run` has none of that name'],
    },
    {
      name: 'option of the command in the container',
      input: '```bash\ndocker run alpine:3.20 ls --color\n```\n',
      messages: [],
    },
    { name: 'pattern', input: '```bash\ndocker run --option 이미지\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const invocation of writtenCommands(note)) {
        for (const problem of invocation.problems.filter(isSure)) {
          const { word, position, suggestion, detail, ambiguous } = problem;
          const from = position.start.offset!;
          context.report({
            note,
            place: position,
            actual: word,
            message: messageOf(problem, invocation),
            ...(suggestion !== undefined && {
              suggestion,
              ...(detail === undefined &&
                ambiguous !== true && {
                  fixes: [{ start: from, end: from + word.length, text: suggestion }],
                }),
            }),
          });
        }
      }
    }
  },
});

function isSure({ kind, word }: InvocationProblem): boolean {
  return kind === 'unknown-option' && /^-{1,2}[A-Za-z][\w-]*$/.test(word) && !standIn.test(word);
}

function messageOf({ word, suggestion, detail }: InvocationProblem, { canonical }: Invocation) {
  if (suggestion !== undefined) {
    return {
      ko: `\`${canonical}\`에 \`${word}\` 옵션이 없다. \`${suggestion}\`의 오타로 보인다`,
      en: `Unexpected option \`${word}\` of \`${canonical}\`, expected \`${suggestion}\``,
    };
  }
  const where = detail === undefined ? '' : ` in \`${word}\``;
  return {
    ko: `\`${canonical}\`에 \`${detail ?? word}\` 옵션이 없다${detail === undefined ? '' : `(\`${word}\` 안)`}`,
    en: `Unexpected option \`${detail ?? word}\`${where}, \`${canonical}\` has none of that name`,
  };
}
