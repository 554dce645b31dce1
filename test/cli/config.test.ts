import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/cli/config.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-config-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, content: string) => writeFile(path.join(folder, name), content);
const config = () => readConfig([folder], 'ko');

describe('the settings', () => {
  test.each([
    ['pilgi.config.yaml', 'title: 도커\n'],
    ['pilgi.config.yml', 'title: 도커\n'],
    ['pilgi.config.json', '{ "title": "도커" }'],
    ['package.json', '{ "name": "notes", "pilgi": { "title": "도커" } }'],
  ])('are those of %s', async (name, content) => {
    await put(name, content);
    expect(await config()).toEqual({ title: '도커' });
  });

  test.each([
    ['package.json', '{ "name": "notes" }'],
    ['package.json', '{ broken'],
    ['pilgi.config.yaml', ''],
    ['pilgi.config.yaml', '# title: 도커\n'],
  ])('are none where %s is %j', async (name, content) => {
    await put(name, content);
    expect(await config()).toEqual({});
  });

  test('are those of the first folder that has any; one that is a note or not there has none', async () => {
    await put('a.md', '# 글\n');
    await put('pilgi.config.yaml', 'title: 둘\n');
    const folders = [path.join(folder, 'a.md'), path.join(folder, 'nothing'), folder];
    expect(await readConfig(folders, 'ko')).toEqual({ title: '둘' });
  });
});

describe('what is wrong with them is told with the file and the way out', () => {
  test.each([
    ['title: "도커\n', /설정을 읽을 수 없다: .*[가-힣].* \(\d+:\d+\)$/],
    [`a: &a [x]\nb: [${'*a,'.repeat(30)}]\n`, /설정을 읽을 수 없다: (?!.*\(\d+:\d+\)$)/],
    ['titel: 도커\n', /모르는 설정 titel\. 혹시 title\?$/],
    ['zzzzzzzzz: 1\n', /모르는 설정 zzzzzzzzz$/],
    ['lang: fr\n', /lang 값이 맞지 않는다: .*ko, en/],
    ['rules: { smart-dash: loud }\n', /rules\.smart-dash 값이 맞지 않는다: .*off, info, warning, error/],
    ['notes: 하나\n', /notes 값이 맞지 않는다: .*목록/],
  ])('%j', async (content, message) => {
    await put('pilgi.config.yaml', content);
    await expect(config()).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(message) });
  });

  test('settings that cannot be read do not pass for none', async () => {
    await mkdir(path.join(folder, 'pilgi.config.yaml'));
    await expect(config()).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('pilgi.config.yaml: 설정을 읽을 수 없다: EISDIR'),
    });
  });

  test('a wrong value of package.json too', async () => {
    await put('package.json', '{ "pilgi": { "title": 1 } }');
    await expect(config()).rejects.toMatchObject({
      message: expect.stringMatching(/package\.json: title 값이 맞지 않는다/),
    });
  });
});
