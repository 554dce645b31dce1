import type { Invocation, StudyNote } from '../../study/nodes.ts';
import { typedCommands } from '../commands-of.ts';
import { codeWord } from '../code-word.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const destructiveCommand = defineRule({
  id: 'destructive-command',
  severity: 'info',
  sure: true,
  preset: 'default',
  description: {
    ko: '되돌릴 수 없이 많은 것을 지우는 명령 가운데, 무엇을 지우는지 가까이에 적지 않은 것을 찾는다.',
    en: 'Finds commands that delete much for good, where nothing near them says what they delete.',
  },
  examples: [
    {
      name: 'all at once',
      input: '# 정리\n\n```bash\ndocker system prune --all --volumes --force\n```\n',
      messages: [
        '4:1: Unexpected `docker system prune --all --volumes --force` without a word of warning, expected what it deletes',
      ],
    },
    {
      name: 'explained',
      input:
        '# 정리\n\n쓰지 않는 것을 모두 삭제한다.\n\n```bash\ndocker system prune --all --volumes --force\n```\n',
      messages: [],
    },
    {
      name: 'everything, flag by flag',
      input: '# 서버\n\n```bash\nrm -R -f /\n```\n',
      messages: ['4:1: Unexpected `rm -R -f /` without a word of warning, expected what it deletes'],
    },
    { name: 'one container', input: '# 정리\n\n```bash\ndocker rm -f web\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const invocation of typedCommands(note)) {
        if (!deletesMuch(invocation) || isWarnedOf(note, invocation, context)) continue;
        context.report({
          note,
          place: invocation.position,
          actual: invocation.text,
          message: {
            ko: `${codeWord(oneLine(invocation.text), '은/는')} 되돌릴 수 없다. 무엇을 지우는지 곁에 적는다`,
            en: `Unexpected \`${oneLine(invocation.text)}\` without a word of warning, expected what it deletes`,
          },
        });
      }
    }
  },
});

function deletesMuch({ canonical, executable, options, arguments: args }: Invocation): boolean {
  const has = (...names: string[]) =>
    options.some(({ long, name }) => names.includes(long) || names.includes(name));
  // `-rf` and `-r -f` alike.
  const letter = (short: RegExp, long: string) =>
    has(long) || options.some(({ name }) => /^-[A-Za-z]+$/.test(name) && short.test(name));
  const every = args.some(({ value }) => /^\$\(docker .*-[a-z]*q/.test(value));
  switch (canonical) {
    case 'docker system prune':
      return has('--volumes') || (has('--all') && has('--force'));
    case 'docker volume prune':
      return has('--force');
    case 'docker container rm':
    case 'docker image rm':
    case 'docker volume rm':
      return every && has('--force');
    case 'docker compose down':
      return has('--volumes') && has('--rmi');
    default:
      return (
        executable.value === 'rm' &&
        letter(/[rR]/, '--recursive') &&
        letter(/f/, '--force') &&
        args.some(({ value }) => /^(?:\/|~|\*|\/\*|~\/\*?)$/.test(value))
      );
  }
}

const warning =
  /주의|경고|위험|조심|삭제|지운|지우|지워|제거|날아|정리|초기화|비운|모두|모든|전부|강제|unused|remove|delete/i;

/** A word about deleting in the lines above and below, the command's own comment, its explanation. */
function isWarnedOf(note: StudyNote, { position }: Invocation, context: RuleContext): boolean {
  const lines = context.source(note).split('\n');
  const near = lines.slice(Math.max(0, position.start.line - 6), position.end.line + 4);
  const own = new Set(lines.slice(position.start.line - 1, position.end.line));
  const text = near
    .filter((line) => !own.has(line) || /#|\/\//.test(line))
    .filter((line) => !/^#{1,6} /.test(line));
  return warning.test(text.join('\n'));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\\\n\s*/g, ' ');
}
