import { mkdir, readdir, readFile, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { nodeDisk } from '../../src/write/disk.ts';
import { type Made, openOutputFolder } from '../../src/write/output-folder.ts';
import { noPatience } from './output-set.ts';
import { scratchFolder } from './scratch-folder.ts';

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await realpath(await scratchFolder('pilgi-out-'));
  out = path.join(folder, 'dist');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => openOutputFolder(out, 'pilgi.lock.json', nodeDisk, noPatience);
const made = (by: string, files: Record<string, string | Uint8Array>): Made => ({
  by,
  files: Object.entries(files).map(([name, value]) => new VFile({ path: name, value })),
});
async function write(outputs: readonly Made[], overwrite = false): Promise<void> {
  const opened = await open();
  await opened.write(outputs, [], overwrite).finally(() => opened.close());
}
async function put(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), content);
}
const read = (name: string) => readFile(path.join(folder, name), 'utf8');
const list = async () =>
  (await readdir(out, { recursive: true })).filter((name) => !name.startsWith('.pilgi')).sort();

describe('a file that is in the way and not ours is left alone', () => {
  test.each([
    ['a text', 'cheatsheet.html', '<h1>내가 쓴 것</h1>'],
    ['a package of Anki itself', 'pilgi.apkg', Buffer.concat([Buffer.from('PK'), Buffer.alloc(60, 1)])],
  ])('%s', async (_name, name, content) => {
    await put(`dist/${name}`, content);
    const old = await read(`dist/${name}`);
    const writing = write([made('sheet', { 'other.md': 'new', [name]: 'new' })]);
    await expect(writing).rejects.toMatchObject({
      fault: 'foreign',
      path: path.join(out, name),
      exitCode: 2,
    });
    expect(await list()).toEqual([name]);
    expect(await read(`dist/${name}`)).toBe(old);
    await write([made('sheet', { [name]: 'new' })], true);
    expect(await read(`dist/${name}`)).toBe('new');
  });

  test('a folder, and a link', async () => {
    await put('dist/a.md/inner.txt', 'mine');
    await put('mine.txt', 'mine');
    await symlink('../mine.txt', path.join(out, 'b.md'));
    await expect(write([made('sheet', { 'a.md': 'new' })])).rejects.toMatchObject({ fault: 'foreign' });
    await expect(write([made('sheet', { 'b.md': 'new' })])).rejects.toMatchObject({ fault: 'foreign' });
    expect(await read('mine.txt')).toBe('mine');
    // Overwriting takes the place of the link, not of what it leads to.
    await write([made('sheet', { 'b.md': 'new' })], true);
    expect([await read('mine.txt'), await read('dist/b.md')]).toEqual(['mine', 'new']);
  });

  test('one that was changed after we made it', async () => {
    await write([made('sheet', { 'a.md': 'one', 'b.md': 'one' })]);
    await put('dist/a.md', 'one, and what I noted');
    const writing = write([made('sheet', { 'a.md': 'two', 'b.md': 'two' })]);
    await expect(writing).rejects.toMatchObject({ fault: 'changed', path: path.join(out, 'a.md') });
    expect([await read('dist/a.md'), await read('dist/b.md')]).toEqual(['one, and what I noted', 'one']);
  });

  test('even where another exporter has a list of what it made', async () => {
    await write([made('book', { 'a.pdf': 'book' })]);
    await put('dist/a.md', 'mine');
    await expect(write([made('sheet', { 'a.md': 'new' })])).rejects.toMatchObject({ fault: 'foreign' });
  });
});

