import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowser } from '../../src/render/find-browser.ts';
import { thisMachine } from '../../src/render/this-machine.ts';

const bin = path.join(import.meta.dirname, '../../lib/bin.js');
const endings = ['js', 'cjs', 'mjs', 'ts'];
/** Settings that are programs, which we or a library of ours might look for. */
const planted = [
  ...endings.flatMap((ending) => [`pilgi.config.${ending}`, `.pilgirc.${ending}`]),
  ...endings.flatMap((ending) => [`puppeteer.config.${ending}`, `.puppeteerrc.${ending}`]),
  '.config/puppeteerrc.js',
  '.config/puppeteerrc.cjs',
];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-planted-'));
  await mkdir(path.join(folder, '.config'));
  await mkdir(path.join(folder, 'notes'));
  await writeFile(
    path.join(folder, 'notes/a.md'),
    '# 글\n\n- `docker ps` : 실행 중인 컨테이너의 목록을 본다\n',
  );
  for (const place of ['', 'notes']) {
    for (const name of planted) {
      const file = path.join(folder, place, name);
      await mkdir(path.dirname(file), { recursive: true });
      const mark = JSON.stringify(path.join(folder, `ran ${name.replaceAll('/', ' ')}`));
      await writeFile(
        file,
        name.endsWith('.mjs') || name.endsWith('.ts')
          ? `import { writeFileSync } from 'node:fs'; writeFileSync(${mark}, ''); export default {};`
          : `require('node:fs').writeFileSync(${mark}, ''); module.exports = {};`,
      );
    }
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a program that stands among the notes as settings of whatever tool never runs; ours are named', async () => {
  const found = await findBrowser(thisMachine('ko'));
  const build = spawn(process.execPath, [bin, 'build', '--browser', found.path], {
    cwd: folder,
    env: {
      ...process.env,
      ...found.env,
      PILGI_CACHE: path.join(folder, '.cache'),
      LANG: 'ko_KR.UTF-8',
      LC_ALL: '',
    },
  });
  let said = '';
  build.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise((resolve) => {
    build.once('close', resolve);
  });
  expect({ code, made: await readdir(path.join(folder, 'dist')) }).toMatchObject({
    code: 0,
    made: expect.arrayContaining(['pilgi.pdf', 'cheatsheet.pdf']),
  });
  expect((await readdir(folder)).filter((name) => name.startsWith('ran '))).toEqual([]);
  const named = said.split('\n').filter((line) => line.startsWith('경고: pilgi.config.'));
  expect(named).toHaveLength(endings.length);
  expect(named[0]).toMatch(/^경고: pilgi\.config\.js: .*pilgi\.config\.yaml/);
});
