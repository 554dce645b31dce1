import type { PdfDict, PdfValue } from './pdf-value.ts';
import { writeValue } from './write-value.ts';

/**
 * Writes a PDF object by object, in any order, with one classic cross-reference table at the end (ISO 32000-1,
 * 7.5.4). It keeps the bytes and one number for each object, nothing else.
 */
export class PdfWriter {
  readonly #chunks: Uint8Array[] = [];
  /** Where each object begins, by its number; 0 where there is none. */
  readonly #offsets: number[] = [0];
  #size = 0;

  /** `version` is that of the format: `1.7`. */
  constructor(version: string) {
    this.#push(Buffer.from(`%PDF-${version}\n%\xd3\xeb\xe9\xe1\n`, 'latin1'));
  }

  /** Takes up `count` numbers and gives the first of them. */
  reserve(count: number): number {
    const first = this.#offsets.length;
    for (let index = 0; index < count; index += 1) this.#offsets.push(0);
    return first;
  }

  /** Writes an object under a number that was reserved: its dictionary or value, and the bytes of its stream. */
  write(number: number, value: PdfValue, stream?: Uint8Array): void {
    const head = Buffer.from(writeValue(value), 'latin1');
    this.writeRaw(
      number,
      stream === undefined ? [head] : [head, Buffer.from(' stream\n'), stream, Buffer.from('\nendstream')],
    );
  }

  /** Writes an object that is bytes already. */
  writeRaw(number: number, body: readonly Uint8Array[]): void {
    this.#offsets[number] = this.#size;
    this.#push(Buffer.concat([Buffer.from(`${number} 0 obj\n`), ...body, Buffer.from('\nendobj\n')]));
  }

  /** The whole file; `identify` makes its identifier (16 bytes) from all that was written before the trailer. */
  finish(trailer: PdfDict, identify: (chunks: readonly Uint8Array[]) => Uint8Array): Uint8Array {
    const identifier = { bytes: Buffer.from(identify(this.#chunks)).toString('latin1') };
    const entries = new Map<string, PdfValue>([
      ...trailer,
      ['Size', this.#offsets.length],
      ['ID', [identifier, identifier]],
    ]);
    const lines = this.#offsets.map((offset, number) =>
      offset === 0
        ? `0000000000 ${number === 0 ? '65535' : '00000'} f \n`
        : `${String(offset).padStart(10, '0')} 00000 n \n`,
    );
    const table = this.#size;
    this.#push(Buffer.from(`xref\n0 ${lines.length}\n${lines.join('')}`, 'latin1'));
    this.#push(Buffer.from(`trailer\n${writeValue(entries)}\nstartxref\n${table}\n%%EOF\n`, 'latin1'));
    return Buffer.concat(this.#chunks);
  }

  #push(bytes: Uint8Array): void {
    this.#chunks.push(bytes);
    this.#size += bytes.length;
  }
}
