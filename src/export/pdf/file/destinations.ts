import type { PdfFile } from './pdf-file.ts';
import { isArray, isRef, type PdfRef, type PdfValue } from './pdf-value.ts';

/** Where a destination stands: `page` is the sheet, from 1. */
export interface Destinations {
  readonly pages: number;
  readonly page: ReadonlyMap<string, number>;
}

/** The same with how far below the top edge of its sheet each stands, in points. */
export interface PlacedDestinations extends Destinations {
  readonly top: ReadonlyMap<string, number>;
}

/** Reads on which page each linked id came to stand (`/Dests` of the catalog; only linked ids are there). */
export function readDestinations(file: PdfFile): PlacedDestinations {
  const sheets = new Map<number, number>();
  const walk = (value: PdfValue | undefined): void => {
    if (!isRef(value)) return;
    const kids = file.dict(value).get('Kids');
    if (isArray(kids)) kids.forEach(walk);
    else sheets.set(value.ref, sheets.size + 1);
  };
  walk(file.catalog.get('Pages'));
  const page = new Map<string, number>();
  const top = new Map<string, number>();
  for (const [id, target] of file.dict(file.catalog.get('Dests'))) {
    if (!isArray(target) || !isRef(target[0])) continue;
    const sheet = sheets.get(target[0].ref);
    if (sheet === undefined) continue;
    page.set(id, sheet);
    const height = heightOf(file, target[0]);
    if (typeof target[3] === 'number') top.set(id, height - target[3]);
  }
  return { pages: sheets.size, page, top };
}

function heightOf(file: PdfFile, page: PdfRef): number {
  const box = file.dict(page).get('MediaBox');
  return isArray(box) ? Number(box[3]) : 0;
}
