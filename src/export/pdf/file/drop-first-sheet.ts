import type { PdfFile } from './pdf-file.ts';
import { isArray, isRef, type PdfRef, type PdfValue } from './pdf-value.ts';

/** Takes the first page out of the page tree and out of the file, with its content. */
export function dropFirstSheet(file: PdfFile): void {
  const way = wayToFirst(file, file.catalog.get('Pages'));
  const sheet = way.pop();
  if (sheet === undefined || way.length === 0) throw new Error('a PDF without pages');
  const content = file.dict(sheet).get('Contents');
  if (isRef(content)) file.remove(content.ref);
  file.remove(sheet.ref);
  let empty = true;
  for (const node of way.toReversed()) {
    const entries = new Map(file.dict(node));
    const kids = kidsOf(entries.get('Kids'));
    const left: readonly PdfValue[] = empty ? kids.slice(1) : kids;
    empty = left.length === 0;
    file.replace(node.ref, entries.set('Kids', left).set('Count', Number(entries.get('Count')) - 1));
  }
}

function wayToFirst(file: PdfFile, value: PdfValue | undefined): PdfRef[] {
  if (!isRef(value)) return [];
  return [value, ...wayToFirst(file, kidsOf(file.dict(value).get('Kids'))[0])];
}

function kidsOf(value: PdfValue | undefined): readonly PdfValue[] {
  return isArray(value) ? value : [];
}
