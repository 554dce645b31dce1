import { expect, test } from 'vitest';
import { imageSize } from '../../src/render/image-size.ts';

/** Bytes with these at the given places. */
function bytes(length: number, parts: readonly (readonly [number, string | readonly number[]])[]): Buffer {
  const all = Buffer.alloc(length);
  for (const [at, part] of parts)
    (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)).copy(all, at);
  return all;
}

const start: readonly number[] = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0];
const frame: readonly number[] = [0xff, 0xc2, 0, 11, 8, 1, 44, 2, 88];

test.each([
  ['image/png', bytes(24, [[16, [0, 0, 2, 88, 0, 0, 1, 44]]])],
  ['image/gif', bytes(10, [[6, [88, 2, 44, 1]]])],
  ['image/jpeg', Buffer.from([...start, ...frame])],
  ['image/jpeg', Buffer.from([...start, 0xff, 0xc4, 0, 3, 0, ...frame])],
  [
    'image/webp',
    bytes(30, [
      [12, 'VP8 '],
      [26, [88, 2, 44, 1]],
    ]),
  ],
  [
    'image/webp',
    bytes(30, [
      [12, 'VP8L'],
      [21, [0x57, 0xc2, 0x4a, 0]],
    ]),
  ],
  [
    'image/webp',
    bytes(30, [
      [12, 'VP8X'],
      [24, [87, 2, 0, 43, 1, 0]],
    ]),
  ],
  ['image/svg+xml', Buffer.from('<?xml version="1.0"?><svg width="600px" height="300" viewBox="0 0 1 1"/>')],
  ['image/svg+xml', Buffer.from('<svg width="100%" viewBox="0 0 600, 300"></svg>')],
])('%s tells its size', (type, data) => {
  expect(imageSize(data, type)).toEqual({ width: 600, height: 300 });
});

test.each([
  ['image/png', Buffer.alloc(10)],
  ['image/jpeg', Buffer.from(start)],
  ['image/webp', bytes(30, [[12, 'ABCD']])],
  ['image/svg+xml', Buffer.from('<svg viewBox="0 0 0 0"/>')],
  ['image/tiff', Buffer.alloc(100)],
])('%s that is cut off or empty does not', (type, data) => {
  expect(imageSize(data, type)).toBeUndefined();
});
