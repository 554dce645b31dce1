import { typedCommands } from '../commands-of.ts';
import { defineRule } from '../rule.ts';

export const unexplainedCommand = defineRule({
  id: 'unexplained-command',
  severity: 'info',
  sure: false,
  preset: 'default',
  description: {
    ko: '쓰기만 하고 어느 노트에서도 설명하지 않은 명령을 찾는다.',
    en: 'Finds commands that are used and explained in none of the notes.',
  },
  examples: [
    {
      name: 'never explained',
      input: '# 복사\n\n```bash\ndocker container cp web:/etc/hosts .\n```\n',
      messages: ['4:1: Unexpected command `docker container cp` without an explanation in the notes'],
    },
    {
      name: 'named by its last word',
      input: '# 빌드\n\nbuild 명령을 입력하면 이미지가 만들어진다.\n\n```bash\ndocker image build .\n```\n',
      messages: [],
    },
    {
      name: 'explained',
      input:
        '# 복사\n\n```bash\ndocker container cp web:/etc/hosts .\n```\n\n> 컨테이너의 파일을 호스트로 복사한다.\n',
      messages: [],
    },
  ],
  check(set, context) {
    const explained = new Set(
      set.entries.flatMap(({ kind, name, meanings }) =>
        kind === 'command' && meanings.some(({ weak }) => !weak) ? [name] : [],
      ),
    );
    const told = new Set<string>();
    for (const note of set.notes) {
      for (const { canonical, grammar, position, executable, path, problems } of typedCommands(note)) {
        if (problems.some(({ kind }) => kind === 'unknown-subcommand')) continue;
        if (grammar === 'generic' || explained.has(canonical) || told.has(canonical)) continue;
        if (speaksOf(canonical, context.source(note))) continue;
        told.add(canonical);
        context.report({
          note,
          place: { start: executable.position.start, end: path.at(-1)?.position.end ?? position.end },
          actual: canonical,
          habit: '',
          message: {
            ko: `\`${canonical}\` 명령을 설명한 곳이 노트에 없다`,
            en: `Unexpected command \`${canonical}\` without an explanation in the notes`,
          },
        });
      }
    }
  },
});

/** `build 명령을 입력하면 …`: a sentence may name a command by its last word. */
function speaksOf(canonical: string, source: string): boolean {
  const word = canonical.split(' ').at(-1)!;
  return new RegExp(`(?<![\\w-])${word}\`? ?(?:명령|커맨드)`).test(source);
}
