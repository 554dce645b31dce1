import { withParticle } from '../../language/particles.ts';
import type { Invocation, InvocationProblem } from '../../study/nodes.ts';
import { typedCommands } from '../commands-of.ts';
import { defineRule } from '../rule.ts';
import { usageOf } from '../usage-of.ts';

export const extraArgument = defineRule({
  id: 'extra-argument',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: '명령이 받지 않는 인자를 찾는다. 설명은 `#` 뒤에 적어야 명령이 깨지지 않는다.',
    en: 'Finds arguments that a command does not take.',
  },
  examples: [
    {
      name: 'takes none',
      input: '```bash\ndocker container ls web\n```\n',
      messages: ['2:21: Unexpected argument `web`, `docker container ls` takes none'],
    },
    {
      name: 'takes two',
      input: '```bash\ndocker image tag web:1 web:2 web:3\n```\n',
      messages: ['2:30: Unexpected argument `web:3`, `docker image tag` takes 2 at most'],
    },
    { name: 'several', input: '```bash\ndocker container stop web db cache\n```\n', messages: [] },
    { name: 'comment', input: '```bash\ndocker container ls // 목록\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const invocation of typedCommands(note)) {
        for (const problem of invocation.problems.filter(isSure)) {
          context.report({
            note,
            place: problem.position,
            actual: problem.word,
            message: messageOf(problem, invocation),
          });
        }
      }
    }
  },
});

/** Text of the author after a command is another matter. */
function isSure({ kind, word }: InvocationProblem): boolean {
  return kind === 'extra-argument' && /^[A-Za-z0-9.~][\w./:@=~-]*$/.test(word);
}

function messageOf({ word, detail }: InvocationProblem, { canonical }: Invocation) {
  const { limit } = usageOf(detail);
  const topic = withParticle(`\`${canonical}\``, '은/는');
  const subject = withParticle(`\`${word}\``, '이/가');
  return {
    ko:
      limit === 0
        ? `${topic} 인자를 받지 않는데 ${subject} 있다`
        : `${topic} 인자를 ${limit}개까지 받는데 ${subject} 더 있다`,
    en: `Unexpected argument \`${word}\`, \`${canonical}\` takes ${limit === 0 ? 'none' : `${limit} at most`}`,
  };
}
