import { parseValue } from './parse-value.ts';
import { isDict, isRef, type PdfDict, type PdfValue } from './pdf-value.ts';
import { writeValue } from './write-value.ts';

const streamStart = Buffer.from('>> stream\n', 'latin1');

/**
 * A plain PDF 1.4 as Chromium writes it: one classic cross-reference table, no object streams, no updates.
 * Objects are kept as bytes and only read where asked for.
 */
export class PdfFile {
  readonly #objects: Map<number, Buffer>;
  readonly #trailer: PdfDict;
  #last = 0;

  private constructor(objects: Map<number, Buffer>, trailer: PdfDict) {
    this.#objects = objects;
    this.#trailer = trailer;
    for (const number of objects.keys()) this.#last = Math.max(this.#last, number);
  }

  /** Reads the bytes; throws where they are no such PDF. */
  static read(bytes: Uint8Array): PdfFile {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = buffer.toString('latin1', Math.max(0, buffer.length - 64));
    const table = Number(/startxref\s+(\d+)/.exec(end)?.[1]);
    if (!Number.isInteger(table)) throw new Error('not a PDF: no startxref');
    const { offsets, trailer } = readTable(buffer.toString('latin1', table));
    return new PdfFile(sliceObjects(buffer, offsets, table), trailer);
  }

  /** The value of an object without a stream; a stream's dictionary. */
  value(number: number): PdfValue {
    const body = this.#objects.get(number);
    if (body === undefined) return null;
    return parseValue(body.toString('latin1'), 0).value;
  }

  /** The bytes of an object's stream, packed as they are. */
  stream(number: number): Uint8Array {
    const bytes = this.#objects.get(number) ?? Buffer.alloc(0);
    const start = bytes.indexOf(streamStart);
    if (start < 0) throw new Error(`object ${number} has no stream`);
    const length = this.dict({ ref: number }).get('Length');
    const from = start + streamStart.length;
    return bytes.subarray(from, from + Number(length));
  }

  /** What a value refers to, or the value itself, where that is a dictionary. */
  dict(value: PdfValue | undefined): PdfDict {
    const found = isRef(value) ? this.value(value.ref) : value;
    return isDict(found) ? found : new Map<string, PdfValue>();
  }

  get catalog(): PdfDict {
    return this.dict(this.#trailer.get('Root'));
  }

  get trailer(): PdfDict {
    return this.#trailer;
  }

  /** Numbers of the objects whose text holds `needle`: a quick look before any is parsed. */
  objectsWith(needle: string): number[] {
    const bytes = Buffer.from(needle, 'latin1');
    return [...this.#objects].filter(([, body]) => body.includes(bytes)).map(([number]) => number);
  }

  replace(number: number, value: PdfValue, stream?: Uint8Array): void {
    const head = Buffer.from(writeValue(value), 'latin1');
    const body =
      stream === undefined
        ? head
        : Buffer.concat([head, Buffer.from(' stream\n'), stream, Buffer.from('\nendstream')]);
    this.#objects.set(number, body);
  }

  /** Adds an object and gives its number. */
  add(value: PdfValue): number {
    this.#last += 1;
    this.replace(this.#last, value);
    return this.#last;
  }

  /** All objects as they stand, in the order in which they were written. */
  objects(): IterableIterator<[number, Uint8Array]> {
    return this.#objects.entries();
  }

  remove(number: number): void {
    this.#objects.delete(number);
  }

  /** Highest number of an object. */
  get last(): number {
    return this.#last;
  }
}

function readTable(text: string): { offsets: Map<number, number>; trailer: PdfDict } {
  const offsets = new Map<number, number>();
  const section = /(\d+) (\d+)\s+/y;
  section.lastIndex = text.indexOf('xref') + 5;
  for (let head = section.exec(text); head !== null; head = section.exec(text)) {
    const [first, count] = [Number(head[1]), Number(head[2])];
    const start = section.lastIndex;
    for (let index = 0; index < count; index += 1) {
      const entry = text.slice(start + index * 20, start + index * 20 + 20);
      if (entry[17] === 'n') offsets.set(first + index, Number(entry.slice(0, 10)));
    }
    section.lastIndex = start + count * 20;
  }
  const { value } = parseValue(text, text.indexOf('trailer') + 'trailer'.length);
  if (!isDict(value)) throw new Error('not a PDF: no trailer');
  return { offsets, trailer: value };
}

/** An object ends where the next one begins: Chromium leaves no gaps. */
function sliceObjects(bytes: Buffer, offsets: ReadonlyMap<number, number>, end: number): Map<number, Buffer> {
  const sorted = [...offsets].toSorted(([, left], [, right]) => left - right);
  const objects = new Map<number, Buffer>();
  sorted.forEach(([number, offset], index) => {
    const next = sorted[index + 1]?.[1] ?? end;
    const text = bytes.subarray(offset, next);
    const start = text.indexOf('obj') + 'obj'.length;
    const stop = text.lastIndexOf('endobj');
    objects.set(number, trim(text.subarray(start, stop)));
  });
  return objects;
}

function trim(bytes: Buffer): Buffer {
  let [start, end] = [0, bytes.length];
  while (start < end && bytes[start]! <= 0x20) start += 1;
  while (end > start && bytes[end - 1]! <= 0x20) end -= 1;
  return bytes.subarray(start, end);
}
