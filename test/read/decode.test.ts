import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/read/decode.ts';

const text = '# 도커\n똠방각하 펲시콜라\n';

describe('decode', () => {
  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with BOM', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]), 'utf-8'],
    [
      'UTF-16 LE with BOM',
      Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(text, 'utf-16le')]),
      'utf-16le',
    ],
    [
      'UTF-16 BE with BOM',
      Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(text, 'utf-16be')]),
      'utf-16be',
    ],
    ['CP949, with letters that EUC-KR lacks', iconv.encode(text, 'cp949'), 'cp949'],
  ])('reads %s', (_name, bytes, encoding) => {
    expect(decode(bytes)).toMatchObject({ text, encoding, decomposed: 0 });
  });

  test('reads UTF-16 without BOM by its NULs', () => {
    const ascii = 'docker container run nginx\n'.repeat(4);
    expect(decode(iconv.encode(ascii, 'utf-16le'))).toMatchObject({ text: ascii, encoding: 'utf-16le' });
    expect(decode(iconv.encode(ascii, 'utf-16be'))).toMatchObject({ text: ascii, encoding: 'utf-16be' });
  });

  test('composes decomposed letters and counts them', () => {
    expect(decode(Buffer.from('도커'.normalize('NFD')))).toMatchObject({
      text: '도커',
      encoding: 'utf-8',
      decomposed: 2,
    });
  });

  test('keeps the text as the file has it where reading changes it', () => {
    expect(decode(Buffer.from('\uFEFFa\r\n'))).toMatchObject({ text: 'a\n', raw: '\uFEFFa\r\n' });
    expect(decode(Buffer.from('a\n'))).not.toHaveProperty('raw');
  });

  test('makes CRLF and lone CR line feeds', () => {
    expect(decode(Buffer.from('a\r\nb\rc\n'))).toMatchObject({ text: 'a\nb\nc\n' });
  });

  test('refuses binary files at their first NUL', () => {
    const png = Buffer.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
    ]);
    expect(decode(png)).toEqual({ reason: 'binary', offset: 8 });
  });

  test('refuses what no encoding reads, and says at which byte', () => {
    const bytes = Buffer.concat([Buffer.from('도커 '), Buffer.from([0xff, 0xff, 0x20])]);
    expect(decode(bytes)).toMatchObject({ reason: 'undecodable' });
  });

  test('obeys a forced encoding', () => {
    expect(decode(iconv.encode('도커', 'cp949'), 'cp949')).toMatchObject({ text: '도커', encoding: 'cp949' });
  });
});
