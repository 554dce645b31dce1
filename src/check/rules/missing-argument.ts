import type { Invocation } from '../../study/nodes.ts';
import { typedCommands } from '../commands-of.ts';
import { defineRule } from '../rule.ts';
import { usageOf } from '../usage-of.ts';

export const missingArgument = defineRule({
  id: 'missing-argument',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: '꼭 있어야 하는 인자가 빠진 명령을 찾는다. 이름만 적어 둔 명령은 bare-synopsis가 본다.',
    en: 'Finds commands that lack an argument they need. Bare names of commands are left to bare-synopsis.',
  },
  examples: [
    {
      name: 'no image',
      input: '```bash\ndocker container run --detach --publish 80:80\n```\n',
      messages: ['2:18: Unexpected end of `docker container run`, expected `IMAGE`'],
    },
    {
      name: 'one of two',
      input: '```bash\ndocker cp web:/etc/hosts\n```\n',
      messages: ['2:8: Unexpected end of `docker container cp`, expected `DEST_PATH`'],
    },
    { name: 'whole', input: '```bash\ndocker cp web:/etc/hosts .\n```\n', messages: [] },
    { name: 'bare', input: '```bash\ndocker container run\n```\n', messages: [] },
    { name: 'help', input: '```bash\ndocker container run --help\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const invocation of typedCommands(note)) {
        const problem = invocation.problems.find(({ kind }) => kind === 'missing-argument');
        if (!problem) continue;
        const { expected } = usageOf(problem.detail);
        context.report({ note, place: problem.position, message: messageOf(invocation, expected) });
      }
    }
  },
});

function messageOf({ canonical }: Invocation, expected: string | undefined) {
  return {
    ko: `\`${canonical}\`에 꼭 있어야 할 인자${expected === undefined ? '' : `(\`${expected}\`)`}가 없다`,
    en: `Unexpected end of \`${canonical}\`, expected ${expected === undefined ? 'an argument' : `\`${expected}\``}`,
  };
}
