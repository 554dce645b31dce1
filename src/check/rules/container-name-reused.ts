import type { Invocation, StudyNote } from '../../study/nodes.ts';
import { groupBy } from '../../study/group-by.ts';
import { typedCommands } from '../commands-of.ts';
import { codeWord } from '../code-word.ts';
import { defineRule } from '../rule.ts';

export const containerNameReused = defineRule({
  id: 'container-name-reused',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '한 블록에서 지우지 않은 컨테이너의 이름을 또 쓰는 명령을 찾는다. 도커가 이름이 겹친다고 거절한다.',
    en: 'Finds a second container with a name that the same block gave and did not free.',
  },
  examples: [
    {
      name: 'second run',
      input: '```bash\ndocker run -d --name web nginx:1.27\ndocker run -d --name web httpd:2.4\n```\n',
      messages: [
        '3:22: Unexpected container name `web`, which line 2 gave already, expected `docker container rm` before it',
      ],
    },
    {
      name: 'removed between',
      input:
        '```bash\ndocker run -d --name web nginx:1.27\ndocker rm -f web\ndocker run -d --name web httpd:2.4\n```\n',
      messages: [],
    },
    {
      name: 'alternatives',
      input:
        '```bash\n# 하나\ndocker run -d --name web nginx:1.27\n# 둘\ndocker run -d --name web httpd:2.4\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { first, second, name } of reusedNames(note)) {
        const { line } = first.position.start;
        const place = second.options.find(({ long }) => long === '--name')!.valuePosition!;
        context.report({
          note,
          place,
          actual: name,
          related: [
            {
              note: note.path,
              place: first.position,
              message: { ko: '이름을 처음 쓴 곳', en: 'The first use of the name' },
            },
          ],
          message: {
            ko: `컨테이너 이름 ${codeWord(name, '은/는')} ${line}행에서 이미 썼다. 먼저 지우거나 다른 이름을 쓴다`,
            en: `Unexpected container name \`${name}\`, which line ${line} gave already, expected \`docker container rm\` before it`,
          },
        });
      }
    }
  },
});

interface Reuse {
  readonly first: Invocation;
  readonly second: Invocation;
  readonly name: string;
}

/** Runs of one block whose name is taken; a comment between them makes them alternatives, a removal frees all. */
function reusedNames(note: StudyNote): Reuse[] {
  const found: Reuse[] = [];
  const typed = groupBy(typedCommands(note), ({ block }) => block);
  for (const block of note.blocks.filter(({ where, kind }) => where === 'fence' && kind === 'session')) {
    const taken = new Map<string, Invocation>();
    const commands = typed.get(block.id) ?? [];
    for (const [index, command] of commands.entries()) {
      const before = commands[index - 1]?.position.end.line ?? 0;
      const { line } = command.position.start;
      const apart = block.lines.some(
        (other) =>
          other.kind !== 'command' &&
          other.kind !== 'continuation' &&
          other.line > before &&
          other.line < line,
      );
      if (apart || /\b(?:rm|prune|rename|down)\b/.test(command.canonical)) taken.clear();
      const name = givenName(command);
      if (name === undefined) continue;
      const first = taken.get(name);
      if (first) found.push({ first, second: command, name });
      else taken.set(name, command);
    }
  }
  return found;
}

function givenName({ canonical, options }: Invocation): string | undefined {
  if (canonical !== 'docker container run' && canonical !== 'docker container create') return undefined;
  if (options.some(({ long, value }) => long === '--rm' && value !== 'false')) return undefined;
  const name = options.find(({ long }) => long === '--name');
  return name?.valuePosition && /^[A-Za-z0-9][\w.-]*$/.test(name.value ?? '') ? name.value : undefined;
}
