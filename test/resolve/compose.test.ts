import { expect, test } from 'vitest';
import { composeKeys } from '../../src/resolve/compose.ts';

function keys(text: string): string[] | undefined {
  let offset = 0;
  const lines = text.split('\n').map((line, index) => {
    const source = { text: line, offset, line: index + 1, column: 1 };
    offset += line.length + 1;
    return source;
  });
  return composeKeys(lines)?.map(({ path, position }) => {
    const written = text.slice(position.start.offset, position.end.offset);
    return path === undefined ? written : `${written} = ${path}`;
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
  ['nothing of what YAML cannot read', 'services:\n\tweb: [', undefined],
])('finds %s', (_, text, expected) => {
  expect(keys(text)).toEqual(expected);
});
