import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { compose } from '../../grammar/compose.ts';
import type { StudyNote } from '../../study/nodes.ts';
import { placeAt } from '../place-at.ts';
import { defineRule } from '../rule.ts';
import { isSlip } from '../slip.ts';

export const composeUnknownKey = defineRule({
  id: 'compose-unknown-key',
  severity: 'error',
  sure: true,
  preset: 'default',
  description: {
    ko: 'Compose 파일에 없는 키 가운데 오타로 보이는 것을 찾는다.',
    en: 'Finds misspelled keys of Compose files.',
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
      name: 'known and free keys',
      input:
        '```yaml\nservices:\n  imgae:\n    image: nginx:1.27\n    environment:\n      IMGAE: 1\n    x-imgae: 1\nvolumes:\n  data:\n```\n',
      messages: [],
    },
  ],
  check(set, context) {
    const tree = keyTree();
    for (const note of set.notes) {
      const source = context.source(note);
      for (const { key, meant } of composeFiles(note).flatMap((block) => misspelled(block, tree))) {
        const end = key.offset + key.name.length;
        context.report({
          note,
          place: placeAt(source, key.offset, end),
          actual: key.name,
          suggestion: meant,
          fixes: [{ start: key.offset, end, text: meant }],
          message: {
            ko: `Compose 파일에 \`${key.name}\` 키는 없다. \`${meant}\`의 오타로 보인다`,
            en: `Unexpected key \`${key.name}\`, expected \`${meant}\``,
          },
        });
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

/** A Compose file with the way from its text to the note. */
interface ComposeFile {
  readonly text: string;
  readonly offsetOf: (index: number) => number;
}

function composeFiles(note: StudyNote): ComposeFile[] {
  const ids = new Set(
    note.blocks.filter(({ kind, where }) => kind === 'compose' && where === 'fence').map(({ id }) => id),
  );
  return note.spans
    .filter(({ id }) => ids.has(id))
    .map(({ lines }) => {
      const starts: number[] = [];
      let length = 0;
      for (const { text } of lines) {
        starts.push(length);
        length += text.length + 1;
      }
      const offsetOf = (index: number) => {
        const line = starts.findLastIndex((start) => start <= index);
        return lines[line]!.offset + index - starts[line]!;
      };
      return { text: lines.map(({ text }) => text).join('\n'), offsetOf };
    });
}

interface Misspelled {
  readonly key: { readonly name: string; readonly offset: number };
  readonly meant: string;
}

function misspelled({ text, offsetOf }: ComposeFile, tree: KeyTree): Misspelled[] {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0) return [];
  const found: Misspelled[] = [];
  const visit = (node: unknown, keys: KeyTree): void => {
    const any = keys.get('*');
    if (isSeq(node) && any) for (const item of node.items) visit(item, any);
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (!isScalar(key) || typeof key.value !== 'string') continue;
      const below = keys.get(key.value) ?? any;
      if (below) visit(value, below);
      else found.push(...asMisspelled(key, key.value, [...keys.keys()], offsetOf));
    }
  };
  visit(document.contents, tree);
  return found;
}

function asMisspelled(
  key: Scalar,
  name: string,
  known: readonly string[],
  offsetOf: (index: number) => number,
): Misspelled[] {
  const start = key.range?.[0];
  const meant = known.find((other) => isSlip(other, name));
  if (start === undefined || meant === undefined || name.startsWith('x-') || key.type !== 'PLAIN') return [];
  return [{ key: { name, offset: offsetOf(start) }, meant }];
}
