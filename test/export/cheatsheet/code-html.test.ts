import { expect, test } from 'vitest';
import { codeHtml } from '../../../src/export/cheatsheet/code-html.ts';
import { replaceRanges, textOf } from '../../../src/export/cheatsheet/pieces-of.ts';
import { wordsOf } from '../../../src/export/cheatsheet/words.ts';

const words = wordsOf('en');
const options = (count: number) => Array.from({ length: count }, () => ({ className: 'o', text: ' -q' }));

test('each piece has its color; of many thousand none has, but signs that are not what they seem are marked still', () => {
  const dash = { className: 'o', text: ' \u2014rm' };
  expect(codeHtml([...options(1), dash], words)).toBe(
    ` <span class="w"><span class="o">-q</span></span> <span class="w"><span class="odd" title="${words('odd', { code: 'U+2014' })}">—</span><span class="o">rm</span></span>`,
  );
  const html = codeHtml([...options(3000), dash], words);
  expect(html.match(/<span/g)).toHaveLength(1);
  expect(html).toContain(`${' -q'.repeat(3000)} <span class="odd"`);
});

test('a word is kept whole where a browser would break it, however it is colored', () => {
  const pieces = [
    { className: 'k', text: 'mysql' },
    { className: '', text: ' db -u root  ' },
    { className: 'o', text: '--port' },
    { className: '', text: '=' },
    { className: 'v', text: '80' },
  ];
  expect(codeHtml(pieces, words)).toBe(
    '<span class="k">mysql</span> db <span class="w">-u</span> root  ' +
      '<span class="w"><span class="o">--port</span>=<span class="v">80</span></span>',
  );
});

test('ranges take the place of what they cover, wherever pieces begin and end', () => {
  const pieces = ['ab', 'cd', 'ef'].map((text) => ({ className: 'o', text }));
  const mark = (start: number, end: number) => ({ start, end, piece: { className: 'm', text: 'X' } });
  const cut = (...ranges: ReturnType<typeof mark>[]) => textOf(replaceRanges(pieces, ranges));
  expect(cut()).toBe('abcdef');
  expect(cut(mark(0, 1))).toBe('Xbcdef');
  expect(cut(mark(1, 5))).toBe('aXf');
  expect(cut(mark(0, 2), mark(2, 4), mark(5, 6))).toBe('XXeX');
  expect(cut(mark(0, 6))).toBe('X');
});
