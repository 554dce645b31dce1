import iconv from 'iconv-lite';

/** Encodes a text as its file was encoded; a BOM stands in the text itself. */
export function encodeText(text: string, encoding: string): Uint8Array {
  return encoding.toLowerCase() === 'utf-8'
    ? Buffer.from(text, 'utf8')
    : iconv.encode(text, encoding, { addBOM: false });
}
