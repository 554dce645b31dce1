import iconv from 'iconv-lite';
import type { Encoding } from './encodings.ts';

const replacement = '\uFFFD';

/**
 * The text of bytes in an encoding, its BOM too; or the offset of the first byte that is none of it, be it that the
 * end was cut off. CP949 is read by iconv-lite: the platform's own `euc-kr` decoder gets half of its pairs wrong.
 */
export function strictDecode(bytes: Buffer, encoding: Encoding): string | { readonly offset: number } {
  if (encoding.startsWith('utf')) return decodeUnicode(bytes, encoding);
  const text = iconv.decode(bytes, encoding, { stripBOM: false });
  const at = text.indexOf(replacement);
  // Half a letter at the end is marked too.
  return at < 0 ? text : { offset: iconv.encode(text.slice(0, at), encoding).length };
}

/** Unicode may hold the letter that marks a fault, so that the platform's decoders are asked whether there is one. */
function decodeUnicode(bytes: Buffer, encoding: string): string | { readonly offset: number } {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { offset: firstFault(bytes, encoding) };
  }
}

function firstFault(bytes: Buffer, encoding: string): number {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, at + 1)) {
    const offset = iconv.encode(text.slice(0, at), encoding, { addBOM: false }).length;
    const mark = iconv.encode(replacement, encoding, { addBOM: false });
    if (!bytes.subarray(offset, offset + mark.length).equals(mark)) return offset;
  }
  /* v8 ignore next -- a decoder that finds a fault marks it */
  return bytes.length;
}
