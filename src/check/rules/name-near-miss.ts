import type { Position } from 'unist';
import type { Invocation } from '../../study/nodes.ts';
import { typedCommands } from '../commands-of.ts';
import { imagesOf } from '../images-of.ts';
import { isSlip } from '../slip.ts';
import { codeWord } from '../code-word.ts';
import { defineRule } from '../rule.ts';

type Kind = 'container' | 'volume' | 'network' | 'image';

interface NameUse {
  readonly kind: Kind;
  readonly name: string;
  readonly place: Position;
  readonly made: boolean;
}

const words: Readonly<Record<Kind, string>> = {
  container: '컨테이너',
  volume: '볼륨',
  network: '네트워크',
  image: '이미지',
};

export const nameNearMiss = defineRule({
  id: 'name-near-miss',
  severity: 'warning',
  sure: false,
  preset: 'default',
  description: {
    ko: '한 이름으로 만든 컨테이너, 볼륨, 네트워크, 이미지를 한 글자 다른 이름으로 쓰는 명령을 찾는다.',
    en: 'Finds containers, volumes, networks and images made under one name and used under a name one letter off.',
  },
  examples: [
    {
      name: 'container',
      input: '```bash\ndocker run -d --name registry registry:2\ndocker stop regisrty\n```\n',
      messages: ['3:13: Unexpected container `regisrty`, expected `registry` as made on line 2'],
    },
    {
      name: 'numbers and other kinds',
      input:
        '```bash\ndocker run -d --name node1 --network nodes nginx:1.27\ndocker stop node2\ndocker volume create node\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const uses = typedCommands(note).flatMap(namesIn);
      const made = uses.filter((use) => use.made);
      for (const use of uses) {
        if (use.made || made.some(({ kind, name }) => kind === use.kind && name === use.name)) continue;
        const meant = made.find(({ kind, name }) => kind === use.kind && isSlip(name, use.name));
        if (meant === undefined) continue;
        const { line } = meant.place.start;
        context.report({
          note,
          place: use.place,
          actual: use.name,
          suggestion: meant.name,
          habit: `${use.kind} ${use.name}`,
          related: [
            {
              note: note.path,
              place: meant.place,
              message: { ko: '이름을 지은 곳', en: 'Where the name is given' },
            },
          ],
          message: {
            ko: `${words[use.kind]} ${codeWord(use.name, '은/는')} 만든 적이 없다. ${line}행의 \`${meant.name}\`인 듯하다`,
            en: `Unexpected ${use.kind} \`${use.name}\`, expected \`${meant.name}\` as made on line ${line}`,
          },
        });
      }
    }
  },
});

const plainName = /^[A-Za-z0-9][\w.-]*$/;

function namesIn(command: Invocation): NameUse[] {
  return [...optionNames(command), ...argumentNames(command), ...imageNames(command)].filter(
    ({ name, kind }) => kind === 'image' || plainName.test(name),
  );
}

function optionNames({ canonical, options }: Invocation): NameUse[] {
  if (!/^docker container (?:run|create)$/.test(canonical)) return [];
  return options.flatMap(({ long, value, valuePosition: place }): NameUse[] => {
    if (value === undefined || !place) return [];
    if (long === '--name') return [{ kind: 'container', name: value, place, made: true }];
    if (long === '--network') return [{ kind: 'network', name: value, place, made: false }];
    return [];
  });
}

const usesContainer =
  /^docker container (?:stop|start|restart|rm|kill|logs|exec|attach|inspect|port|top|pause|unpause|rename|commit|stats|wait|diff|export)$/;

function argumentNames({ canonical, arguments: args }: Invocation): NameUse[] {
  const all = args.filter(({ placeholder }) => !placeholder);
  const take = (list: readonly (typeof all)[number][], kind: Kind, made: boolean): NameUse[] =>
    list.map(({ value, position }) => ({ kind, name: value, place: position, made }));
  const [, object, verb] = canonical.split(' ');
  if (object === 'volume' || object === 'network') {
    if (verb === 'create') return take(all, object, true);
    if (verb === 'connect' || verb === 'disconnect')
      return [...take(all.slice(0, 1), 'network', false), ...take(all.slice(1, 2), 'container', false)];
    return verb === 'rm' || verb === 'inspect' ? take(all, object, false) : [];
  }
  if (!usesContainer.test(canonical)) return [];
  return take(
    / (?:exec|commit|rename|port|top)$/.test(canonical) ? all.slice(0, 1) : all,
    'container',
    false,
  );
}

/** Only images without a domain or account are surely made here; the tag is another matter. */
function imageNames(command: Invocation): NameUse[] {
  return imagesOf(command).map(({ value, position, use }) => ({
    kind: 'image',
    name: value.replace(/:[\w.-]*$/, ''),
    place: position,
    made: use === 'name' || command.canonical === 'docker image pull',
  }));
}
