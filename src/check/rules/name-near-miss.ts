import { typedCommands } from '../commands-of.ts';
import { koreanKinds, namesIn } from '../names-of.ts';
import { isSlip } from '../../language/slip.ts';
import { codeWord } from '../code-word.ts';
import { defineRule } from '../rule.ts';

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
      name: 'volume',
      input:
        '```bash\ndocker volume create redis-data\ndocker run -d -v reids-data:/data redis:7\ndocker run -d --mount type=volume,source=redsi-data,target=/data redis:7\ndocker run -d -v redis-data:/data -v ./reids-data:/backup redis:7\n```\n',
      messages: [
        '3:18: Unexpected volume `reids-data`, expected `redis-data` as made on line 2',
        '4:42: Unexpected volume `redsi-data`, expected `redis-data` as made on line 2',
      ],
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
            ko: `${koreanKinds[use.kind]} ${codeWord(use.name, '은/는')} 만든 적이 없다. ${line}행의 \`${meant.name}\`인 듯하다`,
            en: `Unexpected ${use.kind} \`${use.name}\`, expected \`${meant.name}\` as made on line ${line}`,
          },
        });
      }
    }
  },
});
