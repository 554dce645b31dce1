import { dockerfilesOf } from '../dockerfiles-of.ts';
import { defineRule } from '../rule.ts';
import { codeWord } from '../code-word.ts';

export const relativeWorkdir = defineRule({
  id: 'relative-workdir',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '앞에 절대 경로가 없는 상대 경로의 `WORKDIR`를 찾는다. 기반 이미지에 따라 다른 디렉터리가 된다.',
    en: 'Finds a relative `WORKDIR` with no absolute one before it: where it leads depends on the base image.',
  },
  examples: [
    {
      name: 'relative',
      input: '```dockerfile\nFROM alpine:3.20\nWORKDIR app\n```\n',
      messages: ['3:9: Unexpected relative path `app`, expected an absolute one: `/app`'],
    },
    {
      name: 'after an absolute one, variable',
      input:
        '```dockerfile\nFROM alpine:3.20\nWORKDIR /srv\nWORKDIR app\nFROM alpine:3.20\nWORKDIR $HOME\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { instructions } of dockerfilesOf(note)) {
        let based = instructions[0]?.name !== 'FROM';
        for (const { name, body } of instructions) {
          if (name === 'FROM') based = false;
          if (name !== 'WORKDIR' || body === undefined) continue;
          const { value: args, position: place } = body;
          if (!based && /^[\w.-][\w./-]*$/.test(args)) {
            context.report({
              note,
              place,
              actual: args,
              suggestion: `/${args.replace(/^\.\//, '')}`,
              message: {
                ko: `${codeWord(`WORKDIR ${args}`, '은/는')} 상대 경로라 기반 이미지에 따라 달라진다. \`/${args}\`처럼 절대 경로로 적는다`,
                en: `Unexpected relative path \`${args}\`, expected an absolute one: \`/${args}\``,
              },
            });
          }
          based = true;
        }
      }
    }
  },
});
