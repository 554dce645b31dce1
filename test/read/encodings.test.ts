import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/read/decode.ts';
import { encodingOf, encodings } from '../../src/read/encodings.ts';
import { cutOff, encodingCases, foreignBytes, foreignTexts, readingOf } from './encoding-cases.ts';

const folder = path.join(import.meta.dirname, '../../notes');
const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
/** Notes of ours, but for the letters that CP949 has not. */
const notes = await Promise.all(
  names.map(async (name) => {
    const text = await readFile(path.join(folder, name), 'utf8');
    return iconv.decode(iconv.encode(text, 'euc-kr'), 'euc-kr');
  }),
);

describe.each(encodingCases)('$name', ({ encode, forced }) => {
  test('whole notes, each of their lines alone, and short texts are read right', () => {
    const texts = [...notes, '# 도커\n', 'docker ps\n', '볼륨 : 데이터를 남기는 곳', 'a'];
    expect(texts.map((text) => readingOf(encode(text), text))).toEqual(texts.map(() => 'text'));
    const lines = notes.flatMap((text) => text.split('\n')).filter((line) => line !== '');
    const wrong = lines.filter((line) => readingOf(encode(line), line) === 'wrong');
    expect(wrong).toEqual([]);
  });

  test('forced, they are read right', () => {
    for (const text of notes) expect(readingOf(encode(text), text, forced)).toBe('text');
  });

  test('cut off anywhere, it is the text up to there or an error', () => {
    const bytes = encode(notes[0]!);
    for (const cut of cutOff(bytes, 400)) {
      for (const way of [undefined, forced]) {
        const decoded = decode(cut, way === undefined ? undefined : encodingOf(way));
        if ('reason' in decoded) continue;
        expect(notes[0]!.startsWith(decoded.text)).toBe(true);
      }
    }
  });
});

test('notes in the words of everyday are found to be Korean line by line', () => {
  const lines = notes.flatMap((text) => text.split('\n')).filter((line) => /[가-힣]{3}/.test(line));
  const read = lines.filter((line) => readingOf(iconv.encode(line, 'cp949'), line) === 'text');
  expect(read.length / lines.length).toBeGreaterThan(0.99);
});

describe.each(foreignTexts)('$name', (foreign) => {
  test('is never taken for Korean, and is read right when its name is told', () => {
    expect(readingOf(foreignBytes(foreign), foreign.text)).toBe('error');
    expect(readingOf(foreignBytes(foreign), foreign.text, foreign.forced)).toBe('text');
  });
});

describe('what is forced is strict', () => {
  test.each([
    ['CP949 as UTF-8', iconv.encode('# 도커', 'cp949'), 'utf-8', 2],
    ['an odd byte as UTF-16', Buffer.from('abc'), 'utf-16le', 2],
    ['half a pair as UTF-16', Buffer.from([0x00, 0xd8, 0x41, 0x00]), 'utf-16le', 0],
    ['half a letter as CP949', iconv.encode('도커', 'cp949').subarray(0, 3), 'cp949', 2],
    ['a byte without a letter as Windows-1252', Buffer.from([0x41, 0x81]), 'windows-1252', 1],
  ] as const)('%s', (_name, bytes, encoding, offset) => {
    expect(decode(bytes, encoding)).toEqual({ reason: 'undecodable', offset, encoding });
  });

  test.each(['cp949', 'shift_jis', 'windows-1252', 'utf-16le', 'gb18030'] as const)(
    'each line of Korean in UTF-8 that is called %s is told to be UTF-8',
    (encoding) => {
      const lines = notes.flatMap((text) => text.split('\n')).filter((line) => /[가-힣]/.test(line));
      expect(lines.length).toBeGreaterThan(300);
      const others = lines.filter((line) => {
        const decoded = decode(Buffer.from(line), encoding);
        return !('reason' in decoded) || decoded.isUtf8 !== true || decoded.encoding !== encoding;
      });
      expect(others).toEqual([]);
    },
  );

  test('a text that holds the mark of a fault is none', () => {
    expect(decode(Buffer.from('a \uFFFD b'), 'utf-8')).toMatchObject({ text: 'a \uFFFD b' });
    const broken = Buffer.concat([Buffer.from('\uFFFD'), Buffer.from([0xff])]);
    expect(decode(broken, 'utf-8')).toMatchObject({ reason: 'undecodable', offset: 3 });
  });

  test('a NUL is in no text', () => {
    expect(decode(Buffer.from('PK\0\0'), 'utf-8')).toEqual({ reason: 'binary', offset: 2 });
  });
});

test('broken UTF-8 is told as such, with the byte at fault', () => {
  const bytes = Buffer.from('# 도커\n\n컨테이너와 이미지\n');
  expect(decode(bytes.subarray(0, -2))).toEqual({
    reason: 'undecodable',
    offset: bytes.length - 4,
    encoding: 'utf-8',
  });
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from([0xff])]);
  expect(decode(marked)).toEqual({ reason: 'undecodable', offset: 3, encoding: 'utf-8' });
});

test('signs alone may be of any country', () => {
  expect(decode(iconv.encode('→ · ※', 'cp949'))).toMatchObject({ text: '→ · ※' });
});

test('names of encodings are taken as people write them, and only those of text', () => {
  for (const encoding of encodings) expect(encodingOf(encoding)).toBe(encoding);
  expect(['EUC-KR', 'ks_c_5601', 'MS949'].map(encodingOf)).toEqual(['cp949', 'cp949', 'cp949']);
  expect(['base64', 'hex', 'binary', 'utf-7', 'ebcdic', ''].map(encodingOf)).toEqual(
    Array(6).fill(undefined),
  );
});
