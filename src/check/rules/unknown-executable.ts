import { writtenCommands } from '../commands-of.ts';
import { defineRule } from '../rule.ts';

export const unknownExecutable = defineRule({
  id: 'unknown-executable',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: '도구의 이름을 잘못 적은 명령을 찾는다. 나머지가 그 도구의 명령으로 모두 읽힐 때만 알린다.',
    en: 'Finds commands with the name of their tool misspelled; only where all the rest fits that tool.',
  },
  examples: [
    {
      name: 'typo',
      input: '```bash\ndokcer run -d nginx:1.27\nkubctl get pods\ngti commit -m "처음"\n```\n',
      messages: [
        '2:1: Unexpected executable `dokcer`, expected `docker`',
        '3:1: Unexpected executable `kubctl`, expected `kubectl`',
        '4:1: Unexpected executable `gti`, expected `git`',
      ],
      fixed: '```bash\ndocker run -d nginx:1.27\nkubectl get pods\ngit commit -m "처음"\n```\n',
    },
    {
      name: 'other tools, prose, what does not fit',
      input:
        '```bash\npodman run -d nginx:1.27\nmydocker run -d nginx:1.27\ndokcer frobnicate\n```\n\ndockr run -d nginx:1.27 이라고 치면 안 된다.\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { problems } of writtenCommands(note)) {
        for (const { kind, word, position, suggestion = '' } of problems) {
          if (kind !== 'unknown-executable') continue;
          const range = { start: position.start.offset!, end: position.end.offset! };
          context.report({
            note,
            place: position,
            actual: word,
            suggestion,
            fixes: [{ ...range, text: suggestion }],
            message: {
              ko: `\`${word}\` 명령은 없다. \`${suggestion}\`의 오타로 보인다`,
              en: `Unexpected executable \`${word}\`, expected \`${suggestion}\``,
            },
          });
        }
      }
    }
  },
});
