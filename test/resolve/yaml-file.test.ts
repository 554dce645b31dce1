import { expect, test } from 'vitest';
import { readYaml } from '../../src/resolve/yaml-file.ts';
import { yamlTokens } from '../../src/resolve/file-tokens.ts';
import type { SourceLine } from '../../src/study/nodes.ts';
import type { YamlValue } from '../../src/study/yaml.ts';
import { understand } from '../understand.ts';

function linesOf(text: string): SourceLine[] {
  let offset = 0;
  return text.split('\n').map((line, index) => {
    const source = { text: line, offset, line: index + 1, column: 1 };
    offset += line.length + 1;
    return source;
  });
}

function keys(text: string): string[] | undefined {
  const lines = linesOf(text);
  const documents = readYaml(lines, 'compose');
  if (documents === undefined) return undefined;
  return yamlTokens(documents, lines).map(({ kind, path, position }) => {
    const written = text.slice(position.start.offset, position.end.offset);
    return path === undefined ? (kind === 'key' ? written : `${kind}: ${written}`) : `${written} = ${path}`;
  });
}

test.each([
  [
    'keys that Compose has, and names that the author chose',
    'services:\n  web:\n    image: nginx\n    environment:\n      MODE: dev\nvolumes:\n  data:',
    [
      'services = services',
      'web',
      'image = services.*.image',
      'environment = services.*.environment',
      'MODE',
      'volumes = volumes',
      'data',
    ],
  ],
  [
    'keys of items',
    'services:\n  web:\n    ports:\n      - target: 80\n        published: 8080',
    [
      'services = services',
      'web',
      'ports = services.*.ports',
      'target = services.*.ports.*.target',
      'published = services.*.ports.*.published',
    ],
  ],
  [
    'no keys in a text of several lines',
    'services:\n  web:\n    command: |\n      image: none\n    image: nginx',
    ['services = services', 'web', 'command = services.*.command', 'image = services.*.image'],
  ],
  [
    'quoted keys',
    '"services":\n  \'web\': {image: nginx}',
    ['"services" = services', "'web'", 'image = services.*.image'],
  ],
  ['a slip', 'sevices:\n  web:\n    image: nginx', ['sevices', 'web', 'image']],
  [
    'comments, but not in texts',
    'services: # 서비스\n  web:\n    # 이미지\n    image: "a # b"\n    command: |\n      # echo\n      ls',
    [
      'services = services',
      'comment: # 서비스',
      'web',
      'comment: # 이미지',
      'image = services.*.image',
      'command = services.*.command',
    ],
  ],
  [
    'several documents',
    'services:\n  web:\n---\nservices:\n  db:',
    ['services = services', 'web', 'services = services', 'db'],
  ],
  ['nothing of what YAML cannot read', 'services:\n\tweb: [', undefined],
  ['nothing of an empty text', '', undefined],
])('finds %s', (_, text, expected) => {
  expect(keys(text)).toEqual(expected);
});

const compose =
  'services:\n  web:\n    image: "nginx:1.27"\n    ports:\n      - 8080:80\n    tty: true # 터미널\n';
const fence = `\`\`\`yaml\n${compose}\`\`\`\n`;

function scalars(value: YamlValue): YamlValue[] {
  if (value.type === 'yamlList') return value.items.flatMap(scalars);
  if (value.type !== 'yamlMap') return [value];
  return value.entries.flatMap((entry) =>
    [entry.key, ...(entry.value ? [entry.value] : [])].flatMap(scalars),
  );
}

test.each([
  ['at the margin', fence],
  ['in a list', `- 항목\n\n${fence.replaceAll(/^(?=.)/gm, '  ')}`],
  ['in a quote', fence.replaceAll(/^/gm, '> ')],
])('every value stands where it says: %s', (_, source) => {
  const [block] = understand(source).blocks;
  expect(block?.kind).toBe('compose');
  const written = block?.documents
    ?.flatMap(scalars)
    .map(({ position }) => source.slice(position.start.offset, position.end.offset));
  expect(written).toEqual(['services', 'web', 'image', '"nginx:1.27"', 'ports', '8080:80', 'tty', 'true']);
});

test.each([
  ['compose', 'sevices:\n  web:\n    image: nginx:1.27'],
  ['compose', 'web:\n  image: nginx:1.27\n  ports:\n    - "80:80"'],
  ['kubernetes', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web'],
  ['kubernetes', 'apiVersion: v1\nkind: Service\n---\napiVersion: apps/v1\nkind: Deployment'],
  ['config', 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest'],
  ['config', 'DB_HOST=localhost\n# 비밀번호\nDB_PASSWORD="s e c"'],
])('%s is told by its shape', (kind, text) => {
  const [block] = understand(`\`\`\`\n${text}\n\`\`\`\n`).blocks;
  expect(block?.kind).toBe(kind);
  expect(block?.documents !== undefined).toBe(kind !== 'config');
});

test.each([
  ['a command with a variable before it', 'PORT=80 npm start'],
  ['an export', 'export PORT=80\nnpm start'],
])('%s is no file of variables', (_, text) => {
  expect(understand(`\`\`\`bash\n${text}\n\`\`\`\n`).blocks[0]?.kind).toBe('session');
});