describe('ours is written again', () => {
  test('what the list holds', async () => {
    await write([made('sheet', { 'a.md': 'one' })]);
    await write([made('sheet', { 'a.md': 'two' })]);
    expect(await read('dist/a.md')).toBe('two');
  });

  test('what has the same content, whoever made it', async () => {
    await put('dist/a.md', 'same');
    await write([made('sheet', { 'a.md': 'same' })]);
    await write([made('sheet', { 'a.md': 'new' })]);
    expect(await read('dist/a.md')).toBe('new');
  });

  test.each([
    ['cheatsheet.html', '<meta charset="utf-8"><meta name="generator" content="pilgi">'],
    ['pilgi.pdf', '%PDF-1.7 /Creator (pilgi)'],
  ])('outputs of a version that kept no list, told by %s', async (name, content) => {
    await put(`dist/${name}`, content);
    await put('dist/cheatsheet.md', 'says nothing of who made it');
    await write([made('sheet', { [name]: 'new', 'cheatsheet.md': 'new' })]);
    expect([await read(`dist/${name}`), await read('dist/cheatsheet.md')]).toEqual(['new', 'new']);
  });

  test('a package of a version that kept no list, told by how it begins', async () => {
    const head = Buffer.alloc(60);
    head.write('PK');
    head.write('!', 12);
    head.write('collection.anki2', 30);
    await put('dist/pilgi.apkg', head);
    await write([made('deck', { 'pilgi.apkg': 'new' })]);
    expect(await read('dist/pilgi.apkg')).toBe('new');
  });

  test('a damaged list is as none', async () => {
    await write([made('sheet', { 'a.md': 'one' })]);
    await put('dist/.pilgi/outputs.json', '{"version": 1, "files": {"a.md": 1}}');
    await expect(write([made('sheet', { 'a.md': 'two' })])).rejects.toMatchObject({ fault: 'foreign' });
  });
});

describe('what is made no more', () => {
  const pages = (...names: string[]) =>
    made('sheet', Object.fromEntries(names.map((name) => [`tldr/docker/${name}.md`, name])));

  test('is taken away in the subfolders of its exporter, with folders that are left empty', async () => {
    await write([made('book', { 'a.pdf': 'book', 'tldr/book.txt': 'book' }), pages('ps', 'run')]);
    await put('dist/tldr/docker/mine.md', 'mine');
    await write([made('sheet', { 'tldr/common/ls.md': 'ls', 'tldr/docker/run.md': 'run' })]);
    const left = ['a.pdf', 'tldr/book.txt', 'tldr/common/ls.md', 'tldr/docker/mine.md', 'tldr/docker/run.md'];
    expect((await list()).filter((name) => /\.\w+$/.test(name))).toEqual(left);
    await rm(path.join(out, 'tldr/docker/mine.md'));
    await write([made('sheet', { 'tldr/common/ls.md': 'ls' })]);
    expect(await list()).not.toContain('tldr/docker');
  });

  test('stays where it was changed, and is ours no more', async () => {
    await write([pages('ps', 'run')]);
    await put('dist/tldr/docker/ps.md', 'mine');
    await write([pages('run')]);
    expect(await read('dist/tldr/docker/ps.md')).toBe('mine');
    await expect(write([pages('ps', 'run')])).rejects.toMatchObject({ fault: 'foreign' });
  });

  test('stays as a form of its own in the folder itself', async () => {
    await write([made('sheet', { 'a.html': 'html' })]);
    await write([made('sheet', { 'a.md': 'md' })]);
    expect(await list()).toEqual(['a.html', 'a.md']);
  });

  test('a list that names files elsewhere takes none of them away', async () => {
    await put('mine.txt', 'mine');
    await write([pages('ps')]);
    const text = await read('dist/.pilgi/outputs.json');
    await put('dist/.pilgi/outputs.json', text.replace('tldr/docker/ps.md', 'tldr/../../mine.txt'));
    await write([pages('run')]);
    expect(await read('mine.txt')).toBe('mine');
  });
});

describe('nothing is written outside of the folder', () => {
  test.each(['../a.md', '/tmp/a.md', 'x/../../a.md', '.'])('%s', async (name) => {
    await expect(write([made('sheet', { [name]: 'new' })])).rejects.toMatchObject({ fault: 'outside' });
  });

  test.each(['tldr', 'tldr/docker/deep'])('through a link, for %s', async (inner) => {
    await mkdir(path.join(folder, 'elsewhere'));
    await mkdir(out);
    await symlink('../elsewhere', path.join(out, 'tldr'));
    const writing = write([made('sheet', { [`${inner}/a.md`]: 'new' })]);
    await expect(writing).rejects.toMatchObject({ fault: 'outside' });
    expect(await readdir(path.join(folder, 'elsewhere'))).toEqual([]);
  });

  test('a name like two dots is one like any other', async () => {
    await write([made('sheet', { '..a.md': 'new' })]);
    expect(await list()).toEqual(['..a.md']);
  });
});

