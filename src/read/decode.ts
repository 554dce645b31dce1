import iconv from 'iconv-lite';

/** How a file was decoded; `text` has no BOM, LF line ends and NFC letters. */
export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949' | (string & {});
  /** Letters that were decomposed (NFD) in the file. */
  decomposed: number;
  /** The text as the file has it, BOM and line ends too, where that differs from `text`. */
  raw?: string;
}

/** Why a file cannot be text, and the byte that shows it. */
export interface Undecodable {
  reason: 'binary' | 'undecodable';
  offset: number;
}

/**
 * Decodes a note: BOM, then strict UTF-8, then UTF-16 or binary by its NULs, then CP949.
 * CP949 is read by iconv-lite: the platform's own `euc-kr` decoder gets half of its pairs wrong.
 * Line ends become LF, which leaves lines and columns as they are; letters become NFC.
 */
export function decode(bytes: Uint8Array, forced?: string): Decoded | Undecodable {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (forced !== undefined) return finish(decodeWhole(buffer, forced), forced);
  const marked = decodeMarked(buffer);
  if (marked) return marked;
  const nul = buffer.indexOf(0);
  if (nul < 0) {
    const text = strictUtf8(buffer);
    if (text !== undefined) return finish(text, 'utf-8');
    return decodeCp949(buffer);
  }
  return decodeWithNuls(buffer, nul);
}

function decodeMarked(buffer: Buffer): Decoded | undefined {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) {
    const text = strictUtf8(buffer.subarray(3));
    return text === undefined ? undefined : finish(`\uFEFF${text}`, 'utf-8');
  }
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return finish(decodeWhole(buffer, 'utf-16le'), 'utf-16le');
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return finish(decodeWhole(buffer, 'utf-16be'), 'utf-16be');
  return undefined;
}

function decodeWhole(buffer: Buffer, encoding: string): string {
  return iconv.decode(buffer, encoding, { stripBOM: false });
}

/** Text in UTF-16 has its NULs nearly all on one side of the pairs; anything else with NULs is binary. */
function decodeWithNuls(buffer: Buffer, first: number): Decoded | Undecodable {
  const sample = buffer.subarray(0, 4096);
  const sides: [number, number] = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) sides[index % 2 === 0 ? 0 : 1] += 1;
  });
  const [even, odd] = sides;
  const enough = sample.length / 16;
  if (odd > enough && even * 8 < odd) return finish(iconv.decode(buffer, 'utf-16le'), 'utf-16le');
  if (even > enough && odd * 8 < even) return finish(iconv.decode(buffer, 'utf-16be'), 'utf-16be');
  return { reason: 'binary', offset: first };
}

function decodeCp949(buffer: Buffer): Decoded | Undecodable {
  const text = iconv.decode(buffer, 'cp949');
  const bad = text.indexOf('\uFFFD');
  if (bad < 0) return finish(text, 'cp949');
  return { reason: 'undecodable', offset: iconv.encode(text.slice(0, bad), 'cp949').length };
}

function strictUtf8(buffer: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return undefined;
  }
}

const conjoiningJamo = /[\u1100-\u1112][\u1161-\u1175][\u11A8-\u11C2]?/g;

function finish(raw: string, encoding: Decoded['encoding']): Decoded {
  const lines = raw.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const decomposed = lines.match(conjoiningJamo)?.length ?? 0;
  const text = lines.normalize('NFC');
  return { text, encoding, decomposed, ...(text !== raw && { raw }) };
}
