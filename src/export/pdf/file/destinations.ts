import type { PdfFile } from './pdf-file.ts';
import { isArray, isRef, type PdfValue } from './pdf-value.ts';

/** Where a destination stands: `page` is the sheet, from 1. */
export interface Destinations {
  readonly pages: number;
  readonly page: ReadonlyMap<string, number>;
}

/** Reads on which page each linked id came to stand (`/Dests` of the catalog; only linked ids are there). */
export function readDestinations(file: PdfFile): Destinations {
  const sheets = new Map<number, number>();
  const walk = (value: PdfValue | undefined): void => {
    if (!isRef(value)) return;
    const kids = file.dict(value).get('Kids');
    if (isArray(kids)) kids.forEach(walk);
    else sheets.set(value.ref, sheets.size + 1);
  };
  walk(file.catalog.get('Pages'));
  const page = new Map<string, number>();
  for (const [id, target] of file.dict(file.catalog.get('Dests'))) {
    const sheet = isArray(target) && isRef(target[0]) ? sheets.get(target[0].ref) : undefined;
    if (sheet !== undefined) page.set(id, sheet);
  }
  return { pages: sheets.size, page };
}
