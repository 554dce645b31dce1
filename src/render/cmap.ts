/**
 * Reads which characters a TrueType font has, from its `cmap` table (formats 4 and 12).
 * https://learn.microsoft.com/typography/opentype/spec/cmap
 */
export function fontCharacters(bytes: Uint8Array): ReadonlySet<number> {
  const font = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters = new Set<number>();
  const table = findTable(font, 'cmap');
  if (table === undefined) return characters;
  const count = font.readUInt16BE(table + 2);
  for (let index = 0; index < count; index += 1) {
    const subtable = table + font.readUInt32BE(table + 4 + index * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) readFormat4(font, subtable, characters);
    else if (format === 12) readFormat12(font, subtable, characters);
  }
  return characters;
}

function findTable(font: Buffer, tag: string): number | undefined {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  return undefined;
}

function readFormat4(font: Buffer, at: number, characters: Set<number>): void {
  const doubled = font.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  for (let segment = 0; segment < doubled; segment += 2) {
    const start = font.readUInt16BE(starts + segment);
    const end = font.readUInt16BE(ends + segment);
    const offset = font.readUInt16BE(offsets + segment);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? code + font.readUInt16BE(deltas + segment)
          : font.readUInt16BE(offsets + segment + offset + 2 * (code - start));
      if ((glyph & 0xffff) !== 0) characters.add(code);
    }
  }
}

function readFormat12(font: Buffer, at: number, characters: Set<number>): void {
  const count = font.readUInt32BE(at + 12);
  for (let group = 0; group < count; group += 1) {
    const record = at + 16 + group * 12;
    const end = font.readUInt32BE(record + 4);
    for (let code = font.readUInt32BE(record); code <= end; code += 1) characters.add(code);
  }
}
