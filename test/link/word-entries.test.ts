import { expect, test } from 'vitest';
import { buildTools } from '../../src/grammar/tools.ts';
import { link } from '../../src/link/link.ts';
import { understand } from '../understand.ts';

const fence = (tag: string, text: string) => `\`\`\`${tag}\n${text}\n\`\`\`\n`;
const linked = (source: string) => link([understand(source)], { folder: 'notes' }, buildTools());

test('keys of a Compose file are places of their entries, and lead to them', () => {
  const set = linked(
    `# 컴포즈\n\n${fence('yaml', 'services:\n  image:\n    image: nginx:1.27\n    depends_on:\n      - db')}`,
  );
  const keys = set.entries.filter(({ kind }) => kind === 'compose-key');
  expect(keys.map(({ name, places }) => [name, places.map(({ line }) => line)])).toEqual([
    ['depends_on', [7]],
    ['image', [6]],
    ['services', [4]],
  ]);
  const tokens = set.notes[0]!.blocks[0]!.tokens.filter(({ kind }) => kind === 'key');
  expect(tokens.map(({ entry }) => entry)).toEqual([
    'compose-services',
    undefined,
    'compose-image',
    'compose-depends-on',
  ]);
});

test('keys of other YAML are no entries', () => {
  const kubernetes =
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - image: nginx:1.27';
  expect(linked(`# 파드\n\n${fence('yaml', kubernetes)}`).entries).toEqual([]);
});

test('instructions of a Dockerfile are places of their entries', () => {
  const { entries } = linked(`# 빌드\n\n${fence('dockerfile', 'FROM node:20\nWORKDIR /app\nRUN npm ci')}`);
  const instructions = entries.filter(({ kind }) => kind === 'instruction');
  expect(instructions.map(({ name, places }) => [name, places[0]?.line])).toEqual([
    ['FROM', 4],
    ['RUN', 6],
    ['WORKDIR', 5],
  ]);
});
