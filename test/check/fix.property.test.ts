import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { fixFiles } from '../../src/check/fix.ts';
import { originalText } from '../../src/check/original-text.ts';
import { checkFiles } from './checked-texts.ts';

const folders = ['../fixtures/notes/tuning/', '../fixtures/notes/', '../../notes/'];
const texts = folders.flatMap((folder) => {
  const url = new URL(folder, import.meta.url);
  const notes = readdirSync(url).filter((name) => name.endsWith('.md'));
  return notes.map(
    (name) => originalText(readFileSync(new URL(encodeURIComponent(name), url), 'utf8')).normalized,
  );
});

function fix(value: string): string {
  const { changed } = fixFiles([new VFile({ path: 'note.md', value })], (files) => void checkFiles(files));
  return changed.length === 0 ? value : String(changed[0]);
}

/** A piece of a note, cut anywhere: fences stay open, tables lose their heads. */
const piece = fc
  .tuple(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([text, share]) => text.slice(Math.floor(text.length * share)).slice(0, 1200));

test('fixing what was fixed changes nothing, whatever the note looks like', () => {
  fc.assert(
    fc.property(fc.tuple(piece, piece), (pieces) => {
      const once = fix(pieces.join(''));
      expect(fix(once)).toBe(once);
    }),
    { numRuns: 60 },
  );
});

/** Words that rules change in running text, and marks they look at. */
const word = fc.constantFrom(
  '쉘',
  '디렉토리',
  '접속후',
  '실행할수 있다',
  'Linux',
  '리눅스',
  '볼륨 :',
  '두  칸',
  '1~3장, 5~7장',
);
const target = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const link = fc
  .tuple(fc.constantFrom('', '!'), target, fc.constantFrom('', '#쉘 메세지'), fc.option(target))
  .map(([mark, to, heading, label]) => `${mark}[[${to}${heading}${label === null ? '' : `|${label}`}]]`);
const line = fc
  .array(fc.oneof(link, word), { minLength: 1, maxLength: 5 })
  .chain((parts) => fc.constantFrom('', '- ', '> ', '## ').map((start) => start + parts.join(' ')));

function targetsOf(text: string): (string | undefined)[] {
  return [...text.matchAll(/!?\[\[([^\]|]*)/g)].map((match) => match[1]);
}

test('no fix changes where a wiki link leads or what an embed shows', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const text = `${lines.join('\n\n')}\n`;
      expect(targetsOf(fix(text))).toEqual(targetsOf(text));
    }),
    { numRuns: 100 },
  );
});

test('the label of a wiki link is running text', () => {
  expect(fix('[[쉘 기초#쉘|쉘의 기초]]를 본다. ![[쉘]] [[쉘]]\n')).toBe(
    '[[쉘 기초#쉘|셸의 기초]]를 본다. ![[쉘]] [[쉘]]\n',
  );
});
