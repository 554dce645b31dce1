import type { Encoding } from './encodings.ts';
import { looksKorean } from './looks-korean.ts';
import { strictDecode } from './strict-decode.ts';

/** How a file was decoded; `text` has no BOM, LF line ends and NFC letters. */
export interface Decoded {
  text: string;
  encoding: Encoding;
  /** Letters that were decomposed (NFD) in the file. */
  decomposed: number;
  /** The text as the file has it, BOM and line ends too, where that differs from `text`. */
  raw?: string;
}

/** Why a file cannot be text, and the byte that shows it. */
export interface Undecodable {
  reason: 'binary' | 'undecodable';
  offset: number;
  /** The encoding it is in but for that byte: the one that was asked for, or that the file shows. */
  encoding?: Encoding;
  /** It was to be read in another encoding, but is UTF-8. */
  isUtf8?: true;
}

/**
 * Decodes a note: BOM, then UTF-8, then UTF-16 or CP949 where they read as Korean and ASCII. Each
 * strictly: no byte is ever left out or replaced. A forced encoding is the only one tried. Line ends become LF, which
 * leaves lines and columns as they are; letters become NFC.
 */
export function decode(bytes: Uint8Array, forced?: Encoding): Decoded | Undecodable {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const certain = forced ?? markedEncoding(buffer);
  if (certain !== undefined) return decodeAs(buffer, certain);
  const utf8 = strictDecode(buffer, 'utf-8');
  const nul = buffer.indexOf(0);
  if (typeof utf8 === 'string' && nul < 0) return finish(utf8, 'utf-8');
  if (nul >= 0) return decodeWide(buffer) ?? { reason: 'binary', offset: nul };
  if (isMostlyUtf8(buffer)) return decodeAs(buffer, 'utf-8');
  const korean = strictDecode(buffer, 'cp949');
  if (typeof korean === 'string' && looksKorean(korean)) return finish(korean, 'cp949');
  const offset = typeof korean === 'string' ? firstLetter(buffer) : korean.offset;
  return decodeWide(buffer) ?? { reason: 'undecodable', offset };
}

function markedEncoding(buffer: Buffer): Encoding | undefined {
  if (buffer.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return 'utf-8';
  if (buffer.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return 'utf-16le';
  return buffer.subarray(0, 2).equals(Buffer.from([0xfe, 0xff])) ? 'utf-16be' : undefined;
}

function decodeAs(buffer: Buffer, encoding: Encoding): Decoded | Undecodable {
  const text = strictDecode(buffer, encoding);
  if (encoding !== 'utf-8' && !(typeof text === 'string' && isKorean(text)) && isKoreanUtf8(buffer))
    return { reason: 'undecodable', offset: firstLetter(buffer), encoding, isUtf8: true };
  if (typeof text !== 'string') return { reason: 'undecodable', offset: text.offset, encoding };
  // No note has a NUL in it, but many a file that was given a wrong encoding has.
  const nul = text.indexOf('\0');
  return nul < 0 ? finish(text, encoding) : { reason: 'binary', offset: buffer.indexOf(0) };
}

/** Bytes that are UTF-8 with Hangul are that: letters of three bytes each are no accident. */
function isKoreanUtf8(buffer: Buffer): boolean {
  const text = strictDecode(buffer, 'utf-8');
  return typeof text === 'string' && hangul.test(text);
}

function isKorean(text: string): boolean {
  return hangul.test(text) && looksKorean(text);
}

const hangul = /[가-힣]/;

function firstLetter(buffer: Buffer): number {
  return buffer.findIndex((byte) => byte >= 0x80);
}

/** UTF-16 without a BOM: in the other byte order, and in any other file, it is full of letters of rare scripts. */
function decodeWide(buffer: Buffer): Decoded | undefined {
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = strictDecode(buffer, encoding);
    if (typeof text === 'string' && isUsual(text)) return finish(text, encoding);
  }
  return undefined;
}

const unusual = /[\u0000-\u0008\u000B\u000E-\u001F\uFFFE\uFFFF]|\p{Cn}|\p{Co}/u;
const usual = /[\t\n\r\f -~가-힣]/g;

/** Whether a text is mostly Korean and ASCII, and nothing that no text has. */
function isUsual(text: string): boolean {
  return !unusual.test(text) && (text.match(usual)?.length ?? 0) / text.length >= 0.6 && looksKorean(text);
}

/** Whether bytes are UTF-8 that was broken somewhere: letters of several bytes by the dozen are no accident. */
function isMostlyUtf8(buffer: Buffer): boolean {
  const text = buffer.toString('utf8');
  const broken = text.split('\uFFFD').length - 1;
  const whole = (text.match(/[^\u0000-\u007F\uFFFD]/g) ?? []).length;
  return whole > broken * 3;
}

const conjoiningJamo = /[\u1100-\u1112][\u1161-\u1175][\u11A8-\u11C2]?/g;

function finish(raw: string, encoding: Encoding): Decoded {
  const lines = raw.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const decomposed = lines.match(conjoiningJamo)?.length ?? 0;
  const text = lines.normalize('NFC');
  return { text, encoding, decomposed, ...(text !== raw && { raw }) };
}
