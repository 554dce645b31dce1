import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Ran, runOn } from './run.ts';

/** What an open page learns. */
interface State {
  readonly title: string;
  readonly busy: boolean;
  readonly said: string;
  readonly missing: string;
  readonly failures: readonly string[];
  readonly count: number;
  readonly versions: Readonly<Record<string, string | null>>;
}

let folder: string;
let ending: AbortController;
let running: Promise<Ran> | undefined;
let url: string;
let said: string;
let told: string;

const note = `# 1장 도커

![구성](그림/구성.png)
![[보관함 그림.png]]
![웹](https://example.com/a.png)
![틀린 이름](%zz.png)

**이미지** : 컨테이너를 만드는 데 쓰는 틀

\`docker ps\` : 실행 중인 컨테이너 목록을 보여 준다

\`\`\`sh
docker run --detech nginx:1.27
\`\`\`
`;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'pilgi-watch-')));
  await mkdir(path.join(folder, 'notes/그림'), { recursive: true });
  await write('notes/1장.md', note);
  ending = new AbortController();
  said = told = '';
});

afterEach(async () => {
  ending.abort();
  await running;
  running = undefined;
  await rm(folder, { recursive: true });
});

function write(name: string, text: string): Promise<void> {
  return writeFile(path.join(folder, name), text);
}

/** Watches without a browser: all but the book is made, and fast. */
async function start(...argv: string[]): Promise<void> {
  running = runOn(
    {
      signal: ending.signal,
      out: (text) => void (said += text),
      error: (text) => void (told += text),
    },
    folder,
    'watch',
    '--browser',
    '/nonexistent',
    ...argv,
  );
  // The address, then what became of the first round.
  await expect.poll(() => said, { timeout: 20_000 }).toMatch(/http.*\n.+\n/);
  url = /http:\S+/.exec(said)![0];
}

async function state(): Promise<State> {
  return (await (await fetch(`${url}state.json`)).json()) as State;
}

const get = async (name: string): Promise<string> => (await fetch(new URL(name, url))).text();

/** Waits till the page would show something. */
function shows<Value>(value: () => Promise<Value>) {
  return expect.poll(value, { timeout: 20_000, interval: 100 });
}

test('shows what can be made without a browser, and says why there is no book', async () => {
  await start();
  const now = await state();
  expect(now).toMatchObject({ busy: false, said: '노트와 같다', missing: '만들지 못했다' });
  expect(now.failures).toHaveLength(1);
  expect(now.failures[0]).toContain('/nonexistent');
  expect(now.versions['book']).toBeNull();
  expect((await fetch(`${url}book.pdf`)).status).toBe(404);
  expect(await get('cards.html')).toContain('컨테이너를 만드는 데 쓰는 틀');
  expect(await get('findings.html')).toContain('<mark>--detech</mark>');
  expect(await get('findings.html')).toContain(
    `vscode://file${folder}/notes/${encodeURIComponent('1장.md')}:13:12`,
  );
  expect(await get('preview.css')).toContain('D2Coding');
  expect(await get('preview.js')).toContain("'/pdfjs/viewer.mjs'");
  expect(await get('pdfjs/pdf.mjs')).toContain('getDocument');
  expect(await readdir(folder)).not.toContain('pilgi.lock.json');
});

describe('makes all anew', () => {
  test('when a note changes; what did not change keeps its version', async () => {
    await start('notes/**/*.md');
    const before = await state();
    await write('notes/2장.md', '# 2장 빈 장\n\n글만 있다.\n');
    await shows(get.bind(undefined, 'state.json')).toContain('"busy":false');
    await shows(async () => said.match(/노트 2개/g)?.length).toBe(1);
    expect((await state()).versions['findings']).toBe(before.versions['findings']);
    await write('notes/1장.md', note.replace('--detech', '--detach'));
    await shows(get.bind(undefined, 'findings.html')).not.toContain('detech');
  });

  test('when an image comes', async () => {
    await start('notes');
    expect(await get('findings.html')).toContain('그림/구성.png');
    await write('notes/그림/구성.png', 'png');
    await shows(get.bind(undefined, 'findings.html')).not.toContain('그림/구성.png');
  });

  test('when the settings change; wrong ones are told, and what there was stays', async () => {
    await start('notes/1장.md');
    await write('pilgi.config.yaml', 'titel: 책\n');
    await shows(async () => (await state()).failures[0]).toContain('titel');
    expect(told).toContain('titel');
    expect(await get('cards.html')).toContain('틀');
    await write('pilgi.config.yaml', 'title: 새 제목\ntemplates: 틀\n');
    await shows(async () => (await state()).failures[0]).toContain('틀');
    await mkdir(path.join(folder, '틀/anki'), { recursive: true });
    await write('틀/anki/card.css', '.card { color: #123456 }');
    await write('pilgi.config.yaml', 'title: 새 제목\ntemplates: 틀\n# 다시\n');
    await shows(async () => (await state()).title).toBe('새 제목');
    expect(await get('cards.html')).toContain('#123456');
    await write('틀/anki/card.css', '.card { color: #654321 }');
    await shows(get.bind(undefined, 'cards.html')).toContain('#654321');
  });

  test('when the last note is gone: that is told, and the next one is shown', async () => {
    await start();
    expect((await state()).failures[0]).not.toContain('노트가 없다');
    await rm(path.join(folder, 'notes/1장.md'));
    await shows(async () => (await state()).failures[0]).toContain('노트가 없다');
    await write('notes/1장.md', '# 1장 다시\n\n**볼륨** : 데이터를 남기는 곳\n');
    await shows(get.bind(undefined, 'cards.html')).toContain('데이터를 남기는 곳');
  });
});

test('speaks English where it is told to', async () => {
  await start('--lang', 'en');
  expect(said).toMatch(/^Preview at http.*\n\d\d:\d\d:\d\d notes 1 · findings \d+ · [\d.]+ s\n$/);
  expect((await state()).said).toBe('Up to date with your notes');
  expect(await get('findings.html')).toContain('Open in the editor');
});

test('ends in order when it is interrupted', async () => {
  await start();
  ending.abort();
  expect((await running)?.code).toBe(130);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  expect((await readdir(path.join(folder, 'dist'))).filter((name) => name.includes('lock'))).toEqual([]);
});

describe('does not begin', () => {
  const refused = async (...argv: string[]): Promise<Ran> =>
    runOn({ signal: ending.signal }, folder, 'watch', ...argv);

  test.each(['abc', '-1', '70000', '1.5', ''])('at a port that is none: %s', async (port) => {
    const { code, err } = await refused(`--port=${port}`);
    expect(code).toBe(2);
    expect(err).toContain('65535');
  });

  test('at a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, err } = await refused('--port', String(port));
    expect(code).toBe(3);
    expect(err).toContain(`${port} 포트를 열 수 없다(EADDRINUSE)`);
    other.close();
  });

  test('without notes', async () => {
    const { code, err } = await refused('없는 노트.md');
    expect(code).toBe(3);
    expect(err).toContain('없는 노트.md');
  });

  test('where results would go among the notes', async () => {
    expect((await refused('notes', '--out', 'notes')).code).toBe(2);
  });
});
