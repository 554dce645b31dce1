import type { DockerfileInstruction } from '../../study/dockerfile.ts';
import type { Word } from '../../study/nodes.ts';
import { dockerfilesOf } from '../dockerfiles-of.ts';
import { defineRule } from '../rule.ts';
import { isSlip } from '../../language/slip.ts';

export const unknownStage = defineRule({
  id: 'unknown-stage',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: '`COPY --from`이나 `FROM`에 잘못 적은 스테이지 이름을 찾는다. 도커는 그런 이름의 이미지를 찾다가 실패한다.',
    en: 'Finds misspelled stages in `COPY --from` and `FROM`: docker then looks for an image of that name.',
  },
  examples: [
    {
      name: 'typo',
      input:
        '```dockerfile\nFROM golang:1.23 AS builder\nFROM alpine:3.20\nCOPY --from=bulider /app /app\n```\n',
      messages: ['4:13: Unexpected stage `bulider`, expected `builder`'],
      fixed:
        '```dockerfile\nFROM golang:1.23 AS builder\nFROM alpine:3.20\nCOPY --from=builder /app /app\n```\n',
    },
    {
      name: 'typo of a stage to build on',
      input: '```dockerfile\nFROM node:22 AS builder\nFROM bulider AS test\n```\n',
      messages: ['3:6: Unexpected stage `bulider`, expected `builder`'],
      fixed: '```dockerfile\nFROM node:22 AS builder\nFROM builder AS test\n```\n',
    },
    {
      name: 'stage, number, image',
      input:
        '```dockerfile\nFROM golang:1.23 AS builder\nFROM alpine:3.20\nCOPY --from=builder /a /a\nCOPY --from=0 /b /b\nCOPY --from=nginx /c /c\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { instructions } of dockerfilesOf(note)) {
        const stages = instructions.flatMap(({ stageName }) => stageName?.value ?? []);
        for (const { value: name, position: place } of instructions.flatMap(stageReferences)) {
          const meant = stages.includes(name) ? undefined : stages.find((stage) => isSlip(stage, name));
          if (meant === undefined) continue;
          context.report({
            note,
            place,
            actual: name,
            suggestion: meant,
            fixes: [{ start: place.start.offset!, end: place.end.offset!, text: meant }],
            message: {
              ko: `\`${name}\` 스테이지는 없다. \`${meant}\`의 오타로 보인다`,
              en: `Unexpected stage \`${name}\`, expected \`${meant}\``,
            },
          });
        }
      }
    }
  },
});

/** Names that speak of a stage, or of an image: never numbers, tags, variables. */
function stageReferences({ name, flags, image }: DockerfileInstruction): Word[] {
  const from =
    name === 'COPY' ? flags.flatMap((flag) => (flag.name === '--from' ? (flag.value ?? []) : [])) : [];
  return [...from, ...(image ? [image] : [])].filter(({ value }) => /^[\w.-]+$/.test(value));
}
