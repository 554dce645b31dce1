import { withParticle } from '../../language/particles.ts';
import type { Invocation, StudyNote } from '../../study/nodes.ts';
import { defineRule, type RuleContext } from '../rule.ts';

type Style = 'short' | 'management';

interface Spelled {
  readonly invocation: Invocation;
  readonly style: Style;
  /** The same command in the other style. */
  readonly other: string;
}

/** A style must be this many times as frequent as the other for the other to be a slip. */
const share = 5;

export const aliasStyleMix = defineRule({
  id: 'alias-style-mix',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '`docker container exec`처럼 적은 노트에 섞인 `docker exec`를, 또는 그 반대를 찾는다.',
    en: 'Finds a short `docker exec` among commands in the management form, or the other way round.',
  },
  examples: [
    {
      name: 'one short form',
      input:
        '```bash\ndocker container ls\ndocker image ls\ndocker container stop web\ndocker container rm web\ndocker image pull redis:7\ndocker exec web ls\n```\n',
      messages: [
        '7:1: Unexpected short form `docker exec`, expected `docker container exec` as in the other commands of the note',
      ],
      fixed:
        '```bash\ndocker container ls\ndocker image ls\ndocker container stop web\ndocker container rm web\ndocker image pull redis:7\ndocker container exec web ls\n```\n',
    },
    { name: 'all short', input: '```bash\ndocker ps\ndocker exec web ls\n```\n', messages: [] },
    {
      name: 'forms side by side',
      input: '| 명령 | 짧은 꼴 |\n| --- | --- |\n| `docker container ls` | `docker ps` |\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) checkNote(note, context);
  },
});

function checkNote(note: StudyNote, context: RuleContext): void {
  const spelled = note.invocations.flatMap((invocation) => spelledOf(invocation, context) ?? []);
  const short = spelled.filter(({ style }) => style === 'short');
  const management = spelled.filter(({ style }) => style === 'management');
  const [few, many] = short.length < management.length ? [short, management] : [management, short];
  if (few.length === 0 || many.length < few.length * share || sideBySide(few, many)) return;
  for (const { invocation, other } of few) {
    const place = { start: invocation.executable.position.start, end: invocation.path.at(-1)!.position.end };
    const form =
      few === short ? (['짧은 꼴', 'short form'] as const) : (['긴 꼴', 'management form'] as const);
    context.report({
      note,
      place,
      actual: invocation.written,
      suggestion: other,
      habit: invocation.written,
      fixes: [{ start: place.start.offset!, end: place.end.offset!, text: other }],
      message: {
        ko: `다른 명령과 달리 \`${invocation.written}\`만 ${withParticle(form[0], '이다/다')}. ${withParticle(`\`${other}\``, '으로/로')} 맞춘다`,
        en: `Unexpected ${form[1]} \`${invocation.written}\`, expected \`${other}\` as in the other commands of the note`,
      },
    });
  }
}

/** Both forms of one command in one block are a comparison. */
function sideBySide(few: readonly Spelled[], many: readonly Spelled[]): boolean {
  return few.some(({ invocation: a }) =>
    many.some(({ invocation: b }) => a.section === b.section && a.canonical === b.canonical),
  );
}

function spelledOf(invocation: Invocation, context: RuleContext): Spelled | undefined {
  const { where, role, written, canonical, executable } = invocation;
  if (where !== 'fence' || (role !== 'line' && role !== 'template')) return undefined;
  if (executable.value !== 'docker' || canonical.split(' ').length !== 3) return undefined;
  // `docker info` is what docker's own pages write.
  if (canonical.startsWith('docker system ')) return undefined;
  const short = context.command(canonical)?.aliases?.find((alias) => alias.split(' ').length === 2);
  if (short === undefined) return undefined;
  if (written.split(' ').length === 2) return { invocation, style: 'short', other: canonical };
  return written.startsWith(canonical.split(' ').slice(0, 2).join(' '))
    ? { invocation, style: 'management', other: short }
    : undefined;
}
