import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkToFile } from '../../src/cli/hyperlink.ts';
import { run, runOn } from './run.ts';

const note = `# 1장 도커

볼륨 : 컨테이너 밖에 데이터를 남기는 저장 공간

\`docker ps\` : 실행 중인 컨테이너의 목록을 보여 준다

## 1.1 실행

| 옵션 | 뜻 |
| --- | --- |
| \`docker run -d\` | 뒤에서 실행한다 |

\`\`\`sh
docker run -d -p 8080:80 nginx
docker run --rm alpine
docker pull nginx
\`\`\`
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-cli-find-'));
  await mkdir(path.join(folder, 'notes'));
  await writeFile(path.join(folder, 'notes/도커.md'), note);
});
afterAll(() => rm(folder, { recursive: true }));

describe('pilgi find', () => {
  test.each(['', '  '])('asks what to look for when told nothing: "%s"', async (query) => {
    const { code, out, err } = await run(folder, 'find', query);
    expect(err).toContain('빠진 인자 <words>');
    expect([code, out]).toEqual([2, '']);
  });

  test('shows what a command means and every place that speaks of it', async () => {
    const { code, out } = await run(folder, 'find', 'docker', 'ps');
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'docker container ls (docker ps) 명령',
        '  실행 중인 컨테이너의 목록을 보여 준다',
        '  notes/도커.md:5  1장 도커',
        '',
      ].join('\n'),
    );
  });

  test('shows of an option its meaning, the commands that use it, and where', async () => {
    const { code, out } = await run(folder, 'find', 'docker', 'run', '-p');
    expect(code).toBe(0);
    expect(out).toMatch(/^docker container run \(docker run\) 명령\n/);
    expect(out).toMatch(/^ {2}-p, --publish {2}\S.* \(pilgi의 설명\)$/m);
    expect(out).toContain('  $ docker run -d -p 8080:80 nginx\n');
    expect(out).toContain('  notes/도커.md:14  1장 도커 › 1.1 실행\n');
    expect(out).not.toContain('alpine');
  });

  test('is told other notes, and answers as JSON', async () => {
    const { code, out } = await run(folder, 'find', 'ㅂㄹ', '--json', '--notes', 'notes/도커.md');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      {
        kind: 'term',
        name: '볼륨',
        meanings: [{ text: '컨테이너 밖에 데이터를 남기는 저장 공간', path: 'notes/도커.md', line: 3 }],
        places: [{ path: 'notes/도커.md', line: 3, trail: ['1장 도커'], use: 'definition' }],
      },
    ]);
  });

  test('shows the first of much, and with --full all of it', async () => {
    await mkdir(path.join(folder, 'many'));
    const images = Array.from(
      { length: 12 },
      (_, index) => `docker run -d --name web${index} nginx:${index}`,
    );
    const options =
      'docker run --rm -it -v data:/data -e A=1 -m 1g --cpus 2 -w /app -u 1000 -p 80:80 -h web nginx';
    const others = [
      'ps',
      'images',
      'pull a',
      'push a',
      'start a',
      'stop a',
      'rm a',
      'rmi a',
      'logs a',
      'tag a b',
    ];
    const text = `# 도커\n\n\`\`\`sh\n${[...images, options, ...others.map((words) => `docker ${words}`)].join('\n')}\n\`\`\`\n`;
    await writeFile(path.join(folder, 'many/도커.md'), text);
    const find = (...argv: string[]) => run(folder, 'find', ...argv, '--notes', 'many');

    const { out: some } = await find('docker', 'run');
    expect(some).toContain(`  외 5개\n  $ ${images[0]}\n  $ ${images[1]}\n  $ ${images[2]}\n  외 10개\n`);
    const { out: all } = await find('docker', 'run', '--full');
    for (const line of [...images, options]) expect(all).toContain(`  $ ${line}\n`);
    expect(all).not.toMatch(/외 \d+개/);

    const titles = (out: string) => out.match(/^docker .* 명령$/gm);
    const { out: ten } = await find('docker');
    expect(ten).toMatch(/\n1개 더 있다 \(--full로 모두 본다\)\n$/);
    expect(titles(ten)).toHaveLength(10);
    expect(titles((await find('docker', '--full')).out)).toHaveLength(11);
  });

  test('prints names strong and what is beside them faint where the terminal has colors', async () => {
    const { out } = await runOn({ colors: true }, folder, 'find', 'docker', 'ps');
    expect(out).toMatch(
      /^\u001B\[1mdocker container ls \(docker ps\)\u001B\[22m \u001B\[2m명령\u001B\[22m\n/,
    );
    expect(stripVTControlCharacters(out)).toBe((await run(folder, 'find', 'docker', 'ps')).out);
  });

  test('names notes above by the shorter of their paths', async () => {
    const deep = path.join(folder, 'a/b/c/d/e/f/g/h/i/j/k/l/m/n');
    await mkdir(deep, { recursive: true });
    const file = path.join(folder, 'notes/도커.md');
    expect((await run(path.join(folder, 'a'), 'find', '볼륨', '--notes', file)).out).toContain(
      '  ../notes/도커.md:3  1장 도커\n',
    );
    expect((await run(deep, 'find', '볼륨', '--notes', file)).out).toContain(`  ${file}:3  1장 도커\n`);
  });

  test('--json tells what pilgi itself knows of a command and its options', async () => {
    const { out } = await run(folder, 'find', 'docker', 'run', '--json', '--lang', 'en');
    const [hit] = JSON.parse(out) as { options: object[] }[];
    const known = { builtin: expect.stringMatching(/^[A-Z]/), url: expect.stringMatching(/^https:/) };
    expect(hit).toMatchObject({ name: 'docker container run', short: 'docker run', ...known });
    expect(hit?.options).toContainEqual(
      expect.objectContaining({ name: '--publish', short: '-p', ...known }),
    );
  });

  test('ends with 1 and names what is near where nothing is found', async () => {
    const none = await run(folder, 'find', '볼륜');
    expect(none).toMatchObject({ code: 1, out: '' });
    expect(none.err).toBe('볼륜: 노트에 없다. 혹시 볼륨?\n');
    expect(await run(folder, 'find', '없는말', '--json')).toEqual({ code: 1, out: '[]\n', err: '' });
  });

  test('says how to name the notes where the last word is a path', async () => {
    const { code, err } = await run(folder, 'find', 'kubectl', 'apply', 'notes/도커.md');
    expect(code).toBe(1);
    expect(err).toContain('pilgi find kubectl apply --notes notes/도커.md');
    await mkdir(path.join(folder, '내 노트'));
    expect((await run(folder, 'find', 'a b', 'c', '내 노트')).err).toContain(
      'pilgi find "a b" c --notes "내 노트"',
    );
    expect((await run(folder, 'find', 'kubectl', 'apply')).err).not.toContain('--notes');
    expect((await run(folder, 'find', '없는말', 'notes', '--notes', 'notes')).err).not.toContain(
      'pilgi find',
    );
  });

  test('ends with 2 without a word, with 3 without notes', async () => {
    expect((await run(folder, 'find')).code).toBe(2);
    expect((await run(folder, 'find', '볼륨', '--notes', '없는.md')).code).toBe(3);
  });
});

describe('a place in a terminal', () => {
  const file = path.join(tmpdir(), '도커.md');
  const shown = (interactive: boolean, env: NodeJS.ProcessEnv) =>
    linkToFile('도커.md:3', file, { interactive, env });

  test.each([
    ['that knows hyperlinks', true, { TERM_PROGRAM: 'WezTerm' }],
    ['of GNOME', true, { VTE_VERSION: '7200' }],
    ['that is told to link', false, { FORCE_HYPERLINK: '1' }],
  ])('%s leads to the file', (_, interactive, env) => {
    const address = pathToFileURL(file).href;
    expect(shown(interactive, env)).toBe(`\u001B]8;;${address}\u001B\\도커.md:3\u001B]8;;\u001B\\`);
  });

  test.each([
    ['that does not', true, { TERM: 'xterm-256color' }],
    ['that is none', false, { TERM_PROGRAM: 'WezTerm' }],
    ['of a CI machine', true, { TERM_PROGRAM: 'vscode', CI: 'true' }],
    ['that is told not to', true, { VTE_VERSION: '7200', FORCE_HYPERLINK: '0' }],
  ])('%s is text', (_, interactive, env) => {
    expect(shown(interactive, env)).toBe('도커.md:3');
  });
});
