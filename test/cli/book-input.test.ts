import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-book-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), content);
}

const note = '# 글\n\n- `docker ps` : 실행 중인 컨테이너의 목록을 본다\n';

describe('what a book cannot hold is said with its place, and the book is made', () => {
  test('a missing image', async () => {
    await put('a.md', `${note}\n![구조](그림/없음.png)\n`);
    const { code, err, out } = await run(folder, 'pdf', 'a.md');
    expect(err).toMatch(/^a\.md:5:1: 경고: 그림 파일이 없다: 그림\/없음\.png/);
    expect(out).toContain('pilgi.pdf');
    expect(code).toBe(0);
  });

  test('an image on the web, which nobody asks for', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.png`;
    await put('a.md', `${note}\n![구조](${url})\n\n<img src="${url}">\n`);
    const { code, err } = await run(folder, 'pdf', 'a.md');
    server.close();
    expect(err).toContain(`a.md:5:1: 경고: 웹의 그림은 내려받지 않는다: ${url}`);
    expect(asked).toBe(0);
    expect(code).toBe(0);
  });

  test('a character no font has', async () => {
    await put('a.md', `${note}\n글자 \u{13000}\n`);
    const { code, err } = await run(folder, 'pdf', 'a.md');
    expect(err).toMatch(/^a\.md:5:1: 경고: 책의 글꼴에 없는 글자다: \u{13000} \(U\+13000\)/u);
    expect(code).toBe(0);
  });
});

describe('what keeps the book from being made is one line; the deck still comes out', () => {
  test('a broken template, with its line and column', async () => {
    await put('a.md', note);
    await put('templates/pdf/cover.hbs', '<section>\n{{#if title}}\n<p>{{title}</p>\n');
    const { code, err, out } = await run(folder, 'build', '--templates', 'templates', 'a.md');
    expect(err).toMatch(/templates\/pdf\/cover\.hbs:3:11: unexpected "}<\/p>"/);
    expect(out).toContain('pilgi.apkg');
    expect(out).not.toContain('pilgi.pdf');
    expect(code).toBe(2);
  });

  test('a paper nobody knows, with those that are known', async () => {
    await put('a.md', note);
    const { code, err } = await run(folder, 'pdf', '--paper', 'A3', 'a.md');
    expect(err).toMatch(/paper.*A3.*A4, B5, A5, Letter/);
    expect(code).toBe(2);
  });

  test('a paper nobody knows, in the settings', async () => {
    await put('a.md', note);
    await put('pilgi.config.yaml', 'pdf:\n  paper: A3\n');
    const { code, err, out } = await run(folder, 'build', 'a.md');
    expect(err).toMatch(/paper.*A3.*A4, B5, A5, Letter/);
    expect(out).toContain('pilgi.apkg');
    expect(code).toBe(2);
  });

  test('chapters that are not there', async () => {
    await put('a.md', note);
    const { code, err } = await run(folder, 'pdf', '--chapters', '7', 'a.md');
    expect(err).toMatch(/고른 장이 없다: --chapters 7/);
    expect(code).toBe(2);
  });

  test('no browser, with what to do', async () => {
    await put('a.md', note);
    const { code, err, out } = await run(folder, 'build', 'a.md', '--browser', path.join(folder, 'none'));
    expect(err).toMatch(/오류: pdf: .*none/);
    expect(out).toContain('pilgi.apkg');
    expect(out).toContain('cheatsheet.html');
    expect(code).toBe(4);
  });
});
