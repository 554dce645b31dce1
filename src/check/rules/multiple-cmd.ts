import type { DockerfileInstruction } from '../../study/dockerfile.ts';
import { dockerfilesOf } from '../dockerfiles-of.ts';
import { codeWord } from '../code-word.ts';
import { defineRule } from '../rule.ts';

export const multipleCmd = defineRule({
  id: 'multiple-cmd',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '한 스테이지에 두 번 적힌 `CMD`나 `ENTRYPOINT`를 찾는다. 마지막 것만 쓰인다.',
    en: 'Finds a second `CMD` or `ENTRYPOINT` in a stage: only the last one counts.',
  },
  examples: [
    {
      name: 'two',
      input: '```dockerfile\nFROM alpine:3.20\nCMD ["ls"]\nCMD ["pwd"]\n```\n',
      messages: ['3:1: Unexpected `CMD` before another, expected one: only line 4 counts'],
    },
    {
      name: 'one a stage',
      input:
        '```dockerfile\nFROM alpine:3.20 AS a\nCMD ["ls"]\nFROM alpine:3.20\nENTRYPOINT ["ls"]\nCMD ["/"]\n```\n',
      messages: [],
    },
    { name: 'forms compared', input: '```dockerfile\nCMD ls\nCMD ["ls"]\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { first, last } of dockerfilesOf(note).flatMap(({ instructions }) =>
        repeated(instructions),
      )) {
        const { line } = last.position.start;
        context.report({
          note,
          place: first.keyword.position,
          actual: first.keyword.value,
          message: {
            ko: `${codeWord(first.name, '이/가')} 한 스테이지에 여럿이다. ${line}행의 것만 쓰인다`,
            en: `Unexpected \`${first.name}\` before another, expected one: only line ${line} counts`,
          },
        });
      }
    }
  },
});

/** Without a FROM the block is no Dockerfile but a list of forms. */
function repeated(
  instructions: readonly DockerfileInstruction[],
): { first: DockerfileInstruction; last: DockerfileInstruction }[] {
  const found: { first: DockerfileInstruction; last: DockerfileInstruction }[] = [];
  let stage: Map<string, DockerfileInstruction> | undefined;
  for (const instruction of instructions) {
    if (instruction.name === 'FROM') stage = new Map();
    if (instruction.name !== 'CMD' && instruction.name !== 'ENTRYPOINT') continue;
    const before = stage?.get(instruction.name);
    if (before) found.push({ first: before, last: instruction });
    stage?.set(instruction.name, instruction);
  }
  return found;
}
