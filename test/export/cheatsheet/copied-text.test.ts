import { describe, expect, test } from 'vitest';
import { codeHtml } from '../../../src/export/cheatsheet/code-html.ts';
import { copiedText } from '../../../src/export/cheatsheet/copied-text.ts';
import { wordsOf } from '../../../src/export/cheatsheet/words.ts';

describe('what is copied', () => {
  test.each([
    ['a bidi control vanishes', 'docker run \u202eevil\u202c nginx', 'docker run evil nginx'],
    ['a joiner vanishes', 'docker\u200b ps', 'docker ps'],
    ['a blank that does not break becomes one that does', 'docker\u00a0ps', 'docker ps'],
    ['a long dash becomes two', 'docker run \u2014rm nginx', 'docker run --rm nginx'],
    ['typographic quotes become plain ones', 'echo \u201chi\u201d', 'echo "hi"'],
    ['a Cyrillic letter in a Latin word becomes Latin', 'd\u043ecker ps', 'docker ps'],
    ['full-width forms become plain', 'docker\uff0dcompose', 'docker-compose'],
  ])('%s', (_, text, copied) => {
    expect(copiedText(text)).toBe(copied);
  });

  test.each([
    'docker run <이미지>',
    'echo "안녕, 도커"',
    'echo привет',
    'echo ώρα',
    'docker ps | wc -l',
    'a\n\tb',
  ])('%j stays', (text) => expect(copiedText(text)).toBe(text));
});

test('what is not what it seems is marked, and told by its code where it draws nothing', () => {
  const html = codeHtml([{ className: 'a', text: 'd\u043ecker \u202enginx' }], wordsOf('en'));
  expect(html).not.toContain('\u202e');
  expect(html).toContain('>U+202E</span>');
  expect(html).toMatch(/<span class="odd" title="[^"]*U\+043E[^"]*">\u043e<\/span>/);
});
