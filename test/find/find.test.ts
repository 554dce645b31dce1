import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { find } from '../../src/find/find.ts';
import { suggest } from '../../src/find/suggest.ts';
import { buildTools } from '../../src/grammar/tools.ts';
import { buildStudySet } from '../../src/pipeline.ts';
import type { StudySet } from '../../src/study/study-set.ts';
import { queries } from './queries.ts';

const tools = buildTools();
let set: StudySet;

beforeAll(async () => {
  const cwd = path.join(import.meta.dirname, '../..');
  ({ set } = await buildStudySet({ inputs: ['notes'], cwd, language: 'ko' }));
});

const names = (query: string) => find(set, query, tools).map(({ entry }) => entry.name);

describe('find', () => {
  test.each(queries)('finds by %s', (_, query, name) => {
    expect(names(query)).toContain(name);
  });

  test.each([
    ['a short form', 'docker ps', 'docker container ls'],
    ['a spelling that the notes never use', 'docker container list', 'docker container ls'],
    ['a term', '볼륨', '볼륨'],
    ['the initials of a term', 'ㅂㄹ', '볼륨'],
    ['an instruction', 'workdir', 'WORKDIR'],
    ['what a command does', '볼륨을 지우는', 'docker volume rm'],
    ['decomposed Hangul', '볼륨'.normalize('NFD'), '볼륨'],
  ])('puts first: %s', (_, query, name) => {
    expect(names(query)[0]).toBe(name);
  });

  test.each([
    ['-p', ['--publish']],
    ['docker run -d', ['--detach']],
    ['docker run -dp', ['--detach', '--publish']],
    ['docker run --na', ['--name']],
  ])('%s asks for those options alone', (query, options) => {
    const hit = find(set, query, tools).find(({ entry }) => entry.name === 'docker container run');
    expect(hit?.byOption).toBe(true);
    expect(hit?.options.map(({ name }) => name).sort()).toEqual(options);
  });

  test.each(['', '   ', '없는말', '-Z', 'docker ps 없는말'])('finds nothing for "%s"', (query) => {
    expect(names(query)).toEqual([]);
  });
});

describe('suggest', () => {
  test.each([
    ['a slip in a command', 'dokcer ps', 'docker ps'],
    ['a slip in a term', '볼륜', '볼륨'],
    ['Korean typed on an English keyboard', 'qhffba', '볼륨'],
    ['English typed on a Korean keyboard', '애찯ㄱ', 'docker'],
  ])('knows %s', (_, query, meant) => {
    expect(suggest(set, query, tools)).toBe(meant);
  });

  test('is silent where nothing is near', () => {
    expect(suggest(set, 'xylophone quartet', tools)).toBeUndefined();
  });
});
