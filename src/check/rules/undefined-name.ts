import type { StudyNote } from '../../study/nodes.ts';
import { codeWord } from '../code-word.ts';
import { typedCommands } from '../commands-of.ts';
import { koreanKinds, type NameUse, namesIn } from '../names-of.ts';
import { defineRule } from '../rule.ts';
import { isSlip } from '../../language/slip.ts';

export const undefinedName = defineRule({
  id: 'undefined-name',
  severity: 'info',
  sure: false,
  preset: 'default',
  description: {
    ko: '이름을 지어 가며 만드는 절에서, 어느 노트에서도 만들지 않은 컨테이너나 네트워크를 쓰는 명령을 찾는다.',
    en: 'Finds containers and networks that none of the notes make, used in a section that makes and names others.',
  },
  examples: [
    {
      name: 'never made',
      input:
        '# 실습\n\n```bash\ndocker network create front\ndocker run -d --name web --network front nginx:1.27\ndocker exec -it database sh\n```\n',
      messages: ['6:17: Unexpected container `database`, which no command of the notes makes'],
    },
    {
      name: 'made elsewhere, one letter off',
      input:
        '# 실습\n\n```bash\ndocker run -d --name webserver nginx:1.27\ndocker stop webservre\ndocker logs api\n```\n',
      others: { 'a.md': '```bash\ndocker run -d --name api node:22\n```\n' },
      messages: [],
    },
    {
      name: 'a section that names nothing',
      input: '# 실습\n\n```bash\ndocker run -d nginx:1.27\ndocker stop amazing_lalande\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    const made = set.notes.flatMap((note) => typedCommands(note).flatMap(namesIn)).filter((use) => use.made);
    const isMade = ({ kind, name }: NameUse) =>
      made.some((one) => one.kind === kind && (one.name === name || isSlip(one.name, name)));
    for (const note of set.notes) {
      for (const use of usesToCheck(note)) {
        if (isMade(use)) continue;
        context.report({
          note,
          place: use.place,
          actual: use.name,
          habit: `${use.kind} ${use.name}`,
          message: {
            ko: `${koreanKinds[use.kind]} ${codeWord(use.name, '을/를')} 만드는 명령이 노트에 없다`,
            en: `Unexpected ${use.kind} \`${use.name}\`, which no command of the notes makes`,
          },
        });
      }
    }
  },
});

/** Names of a network's drivers and of those that docker makes itself. */
const builtin = new Set(['bridge', 'host', 'none', 'ingress', 'default', 'docker_gwbridge']);

/**
 * Uses in sections that name all they make: each container run there has a name, and nothing comes from Compose,
 * a restart or a rename.
 */
function usesToCheck(note: StudyNote): NameUse[] {
  const commands = typedCommands(note);
  const sections = new Set(commands.map(({ section }) => section));
  return [...sections].flatMap((section) => {
    const here = commands.filter((command) => command.section === section);
    const makes = here.filter(({ canonical }) => / container (?:run|create)$/.test(canonical));
    const named = makes.filter(({ options }) => options.some(({ long }) => long === '--name'));
    const otherwise = here.some(({ canonical }) =>
      /^docker (?:compose|swarm|stack|service|container rename)\b|^kubectl|^minikube/.test(canonical),
    );
    if (named.length === 0 || named.length < makes.length || otherwise) return [];
    return here
      .filter(({ context }) => context.place === 'host')
      .flatMap(namesIn)
      .filter(
        ({ kind, made, name }) => !made && (kind === 'container' || kind === 'network') && isReal(name),
      );
  });
}

/** Ids, and names that stand for any. */
function isReal(name: string): boolean {
  return (
    !builtin.has(name) &&
    !/^[0-9a-f]{2,64}$/.test(name) &&
    !/^[A-Z_]+$/.test(name) &&
    !/container|name|network|^my|^id$|xxx/i.test(name)
  );
}
