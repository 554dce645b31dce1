import { compose } from '../../grammar/compose.ts';
import { isSlip } from '../../language/slip.ts';
import type { YamlMap, YamlScalar, YamlValue } from '../../study/yaml.ts';
import { composeFilesOf, keysOf, plainKey, valueAt } from '../compose-files.ts';
import { defineRule } from '../rule.ts';

export const composeUnknownKey = defineRule({
  id: 'compose-unknown-key',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: 'Compose 파일에 없는 키를 찾는다. 철자가 비슷한 키가 있으면 알려 준다.',
    en: 'Finds keys that Compose files do not have; says which was most likely meant.',
  },
  examples: [
    {
      name: 'typos',
      input:
        '```yaml\nservices:\n  web:\n    imgae: nginx:1.27\n    ports:\n      - "80:80"\n    depend_on:\n      - db\n```\n',
      messages: [
        '4:5: Unexpected key `imgae`, expected `image`',
        '7:5: Unexpected key `depend_on`, expected `depends_on`',
      ],
      fixed:
        '```yaml\nservices:\n  web:\n    image: nginx:1.27\n    ports:\n      - "80:80"\n    depends_on:\n      - db\n```\n',
    },
    {
      name: 'typo at the top',
      input: '```yaml\nsevices:\n  web:\n    image: nginx:1.27\n    port:\n      - "80:80"\n```\n',
      messages: [
        '2:1: Unexpected key `sevices`, expected `services`',
        '5:5: Unexpected key `port`, expected `ports`',
      ],
      fixed: '```yaml\nservices:\n  web:\n    image: nginx:1.27\n    ports:\n      - "80:80"\n```\n',
    },
    {
      name: 'no such key',
      input: '```yaml\nservices:\n  web:\n    image: nginx:1.27\n    replicas: 3\n```\n',
      messages: ['5:5: Unexpected key `replicas`, `services.web` has none of that name'],
    },
    {
      name: 'known and free keys',
      input:
        '```yaml\nservices:\n  imgae:\n    image: nginx:1.27\n    environment:\n      IMGAE: 1\n    x-imgae: 1\nvolumes:\n  data:\n```\n',
      messages: [],
    },
    {
      name: 'part of another file',
      input: '```yaml\nservices:\n  mysql:\n    image: mysql:8\nsteps:\n  - run: ls\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    const tree = keyTree();
    for (const note of set.notes) {
      for (const file of composeFilesOf(note)) {
        for (const { key, name, path, meant } of unknownKeys(file, tree)) {
          const { start, end } = key.position;
          const range = { start: start.offset!, end: end.offset! };
          context.report({
            note,
            place: key.position,
            actual: name,
            ...(meant !== undefined && { suggestion: meant, fixes: [{ ...range, text: meant }] }),
            message:
              meant === undefined
                ? {
                    ko: `\`${path}\`에 \`${name}\` 키는 없다`,
                    en: `Unexpected key \`${name}\`, \`${path}\` has none of that name`,
                  }
                : {
                    ko: `Compose 파일에 \`${name}\` 키는 없다. \`${meant}\`의 오타로 보인다`,
                    en: `Unexpected key \`${name}\`, expected \`${meant}\``,
                  },
          });
        }
      }
    }
  },
});

/** Keys by path: a key of the vocabulary leads to the keys below it. */
type KeyTree = ReadonlyMap<string, KeyTree>;
interface OpenKeyTree extends Map<string, OpenKeyTree> {}

function keyTree(): KeyTree {
  const root: OpenKeyTree = new Map();
  for (const path of Object.keys(compose.words)) {
    let node = root;
    for (const key of path.split('.')) {
      const below: OpenKeyTree = node.get(key) ?? new Map();
      node.set(key, below);
      node = below;
    }
  }
  return root;
}

interface UnknownKey {
  readonly key: YamlScalar;
  readonly name: string;
  /** Where it stands: `services.web`. */
  readonly path: string;
  readonly meant: string | undefined;
}

/** A key without a near name is told below `services` alone, of a file whose top level is surely Compose. */
function unknownKeys(root: YamlMap, tree: KeyTree): UnknownKey[] {
  const whole =
    valueAt(root, 'services') !== undefined &&
    keysOf(root).every(({ text }) => tree.has(text) || text.startsWith('x-'));
  const found: UnknownKey[] = [];
  const visit = (node: YamlValue | undefined, keys: KeyTree, path: readonly string[]): void => {
    const any = keys.get('*');
    if (node?.type === 'yamlList' && any) for (const item of node.items) visit(item, any, [...path, '*']);
    if (node?.type !== 'yamlMap') return;
    for (const { key: written, value } of node.entries) {
      const key = plainKey(written);
      if (key === undefined) continue;
      const name = key.text;
      const below = keys.get(name) ?? any;
      if (below) visit(value, below, [...path, name]);
      else if (keys.size > 0 && /^[a-z][a-z0-9_-]*$/.test(name) && !name.startsWith('x-')) {
        const meant = [...keys.keys()].find((other) => isSlip(other, name));
        if (meant !== undefined) visit(value, keys.get(meant)!, [...path, meant]);
        if (meant !== undefined || (whole && path[0] === 'services' && !path.includes('*')))
          found.push({ key, name, path: path.join('.'), meant });
      }
    }
  };
  visit(root, tree, []);
  return found.sort((a, b) => a.key.position.start.offset! - b.key.position.start.offset!);
}
