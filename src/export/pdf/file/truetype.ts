/** What of a TrueType font is taken apart here: outlines and widths by glyph, all other tables as they stand. */
export interface TrueType {
  /** Outlines (`glyf`) by glyph number; glyphs without one are left out. */
  readonly outlines: ReadonlyMap<number, Uint8Array>;
  /** Advance and left bearing (`hmtx`), four bytes each, by glyph number. */
  readonly metrics: readonly Uint8Array[];
  readonly tables: ReadonlyMap<string, Uint8Array>;
}

/** Reads a font with TrueType outlines. https://learn.microsoft.com/typography/opentype/spec/otff */
export function readTrueType(bytes: Uint8Array): TrueType {
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    const [offset, length] = [font.readUInt32BE(record + 8), font.readUInt32BE(record + 12)];
    tables.set(font.toString('latin1', record, record + 4), font.subarray(offset, offset + length));
  }
  const [head, loca, glyf] = [need(tables, 'head'), need(tables, 'loca'), need(tables, 'glyf')];
  const isLong = head.readInt16BE(50) === 1;
  const count = need(tables, 'maxp').readUInt16BE(4);
  const offset = (glyph: number): number =>
    isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  const outlines = new Map<number, Uint8Array>();
  for (let glyph = 0; glyph < count; glyph += 1) {
    const [start, end] = [offset(glyph), offset(glyph + 1)];
    if (end > start) outlines.set(glyph, glyf.subarray(start, end));
  }
  return { outlines, metrics: readMetrics(tables, count), tables };
}

/** Units of the font's grid to a type size. */
export function unitsPerEm({ tables }: TrueType): number {
  return copy(tables, 'head').readUInt16BE(18);
}

/** After the last full entry, glyphs share its advance and have a left bearing of their own. */
function readMetrics(tables: ReadonlyMap<string, Buffer>, count: number): Uint8Array[] {
  const hmtx = need(tables, 'hmtx');
  const full = need(tables, 'hhea').readUInt16BE(34);
  return Array.from({ length: count }, (_, glyph) => {
    if (glyph < full) return hmtx.subarray(glyph * 4, glyph * 4 + 4);
    const bearing = full * 4 + (glyph - full) * 2;
    return Buffer.concat([hmtx.subarray(full * 4 - 4, full * 4 - 2), hmtx.subarray(bearing, bearing + 2)]);
  });
}

/** Writes a font of these outlines and widths; `tables` are those beside them. */
export function writeTrueType({ outlines, metrics, tables }: TrueType): Uint8Array {
  const loca = Buffer.alloc((metrics.length + 1) * 4);
  const glyf: Uint8Array[] = [];
  let size = 0;
  for (let glyph = 0; glyph < metrics.length; glyph += 1) {
    loca.writeUInt32BE(size, glyph * 4);
    const outline = outlines.get(glyph);
    if (outline === undefined) continue;
    glyf.push(outline, Buffer.alloc(-outline.length & 3));
    size += (outline.length + 3) & ~3;
  }
  loca.writeUInt32BE(size, metrics.length * 4);
  const [head, hhea, maxp] = [copy(tables, 'head'), copy(tables, 'hhea'), copy(tables, 'maxp')];
  head.writeUInt32BE(0, 8);
  head.writeInt16BE(1, 50);
  hhea.writeUInt16BE(metrics.length, 34);
  maxp.writeUInt16BE(metrics.length, 4);
  const made: [string, Uint8Array][] = [
    ['glyf', Buffer.concat(glyf)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', Buffer.concat(metrics)],
    ['loca', loca],
    ['maxp', maxp],
  ];
  return writeTables(new Map([...tables, ...made]));
}

function writeTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].toSorted(([left], [right]) => (left < right ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const header = Buffer.alloc(12 + sorted.length * 16);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(sorted.length, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((sorted.length - power) * 16, 10);
  let offset = header.length;
  const bodies = sorted.flatMap(([tag, table], index) => {
    const body = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    const record = 12 + index * 16;
    header.write(tag, record, 'latin1');
    header.writeUInt32BE(checksum(body), record + 4);
    header.writeUInt32BE(offset, record + 8);
    header.writeUInt32BE(table.length, record + 12);
    offset += body.length;
    return [body];
  });
  return Buffer.concat([header, ...bodies]);
}

function checksum(body: Buffer): number {
  let sum = 0;
  for (let at = 0; at < body.length; at += 4) sum = (sum + body.readUInt32BE(at)) >>> 0;
  return sum;
}

function need(tables: ReadonlyMap<string, Buffer>, tag: string): Buffer {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`a font without ${tag}`);
  return table;
}

function copy(tables: ReadonlyMap<string, Uint8Array>, tag: string): Buffer {
  return Buffer.from(tables.get(tag) ?? []);
}
