import { typedCommands } from '../commands-of.ts';
import { defineRule } from '../rule.ts';

export const containerNameMissing = defineRule({
  id: 'container-name-missing',
  severity: 'info',
  sure: false,
  preset: 'style',
  description: {
    ko: '이름 없이 백그라운드로 실행한 컨테이너를 찾는다. 다음 명령에서 쓰려면 ID를 찾아야 한다.',
    en: 'Finds containers run in the background without a name: the next command needs their id.',
  },
  examples: [
    {
      name: 'no name',
      input: '```bash\ndocker run -d -p 80:80 nginx:1.27\n```\n',
      messages: ['2:1: Unexpected background container without a name, expected `--name`'],
    },
    {
      name: 'name, foreground, gone when it ends',
      input:
        '```bash\ndocker run -d --name web nginx:1.27\ndocker run -it alpine:3.20\ndocker run -d --rm nginx:1.27\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { canonical, options, executable, path, position } of typedCommands(note)) {
        const has = (name: string) => options.some(({ long }) => long === name);
        if (canonical !== 'docker container run' || !has('--detach')) continue;
        if (has('--name') || has('--rm')) continue;
        context.report({
          note,
          place: { start: executable.position.start, end: path.at(-1)?.position.end ?? position.end },
          suggestion: '--name',
          habit: '',
          message: {
            ko: '백그라운드로 실행하는 컨테이너에 이름이 없다. `--name`을 붙인다',
            en: 'Unexpected background container without a name, expected `--name`',
          },
        });
      }
    }
  },
});
