import { deflateSync } from 'node:zlib';
import type { PdfDict, PdfValue } from './pdf-value.ts';
import { writeValue } from './write-value.ts';

/** Objects without a stream are packed so many together. */
const packSize = 200;

/** Where an object is found: at an offset in the file, or at an index in a pack of objects. */
type Entry = { readonly offset: number } | { readonly pack: number; readonly index: number };

/**
 * Writes a PDF object by object, in any order: objects without a stream go packed into object streams (ISO 32000-1,
 * 7.5.7), for those of the tags make up two thirds of a plain file, and the table of all stands at the end as a
 * stream (7.5.8). It keeps the bytes and an entry for each object, nothing else.
 */
export class PdfWriter {
  readonly #chunks: Uint8Array[] = [];
  /** By the object's number. */
  readonly #entries: (Entry | undefined)[] = [undefined];
  #packed: { readonly number: number; readonly body: Uint8Array }[] = [];
  #size = 0;

  /** `version` is that of the format, from 1.5 on: `1.7`. */
  constructor(version: string) {
    this.#push(Buffer.from(`%PDF-${version}\n%\xd3\xeb\xe9\xe1\n`, 'latin1'));
  }

  /** Takes up `count` numbers and gives the first of them. */
  reserve(count: number): number {
    const first = this.#entries.length;
    for (let index = 0; index < count; index += 1) this.#entries.push(undefined);
    return first;
  }

  /** Writes an object under a number that was reserved: its dictionary or value, and the bytes of its stream. */
  write(number: number, value: PdfValue, stream?: Uint8Array): void {
    const head = Buffer.from(writeValue(value), 'latin1');
    if (stream === undefined) this.writeRaw(number, head);
    else this.writeStream(number, [head, Buffer.from(' stream\n'), stream, Buffer.from('\nendstream')]);
  }

  /** Writes an object without a stream that is bytes already. */
  writeRaw(number: number, body: Uint8Array): void {
    this.#packed.push({ number, body });
    if (this.#packed.length === packSize) this.#flush();
  }

  /** Writes an object with a stream that is bytes already. */
  writeStream(number: number, body: readonly Uint8Array[]): void {
    this.#entries[number] = { offset: this.#size };
    this.#push(Buffer.concat([Buffer.from(`${number} 0 obj\n`), ...body, Buffer.from('\nendobj\n')]));
  }

  /** The whole file; `identify` makes its identifier (16 bytes) from all that was written before the table. */
  finish(trailer: PdfDict, identify: (chunks: readonly Uint8Array[]) => Uint8Array): Uint8Array {
    this.#flush();
    const identifier = { bytes: Buffer.from(identify(this.#chunks)).toString('latin1') };
    const start = this.#size;
    const table = this.reserve(1);
    this.#entries[table] = { offset: start };
    const rows = packRows(this.#entries);
    const entries = new Map<string, PdfValue>([
      ['Type', { name: 'XRef' }],
      ...trailer,
      ['Size', this.#entries.length],
      ['ID', [identifier, identifier]],
      ['W', [...rowWidths]],
      [
        'DecodeParms',
        new Map<string, PdfValue>([
          ['Predictor', 12],
          ['Columns', rowLength],
        ]),
      ],
      ...flated(rows.length),
    ]);
    this.write(table, entries, rows);
    this.#push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
    const file = Buffer.concat(this.#chunks);
    this.#chunks.length = 0;
    return file;
  }

  #flush(): void {
    if (this.#packed.length === 0) return;
    const pack = this.reserve(1);
    let at = 0;
    const heads = this.#packed.map(({ number, body }, index) => {
      this.#entries[number] = { pack, index };
      const head = `${number} ${at}`;
      at += body.length + 1;
      return head;
    });
    const head = Buffer.from(`${heads.join(' ')}\n`, 'latin1');
    const newline = Buffer.from('\n');
    const content = Buffer.concat([head, ...this.#packed.flatMap(({ body }) => [body, newline])]);
    const stream = deflateSync(content);
    const facts: [string, PdfValue][] = [
      ['Type', { name: 'ObjStm' }],
      ['N', heads.length],
      ['First', head.length],
    ];
    this.#packed = [];
    this.write(pack, new Map([...facts, ...flated(stream.length)]), stream);
  }

  #push(bytes: Uint8Array): void {
    this.#chunks.push(bytes);
    this.#size += bytes.length;
  }
}

function flated(length: number): [string, PdfValue][] {
  return [
    ['Filter', { name: 'FlateDecode' }],
    ['Length', length],
  ];
}

/** Bytes of a row of the table: its kind, an offset or the number of a pack, the index in it. */
const rowWidths = [1, 5, 2] as const;
const rowLength = 8;

/** The table's rows, each told by its difference to the one above (PNG's predictor `Up`), deflated. */
function packRows(entries: readonly (Entry | undefined)[]): Uint8Array {
  const rows = Buffer.alloc(entries.length * (rowLength + 1));
  let above = Buffer.alloc(rowLength);
  entries.forEach((entry, number) => {
    const row = Buffer.alloc(rowLength);
    if (entry === undefined) row.writeUInt16BE(number === 0 ? 0xffff : 0, 6);
    else {
      row[0] = 'pack' in entry ? 2 : 1;
      row.writeUIntBE('pack' in entry ? entry.pack : entry.offset, 1, 5);
      row.writeUInt16BE('pack' in entry ? entry.index : 0, 6);
    }
    const start = number * (rowLength + 1);
    rows[start] = 2;
    for (let index = 0; index < rowLength; index += 1)
      rows[start + 1 + index] = (row[index]! - above[index]!) & 0xff;
    above = row;
  });
  return deflateSync(rows);
}
