import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import iconv from 'iconv-lite';
import { decode } from '../../src/read/decode.ts';
import { encodingOf } from '../../src/read/encodings.ts';
import {
  cutOff,
  encodingCases,
  foreignBytes,
  foreignTexts,
  readingOf,
} from '../../test/read/encoding-cases.ts';
import type { Figure } from '../figure.ts';
import { Tally } from '../tally.ts';

export const area = 'encodings';

const folder = path.join(import.meta.dirname, '../../notes');

/** Our notes and each of their lines in every encoding, whole and cut off; texts of other languages; files that are no text. */
export async function measure(): Promise<Figure[]> {
  const notes = await readNotes();
  const lines = notes.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  const figures = encodingCases.flatMap(({ name, encode, forced }) => {
    const whole = new Tally(`${name}: whole notes, found and forced: the right text`);
    for (const text of notes) {
      for (const way of [undefined, forced]) {
        const seen = readingOf(encode(text), text, way);
        whole.add(seen, seen === 'text');
      }
    }
    const short = new Tally(`${name}: each line alone: the right text or a clear error`);
    for (const line of lines) {
      const seen = readingOf(encode(line), line);
      short.add(seen, seen !== 'wrong');
    }
    return [whole.figure(), short.figure(), cut(name, notes.map(encode), notes, forced)];
  });
  return [...figures, ...foreign(notes), binary(await readImages(folder))];
}

function cut(
  name: string,
  bytes: readonly Buffer[],
  notes: readonly string[],
  forced: string | undefined,
): Figure {
  const tally = new Tally(
    `${name}: cut off at each of the last 300 bytes: the text up to there or a clear error`,
  );
  for (const [index, whole] of bytes.entries()) {
    for (const part of cutOff(whole, 300)) {
      for (const way of [undefined, forced]) {
        const decoded = decode(part, way === undefined ? undefined : encodingOf(way));
        const isError = 'reason' in decoded;
        tally.add(isError ? 'error' : 'text', isError || notes[index]!.startsWith(decoded.text));
      }
    }
  }
  return tally.figure();
}

function foreign(notes: readonly string[]): Figure[] {
  const found = new Tally(
    'Shift_JIS, EUC-JP, GBK, Big5, Latin-1, Windows-1252: a clear error, not garbled Korean',
  );
  const named = new Tally('the same, named with --encoding: the right text');
  for (const text of foreignTexts) {
    const seen = readingOf(foreignBytes(text), text.text);
    found.add(seen, seen === 'error');
    const told = readingOf(foreignBytes(text), text.text, text.forced);
    named.add(told, told === 'text');
  }
  return [found.figure(), named.figure(), ...misnamed(notes)];
}

/** Korean read under a wrong name that the reader gave; as UTF-16 any bytes are letters, so that is not tried. */
function misnamed(notes: readonly string[]): Figure[] {
  const whole = new Tally('whole notes named UTF-8 or CP949 that are in another encoding: a clear error');
  const alone = new Tally('the same, each line alone: a clear error');
  const lines = notes.flatMap((text) => text.split('\n')).filter(hasHangul);
  for (const from of ['utf-8', 'cp949', 'utf-16le', 'utf-16be']) {
    for (const to of ['utf-8', 'cp949'].filter((name) => name !== from)) {
      for (const [tally, texts] of [
        [whole, notes],
        [alone, lines],
      ] as const) {
        for (const text of texts) {
          const seen = readingOf(iconv.encode(text, from), text, to);
          tally.add(`${from} as ${to}: ${seen}`, seen === 'error');
        }
      }
    }
  }
  return [whole.figure(), alone.figure()];
}

function hasHangul(line: string): boolean {
  return /\p{Script=Hangul}/u.test(line);
}

function binary(files: readonly Buffer[]): Figure {
  const tally = new Tally('files that are no text (pictures, random bytes, archives): a clear error');
  const random = Array.from({ length: 500 }, (_, seed) => randomBytes(64 + seed, seed + 1));
  for (const bytes of [...files, ...random, Buffer.from('PK\u0003\u0004\0\0\0\0')]) {
    const decoded = decode(bytes);
    tally.add('reason' in decoded ? decoded.reason : decoded.encoding, 'reason' in decoded);
  }
  return tally.figure();
}

/** The same bytes in every run (xorshift). */
function randomBytes(length: number, seed: number): Buffer {
  let state = Math.imul(seed, 2_654_435_761);
  return Buffer.from(
    Array.from({ length }, () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return state & 0xff;
    }),
  );
}

async function readNotes(): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.map((text) => iconv.decode(iconv.encode(text, 'euc-kr'), 'euc-kr'));
}

async function readImages(notes: string): Promise<Buffer[]> {
  const images = path.join(notes, 'images');
  const names = (await readdir(images)).filter((name) => /\.(?:png|jpe?g|webp|gif)$/.test(name));
  return Promise.all(names.map((name) => readFile(path.join(images, name))));
}
