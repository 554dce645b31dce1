import { dockerfilesOf } from '../dockerfile-blocks.ts';
import { defineRule } from '../rule.ts';
import { isSlip } from '../slip.ts';

export const unknownStage = defineRule({
  id: 'unknown-stage',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: '`COPY --from`에 잘못 적은 스테이지 이름을 찾는다. 도커는 그런 이름의 이미지를 찾다가 실패한다.',
    en: 'Finds misspelled stages in `COPY --from`: docker then looks for an image of that name.',
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
      name: 'stage, number, image',
      input:
        '```dockerfile\nFROM golang:1.23 AS builder\nFROM alpine:3.20\nCOPY --from=builder /a /a\nCOPY --from=0 /b /b\nCOPY --from=nginx /c /c\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const instructions of dockerfilesOf(note)) {
        const stages = instructions.flatMap(({ name, args }) =>
          name === 'FROM' ? (/\sAS\s+(\S+)/i.exec(args)?.[1] ?? []) : [],
        );
        for (const { name, args, argsPlace } of instructions) {
          const from = name === 'COPY' ? /--from=([\w.-]+)/.exec(args) : null;
          if (!from || stages.includes(from[1]!)) continue;
          const meant = stages.find((stage) => isSlip(stage, from[1]!));
          if (meant === undefined) continue;
          const start = from.index + '--from='.length;
          const place = argsPlace(start, start + from[1]!.length);
          context.report({
            note,
            place,
            actual: from[1]!,
            suggestion: meant,
            fixes: [{ start: place.start.offset!, end: place.end.offset!, text: meant }],
            message: {
              ko: `\`${from[1]!}\` 스테이지는 없다. \`${meant}\`의 오타로 보인다`,
              en: `Unexpected stage \`${from[1]!}\`, expected \`${meant}\``,
            },
          });
        }
      }
    }
  },
});
