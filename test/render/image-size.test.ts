import { expect, test } from 'vitest';
import { imageSize } from '../../src/render/image-size.ts';

const png = Buffer.from(
  '89504e470d0a1a0a0000000d494844520000025800000 12c0802000000'.replaceAll(' ', ''),
  'hex',
);
const gif = Buffer.from('GIF89a\x58\x02\x2c\x01\x00\x00\x00', 'latin1');
const jpeg = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0001108012c02580301220002110103110100',
  'hex',
);

test.each([
  ['PNG', png],
  ['GIF', gif],
  ['JPEG', jpeg],
  ['SVG', Buffer.from('<?xml version="1.0"?><svg width="600px" height="300" viewBox="0 0 1 1"></svg>')],
  ['SVG by its box', Buffer.from('<svg viewBox="0 0 600 300"></svg>')],
])('%s tells its size', (_, data) => {
  expect(imageSize(data)).toEqual({ width: 600, height: 300 });
});

test.each([
  ['PNG cut off', png.subarray(0, 12)],
  ['JPEG cut off', jpeg.subarray(0, 14)],
  ['nothing', Buffer.alloc(0)],
  ['zeros', Buffer.alloc(100)],
  ['a drawing of no size', Buffer.from('<svg></svg>')],
  ['a drawing with an empty box', Buffer.from('<svg viewBox="0 0 0 0"></svg>')],
])('%s does not', (_, data) => {
  expect(imageSize(data)).toBeUndefined();
});
