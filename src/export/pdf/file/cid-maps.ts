import type { PdfArray, PdfValue } from './pdf-value.ts';

/** Widths of glyphs by number as the `W` of a CID font (ISO 32000-1, 9.7.4.3): runs of glyphs that follow one another. */
export function writeWidths(widths: ReadonlyMap<number, number>): PdfArray {
  const items: PdfValue[] = [];
  let run: number[] = [];
  let last = -2;
  for (const [glyph, width] of [...widths].toSorted(([left], [right]) => left - right)) {
    if (glyph !== last + 1) {
      run = [];
      items.push(glyph, run);
    }
    run.push(width);
    last = glyph;
  }
  return items;
}

/** Texts of glyphs as hexadecimal UTF-16, from a `ToUnicode` CMap as Chromium writes it (9.10.3). */
export function readToUnicode(cmap: string): Map<number, string> {
  const texts = new Map<number, string>();
  const hex = (digits = ''): number => Number.parseInt(digits, 16);
  for (const [, kind, body = ''] of cmap.matchAll(/beginbf(char|range)\s([^]*?)endbf/g)) {
    const codes = [...body.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, digits]) => digits!);
    if (kind === 'char') {
      for (let at = 0; at < codes.length; at += 2) texts.set(hex(codes[at]), codes[at + 1] ?? '');
      continue;
    }
    for (let at = 0; at < codes.length; at += 3) {
      const [first, last, start = ''] = [hex(codes[at]), hex(codes[at + 1]), codes[at + 2]];
      for (let glyph = first; glyph <= last; glyph += 1)
        texts.set(glyph, start.slice(0, -4) + digits(hex(start.slice(-4)) + glyph - first));
    }
  }
  return texts;
}

/** Entries of a CMap's list may be so many. */
const listLimit = 100;

/** The CMap of texts. */
export function writeToUnicode(texts: ReadonlyMap<number, string>): string {
  const lines = [...texts]
    .toSorted(([left], [right]) => left - right)
    .map(([glyph, text]) => `<${digits(glyph)}> <${text}>`);
  const lists: string[] = [];
  for (let at = 0; at < lines.length; at += listLimit) {
    const list = lines.slice(at, at + listLimit);
    lists.push(`${list.length} beginbfchar`, ...list, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...lists,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function digits(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
