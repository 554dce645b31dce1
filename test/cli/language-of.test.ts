import { expect, test } from 'vitest';
import { documentLanguage, terminalLanguage } from '../../src/cli/language-of.ts';
import { studyFiles } from '../../src/pipeline.ts';
import { VFile } from 'vfile';

test.each([
  ['ko', { LANG: 'en_US.UTF-8' }, 'ko'],
  [undefined, { LC_ALL: 'en_GB.UTF-8', LANG: 'ko_KR.UTF-8' }, 'en'],
  [undefined, { LC_ALL: '', LC_MESSAGES: 'en_US', LANG: 'ko_KR' }, 'en'],
  [undefined, { LANG: 'de_DE.UTF-8' }, 'ko'],
  [undefined, {}, 'ko'],
])('the terminal speaks, told %s with %j, %s', (given, env, language) => {
  expect(terminalLanguage(given, env)).toBe(language);
});

test.each([
  ['en', '# 도커\n', 'en'],
  [undefined, '---\nlang: en\n---\n\n# 도커\n', 'en'],
  [undefined, '---\nlang: fr\n---\n\n# 도커\n', 'ko'],
  [undefined, '# Docker\n\n`docker ps` shows containers\n', 'en'],
  [undefined, '# 도커\n', 'ko'],
] as const)('a book told %s of %j has our words in %s', (given, value, language) => {
  const set = studyFiles([new VFile({ path: 'a.md', value })], { folder: 'notes' }, 'ko');
  expect(documentLanguage(given, set)).toBe(language);
});
