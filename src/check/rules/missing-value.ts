import { typedCommands } from '../commands-of.ts';
import { defineRule } from '../rule.ts';

export const missingValue = defineRule({
  id: 'missing-value',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: '값이 있어야 하는 옵션이 값 없이 끝난 명령을 찾는다.',
    en: 'Finds commands that end at an option which needs a value.',
  },
  examples: [
    {
      name: 'no name',
      input: '```bash\ndocker run nginx:1.27 && docker run --name\n```\n',
      messages: ['2:37: Unexpected end after `--name`, expected its value'],
    },
    { name: 'with value', input: '```bash\ndocker run --name web nginx:1.27\n```\n', messages: [] },
    { name: 'named in a sentence', input: '이름은 `docker run --name`으로 붙인다.\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { problems } of typedCommands(note)) {
        for (const { word, position } of problems.filter(({ kind }) => kind === 'missing-value')) {
          context.report({
            note,
            place: position,
            actual: word,
            message: {
              ko: `\`${word}\` 뒤에 값이 없다`,
              en: `Unexpected end after \`${word}\`, expected its value`,
            },
          });
        }
      }
    }
  },
});
