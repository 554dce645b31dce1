import { withParticle } from '../../language/particles.ts';
import type { Invocation } from '../../study/nodes.ts';
import { typedCommands } from '../commands-of.ts';
import { defineRule } from '../rule.ts';

/** Options that the client refuses together; `unless` is a value that takes the conflict away. */
interface Conflict {
  readonly command: string;
  readonly options: readonly [string, string];
  readonly unless?: { readonly option: string; readonly value: string };
}

/** From the clients' own checks: docker/cli `cli/command/container`, docker/compose `cmd/compose`. */
const conflicts: readonly Conflict[] = [
  {
    command: 'docker container run',
    options: ['--restart', '--rm'],
    unless: { option: '--restart', value: 'no' },
  },
  { command: 'docker container run', options: ['--detach', '--attach'] },
  { command: 'docker compose up', options: ['--detach', '--abort-on-container-exit'] },
  { command: 'docker compose up', options: ['--detach', '--attach'] },
  { command: 'docker compose up', options: ['--build', '--no-build'] },
  { command: 'docker compose up', options: ['--force-recreate', '--no-recreate'] },
];

export const conflictingOptions = defineRule({
  id: 'conflicting-options',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: '함께 쓸 수 없는 옵션을 찾는다. 도구가 명령을 거절한다.',
    en: 'Finds options that a tool refuses together.',
  },
  examples: [
    {
      name: 'restart what is removed',
      input: '```bash\ndocker run --rm --restart always nginx:1.27\n```\n',
      messages: ['2:17: Unexpected `--restart` beside `--rm`, expected one of them'],
    },
    {
      name: 'never restarted',
      input: '```bash\ndocker run --rm --restart no nginx:1.27\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const invocation of typedCommands(note)) {
        for (const conflict of conflicts) {
          const both = bothOf(invocation, conflict);
          if (!both) continue;
          const [first, second] = both;
          context.report({
            note,
            place: second.position,
            actual: second.written,
            related: [
              {
                note: note.path,
                place: first.position,
                message: { ko: '함께 쓸 수 없는 옵션', en: 'The option it conflicts with' },
              },
            ],
            message: {
              ko: `${withParticle(`\`${second.name}\``, '과/와')} ${withParticle(`\`${first.name}\``, '은/는')} 함께 쓸 수 없다. 하나만 쓴다`,
              en: `Unexpected \`${second.name}\` beside \`${first.name}\`, expected one of them`,
            },
          });
        }
      }
    }
  },
});

function bothOf({ canonical, options }: Invocation, { command, options: names, unless }: Conflict) {
  if (canonical !== command) return undefined;
  const [a, b] = names.map((name) => options.find(({ long, value }) => long === name && value !== 'false'));
  if (!a || !b) return undefined;
  if (unless && [a, b].some(({ long, value }) => long === unless.option && value === unless.value))
    return undefined;
  return a.position.start.offset! < b.position.start.offset! ? ([a, b] as const) : ([b, a] as const);
}
