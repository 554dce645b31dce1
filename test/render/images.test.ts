import { mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadImages } from '../../src/render/load-images.ts';
import { buildTools } from '../../src/grammar/tools.ts';
import { understandNote } from '../../src/pipeline.ts';
import { VFile } from 'vfile';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
let root: string;

beforeAll(async () => {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'pilgi-images-')));
  root = join(base, 'notes');
  await mkdir(join(root, '그림'), { recursive: true });
  await writeFile(join(root, '그림', '층 하나.png'), png);
  await writeFile(join(root, 'text.png'), 'root:x:0:0');
  await writeFile(join(base, 'secret.png'), png);
  await symlink(join(base, 'secret.png'), join(root, 'way-out.png'));
});

async function load(markdown: string, path = 'note.md') {
  const note = understandNote(new VFile({ path, value: markdown }), 'ko', buildTools());
  return loadImages(note === undefined ? [] : [note], root);
}

describe('images of the notes', () => {
  test.each([
    '![](그림/층%20하나.png)',
    '![](<그림/층 하나.png>)',
    '<img src="./그림/층%20하나.png" width="30">',
  ])('%s is read', async (markdown) => {
    const images = await load(markdown);
    expect(images.problems).toEqual([]);
    expect(images.files.map(({ type, bytes }) => [type, bytes.length])).toEqual([['image/png', png.length]]);
  });

  test.each(['NFC', 'NFD'])('is found whether its name is composed or not: written in %s', async (form) => {
    const images = await load('![](<그림/층 하나.png>)'.normalize(form));
    expect(images.problems).toEqual([]);
    expect(images.get('note.md', '그림/층 하나.png')?.type).toBe('image/png');
  });

  test.each(['그림/층 하나.png', '그림/%EC%B8%B5%20%ED%95%98%EB%82%98.png'])(
    'is found by %s, as written or as Markdown encodes it',
    async (url) => {
      const images = await load('![](<그림/층 하나.png>)');
      expect(images.get('note.md', url)?.type).toBe('image/png');
    },
  );

  test.each(['![[층 하나.png]]', '![[그림/층 하나.png|300]]'])(
    '%s is found in any folder',
    async (markdown) => {
      const images = await load(markdown, '2장/note.md');
      expect(images.problems).toEqual([]);
      expect(images.files.map(({ type }) => type)).toEqual(['image/png']);
    },
  );

  test('a picture of Obsidian that is nowhere, or outside of the notes, is missing', async () => {
    const images = await load('![[하나.png]] ![[secret.png]]', '2장/note.md');
    expect(images.problems.map(({ fault, url }) => [fault, url])).toEqual([
      ['missing', '하나.png'],
      ['missing', 'secret.png'],
    ]);
  });

  test.each([
    ['![](../secret.png)', 'outside'],
    ['![](way-out.png)', 'outside'],
    ['![](../../../../etc/passwd)', 'outside'],
    ['![](text.png)', 'type'],
    ['![](none.png)', 'missing'],
    ['![](file:///etc/passwd)', 'outside'],
    ['![](https://example.invalid/a.png)', 'remote'],
    ['![](//example.invalid/a.png)', 'remote'],
  ])('%s is left out: %s', async (markdown, fault) => {
    const images = await load(markdown);
    expect(images.files).toEqual([]);
    expect(images.problems.map((problem) => problem.fault)).toEqual([fault]);
  });

  test.each([
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['image/gif', Buffer.from('GIF89a')],
    ['image/webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 ')],
    [
      'image/svg+xml',
      Buffer.from('<?xml version="1.0"?>\n<!-- 그림 -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    [undefined, Buffer.from('RIFF\0\0\0\0WAVEfmt ')],
  ])('%s is known by its bytes, whatever its name says', async (type, bytes) => {
    await writeFile(join(root, 'any.png'), bytes);
    const { files, problems } = await load('![a][b]\n\n[b]: any.png\n');
    expect(files.map((file) => file.type)).toEqual(type === undefined ? [] : [type]);
    expect(problems).toEqual(
      type === undefined ? [{ fault: 'type', note: 'note.md', url: 'any.png', line: 3 }] : [],
    );
  });
});
