import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { readToUnicode, writeToUnicode, writeWidths } from './cid-maps.ts';
import type { PdfFile } from './pdf-file.ts';
import { isArray, isName, isRef, type PdfDict, type PdfValue } from './pdf-value.ts';
import type { PdfWriter } from './pdf-writer.ts';
import { readTrueType, unitsPerEm, writeTrueType, type TrueType } from './truetype.ts';

/** A composite font of a file, and the numbers of the objects it is made of: the font itself first. */
interface FoundFont {
  readonly name: string;
  readonly objects: readonly [number, number, number, number, number];
  readonly cid: PdfDict;
  readonly descriptor: PdfDict;
  readonly texts: ReadonlyMap<number, string>;
  readonly font: TrueType;
}

interface MergedFont {
  readonly name: string;
  readonly first: FoundFont;
  /** Number of the first of its five objects. */
  readonly number: number;
  readonly texts: Map<number, string>;
  readonly outlines: Map<number, Uint8Array>;
  readonly metrics: Uint8Array[];
}

/**
 * Makes the fonts of many files one each. Each file embeds its own subset of a font; glyphs have the same numbers in
 * all of them, so what is drawn with one subset can be drawn with their union. A font whose glyphs differ from those
 * of the same name stays apart.
 */
export class FontMerger {
  readonly #writer: PdfWriter;
  readonly #fonts: MergedFont[] = [];

  constructor(writer: PdfWriter) {
    this.#writer = writer;
  }

  /** Takes the fonts of a file: gives new numbers for their objects, which are not to be copied. */
  take(file: PdfFile): ReadonlyMap<number, number> {
    const taken = new Map<number, number>();
    for (const number of file.objectsWith('/Subtype /Type0')) {
      const found = findFont(file, number);
      if (found === undefined) continue;
      const merged = this.#fonts.find((font) => fits(font, found)) ?? this.#start(found);
      addTo(merged, found);
      found.objects.forEach((object, index) => taken.set(object, merged.number + index));
    }
    return taken;
  }

  /** Writes the fonts. */
  finish(): void {
    for (const font of this.#fonts) writeFont(this.#writer, font);
  }

  #start(found: FoundFont): MergedFont {
    const number = this.#writer.reserve(found.objects.length);
    const { name } = found;
    const merged = { name, first: found, number, texts: new Map(), outlines: new Map() };
    this.#fonts.push({ ...merged, metrics: [] });
    return this.#fonts.at(-1)!;
  }
}

/** `ABCDEF+Name`: which subset it is tells the tag. */
const tag = /^[A-Z]{6}\+/;

function findFont(file: PdfFile, number: number): FoundFont | undefined {
  const font = file.dict({ ref: number });
  const [base, descendants, toUnicode] = [
    font.get('BaseFont'),
    font.get('DescendantFonts'),
    font.get('ToUnicode'),
  ];
  const cidRef = isArray(descendants) ? descendants[0] : undefined;
  if (!isName(base) || !tag.test(base.name) || !isRef(cidRef) || !isRef(toUnicode)) return undefined;
  const cid = file.dict(cidRef);
  const descriptorRef = cid.get('FontDescriptor');
  const descriptor = file.dict(descriptorRef);
  const fileRef = descriptor.get('FontFile2');
  if (!isRef(descriptorRef) || !isRef(fileRef)) return undefined;
  const map = inflateSync(file.stream(toUnicode.ref)).toString('latin1');
  return {
    name: base.name.replace(tag, ''),
    objects: [number, cidRef.ref, descriptorRef.ref, fileRef.ref, toUnicode.ref],
    cid,
    descriptor,
    texts: readToUnicode(map),
    font: readTrueType(inflateSync(file.stream(fileRef.ref))),
  };
}

/** Whether the glyphs that both have are the same. */
function fits(merged: MergedFont, { name, font }: FoundFont): boolean {
  if (merged.name !== name) return false;
  return [...font.outlines].every(([glyph, outline]) => {
    const known = merged.outlines.get(glyph);
    return known === undefined || Buffer.compare(known, outline) === 0;
  });
}

function addTo(merged: MergedFont, { font, texts }: FoundFont): void {
  for (const [glyph, outline] of font.outlines) merged.outlines.set(glyph, outline);
  for (const [glyph, found] of texts) {
    // A glyph that stands for several characters, whose text is told beside it, has none of its own.
    const text = found === '0000' ? 'FFFD' : found;
    const known = merged.texts.get(glyph);
    // Two characters may share a glyph: the first of the alphabet speaks for it.
    merged.texts.set(glyph, known !== undefined && known < text ? known : text);
  }
  // A subset knows no width of glyphs it lacks.
  font.metrics.forEach((metric, glyph) => {
    if (advance(metric) >= advance(merged.metrics[glyph])) merged.metrics[glyph] = metric;
  });
}

/** In units of the font. */
function advance(metric: Uint8Array | undefined): number {
  return metric === undefined ? 0 : (metric[0]! << 8) | metric[1]!;
}

/** Widths of the glyphs in thousandths of the type size, but for those that have the default one. */
function widthsOf({ first, outlines, texts, metrics }: MergedFont): Map<number, number> {
  const unit = unitsPerEm(first.font) / 1000;
  const usual = Number(first.cid.get('DW') ?? 1000);
  const glyphs = [...new Set([...texts.keys(), ...outlines.keys()])];
  const widths = glyphs.map((glyph) => [glyph, advance(metrics[glyph]) / unit] as const);
  return new Map(widths.filter(([, width]) => width !== usual));
}

function writeFont(writer: PdfWriter, merged: MergedFont): void {
  const { first, outlines, metrics, number } = merged;
  const program = writeTrueType({ outlines, metrics, tables: first.font.tables });
  const [packed, map] = [
    deflateSync(program),
    deflateSync(Buffer.from(writeToUnicode(merged.texts), 'latin1')),
  ];
  const name: PdfValue = { name: `${tagOf(program)}+${merged.name}` };
  const ref = (index: number): PdfValue => ({ ref: number + index });
  const flated = (length: number): [string, PdfValue][] => [
    ['Filter', { name: 'FlateDecode' }],
    ['Length', length],
  ];
  const font: [string, PdfValue][] = [
    ['Type', { name: 'Font' }],
    ['Subtype', { name: 'Type0' }],
    ['BaseFont', name],
    ['Encoding', { name: 'Identity-H' }],
    ['DescendantFonts', [ref(1)]],
    ['ToUnicode', ref(4)],
  ];
  writer.write(number, new Map(font));
  writer.write(
    number + 1,
    new Map([
      ...first.cid,
      ['FontDescriptor', ref(2)],
      ['BaseFont', name],
      ['W', writeWidths(widthsOf(merged))],
    ]),
  );
  writer.write(number + 2, new Map([...first.descriptor, ['FontName', name], ['FontFile2', ref(3)]]));
  writer.write(number + 3, new Map([['Length1', program.length], ...flated(packed.length)]), packed);
  writer.write(number + 4, new Map(flated(map.length)), map);
}

/** Six letters that tell this subset from others of the font (ISO 32000-1, 9.6.4). */
function tagOf(program: Uint8Array): string {
  const hash = createHash('sha256').update(program).digest();
  return String.fromCharCode(...[...hash.subarray(0, 6)].map((byte) => 65 + (byte % 26)));
}