test('a file beside that was changed meanwhile is not lost, and nothing is written', async () => {
  await put('notes/pilgi.lock.json', 'theirs');
  const opened = await open();
  const beside = { file: path.join(folder, 'notes/pilgi.lock.json'), value: 'ours', before: 'what we read' };
  await expect(opened.write([made('deck', { 'a.apkg': 'new' })], [beside], false)).rejects.toMatchObject({
    fault: 'meanwhile',
    path: beside.file,
  });
  await opened.close();
  expect(await read('notes/pilgi.lock.json')).toBe('theirs');
  expect(await readdir(folder)).toEqual(['notes']);
});

test('a build that writes nothing leaves no folder behind', async () => {
  await (await open()).close();
  expect(await readdir(folder)).toEqual([]);
});

test('permissions of a file stay', async () => {
  await write([made('sheet', { 'a.md': 'one' })]);
  const { chmod } = await import('node:fs/promises');
  await chmod(path.join(out, 'a.md'), 0o600);
  await write([made('sheet', { 'a.md': 'two' })]);
  expect((await stat(path.join(out, 'a.md'))).mode & 0o777).toBe(0o600);
});

test('a file without a value is an empty one', async () => {
  await write([{ by: 'sheet', files: [new VFile({ path: 'a.md' })] }]);
  expect(await read('dist/a.md')).toBe('');
});

test('no file at all is a write of nothing but the list', async () => {
  await write([made('sheet', {})]);
  expect(await list()).toEqual([]);
});

describe('a journal that somebody else has put there', () => {
  const journal = (changes: object[]) =>
    put('dist/.pilgi/undo.json', JSON.stringify({ version: 1, changes }));
  const old = '.pilgi-1-abcdefabcdef.old';

  test('puts no file of ours outside of the folder', async () => {
    await put('mine.txt', 'mine');
    await put(old, 'theirs');
    const fresh = '../.pilgi-1-abcdefabcdef.new';
    await put('.pilgi-1-abcdefabcdef.new', '');
    await journal([
      { target: '../mine.txt', old: `../${old}` },
      { target: '../x', fresh },
    ]);
    await (await open()).close();
    expect(await read('mine.txt')).toBe('mine');
    expect(await read(old)).toBe('theirs');
  });

  test('moves no file that is not a temporary one of ours', async () => {
    await put('dist/theirs.md', 'theirs');
    await journal([{ target: 'mine.md', old: 'theirs.md' }]);
    await (await open()).close();
    expect(await list()).toEqual(['theirs.md']);
  });

  test('follows no link out of the folder', async () => {
    await put('elsewhere/mine.txt', 'mine');
    await put(`elsewhere/${old}`, 'theirs');
    await put('dist/a.md', '');
    await symlink('../elsewhere', path.join(out, 'link'));
    await journal([
      { target: 'link/mine.txt', old: `link/${old}` },
      { target: 'gone/x', old: `gone/${old}` },
    ]);
    await (await open()).close();
    expect(await read('elsewhere/mine.txt')).toBe('mine');
  });

  test.each(['', '{}', '{"version": 1, "changes": []}'])(
    'is as none where it is broken: %j',
    async (text) => {
      await put('dist/.pilgi/undo.json', text);
      await write([made('sheet', { 'a.md': 'new' })]);
      expect(await readdir(path.join(out, '.pilgi'))).toEqual(['outputs.json']);
    },
  );

  test('a file that was changed after the process died stays as it is', async () => {
    await put('dist/a.md', 'changed since');
    await put(`dist/${old}`, 'old');
    await put('dist/.pilgi-1-abcdefabcdee.new', 'new');
    await journal([
      { target: 'a.md', fresh: '.pilgi-1-abcdefabcded.new', hash: 'x', old },
      // Taken away since, by somebody else; put back already.
      { target: 'gone.md', fresh: '.pilgi-1-abcdefabcdec.new', hash: 'z' },
      { target: 'back.md', fresh: '.pilgi-1-abcdefabcdeb.new', hash: 'z', old: '.pilgi-1-abcdefabcdeb.old' },
      { target: 'b.md', fresh: '.pilgi-1-abcdefabcdee.new', hash: 'y' },
    ]);
    await (await open()).close();
    expect(await list()).toEqual(['a.md']);
    expect(await read('dist/a.md')).toBe('changed since');
  });
});
