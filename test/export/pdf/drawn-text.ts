import { inflateSync } from 'node:zlib';
import { PDFArray, PDFRawStream, type PDFPage } from 'pdf-lib';
import type { ReadPdf } from './read-pdf.ts';

/** A run of text as a page draws it. */
export interface DrawnText {
  readonly page: number;
  /** In points. */
  readonly size: number;
  /** Red, green, blue, from 0 to 1. */
  readonly color: readonly number[];
}

/** Chromium draws in CSS pixels, scaled to points as a page begins. */
const pointsPerPixel = 0.75;

/** All text of a book with its size and color (ISO 32000-1, 8.4 and 9.3). */
export function drawnText(read: ReadPdf): DrawnText[] {
  return read.document.getPages().flatMap((page, index) => textOf(contentOf(page), index + 1));
}

/** Sheets, from 1, on which a glyph is drawn that stands for a character the font lacks: a box. */
export function sheetsWithBoxes(read: ReadPdf): number[] {
  return read.document.getPages().flatMap((page, index) => {
    const glyphs = [...contentOf(page).matchAll(/<([\dA-F]+)>(?=[^<]*T[jJ]$)/gm)];
    const hasBox = glyphs.some(([, codes = '']) => codes.match(/.{4}/g)?.includes('0000') === true);
    return hasBox ? [index + 1] : [];
  });
}

/** Sheets, from 1, that draw text or paths outside of all marked content. */
export function bareDrawings(read: ReadPdf): number[] {
  return read.document.getPages().flatMap((page, index) => {
    let depth = 0;
    for (const [operator] of contentOf(page).matchAll(
      /(?<=^|[ >])(?:BDC|BMC|EMC|T[jJ]|f\*?|S|B\*?|Do|sh)$/gm,
    )) {
      if (operator === 'EMC') depth -= 1;
      else if (operator === 'BDC' || operator === 'BMC') depth += 1;
      else if (depth === 0) return [index + 1];
    }
    return [];
  });
}

function contentOf(page: PDFPage): string {
  const content = page.node.Contents();
  const streams = content instanceof PDFArray ? content.asArray() : [content];
  return streams
    .map((stream) => (stream instanceof PDFRawStream ? inflateSync(stream.contents).toString('latin1') : ''))
    .join('\n');
}

function textOf(content: string, page: number): DrawnText[] {
  const found: DrawnText[] = [];
  const saved: (readonly number[])[] = [];
  let color: readonly number[] = [0, 0, 0];
  let size = 0;
  for (const [, save, restore, fill, font, shows] of content.matchAll(
    /^(q)$|^(Q)$|((?:[\d.]+ ){3})rg$|^\/F\d+ ([\d.]+) Tf$|( T[jJ])$/gm,
  )) {
    if (save !== undefined) saved.push(color);
    else if (restore !== undefined) color = saved.pop() ?? color;
    else if (fill !== undefined) color = fill.trim().split(' ').map(Number);
    else if (font !== undefined) size = Number(font) * pointsPerPixel;
    else if (shows !== undefined) found.push({ page, size, color });
  }
  return found;
}

/** Contrast of two colors, from 1 to 21 (WCAG 2.2). */
export function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((left, right) => right - left);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
