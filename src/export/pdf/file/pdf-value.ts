/**
 * The values of a PDF file (ISO 32000-1, 7.3) as plain data. A dictionary is a Map; a string holds its bytes as
 * Latin-1 characters, decoded and decrypted of nothing.
 */
export type PdfValue = number | boolean | null | PdfName | PdfRef | PdfString | PdfArray | PdfDict;
export interface PdfName {
  readonly name: string;
}
/** A reference to an object by number; generations are always 0 in the files read here. */
export interface PdfRef {
  readonly ref: number;
}
export interface PdfString {
  readonly bytes: string;
}
export type PdfArray = readonly PdfValue[];
export type PdfDict = ReadonlyMap<string, PdfValue>;

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map;
}

export function isArray(value: PdfValue | undefined): value is PdfArray {
  return Array.isArray(value);
}

export function isRef(value: PdfValue | undefined): value is PdfRef {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

export function isName(value: PdfValue | undefined): value is PdfName {
  return typeof value === 'object' && value !== null && 'name' in value;
}

/** A text string: ASCII as it stands, all else as UTF-16 with a byte order mark (7.9.2.2). */
export function pdfText(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return { bytes: text };
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return { bytes: bytes.toString('latin1') };
}

/** The text of a text string. */
export function pdfTextValue(value: PdfString): string {
  if (!value.bytes.startsWith('\xfe\xff')) return value.bytes;
  return Buffer.from(value.bytes.slice(2), 'latin1').swap16().toString('utf16le');
}
