import { createHash } from 'node:crypto';
import type { PdfFile } from './file/pdf-file.ts';
import { isName, isRef, pdfText, pdfTextValue, type PdfValue } from './file/pdf-value.ts';
import { mendStructure } from './structure-tags.ts';
import { xmpMetadata } from './xmp-metadata.ts';

/** What the file says of itself; `front` sheets stand before the body. */
export interface PdfFacts {
  readonly title: string;
  readonly author?: string;
  readonly language: string;
  readonly now: Date;
  /** Sheets before the body, numbered in roman. */
  readonly front: number;
  readonly headings: readonly string[];
  /** How a link's target is told: by the number of its page. */
  readonly targetWords: (destination: string) => string;
}

/**
 * Gives Chromium's file what it lacks: blanks in the outline's titles, page labels, author, XMP, tags of lists and
 * contents; and takes away
 * what differs from run to run, so that the same notes give the same bytes.
 */
export function finishPdf(file: PdfFile, facts: PdfFacts): Uint8Array {
  repairOutline(file, facts.headings);
  renumberElementIds(file);
  mendStructure(file);
  describeLinks(file, facts.targetWords);
  writeInfo(file, facts);
  writeCatalog(file, facts);
  const id = createHash('sha256')
    .update(file.write('1.7', new Uint8Array(16)))
    .digest()
    .subarray(0, 16);
  return file.write('1.7', id);
}

/** The outline's entries in reading order, matched with the headings they were made from. */
function repairOutline(file: PdfFile, headings: readonly string[]): void {
  let index = 0;
  const walk = (value: PdfValue | undefined): void => {
    for (let at = value; isRef(at); at = file.dict(at).get('Next')) {
      const item = new Map(file.dict(at));
      const title = item.get('Title');
      const heading = headings[index];
      index += 1;
      if (heading !== undefined && isText(title) && squeeze(pdfTextValue(title)) === squeeze(heading)) {
        file.replace(at.ref, item.set('Title', pdfText(heading)));
      }
      walk(item.get('First'));
    }
  };
  walk(file.dict(file.catalog.get('Outlines')).get('First'));
}

function isText(value: PdfValue | undefined): value is { bytes: string } {
  return typeof value === 'object' && value !== null && 'bytes' in value;
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** Ids of structure elements come from a counter of the browser's process: they are counted anew. */
function renumberElementIds(file: PdfFile): void {
  const ids = new Map<string, string>();
  const renamed = (value: PdfValue): PdfValue => {
    if (isText(value) && /^node\d+$/.test(value.bytes)) {
      const known = ids.get(value.bytes) ?? `node${String(ids.size + 1).padStart(8, '0')}`;
      ids.set(value.bytes, known);
      return { bytes: known };
    }
    if (Array.isArray(value)) return value.map(renamed);
    if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, renamed(item)]));
    return value;
  };
  for (const number of file.objectsWith('(node')) file.replace(number, renamed(file.value(number)));
}

/** A link needs words for those who do not see it (PDF/UA 7.18.5): where it leads. */
function describeLinks(file: PdfFile, targetWords: PdfFacts['targetWords']): void {
  for (const number of file.objectsWith('/Subtype /Link')) {
    const link = file.dict({ ref: number });
    const target = file.dict(link.get('A')).get('URI');
    const destination = link.get('Dest');
    const words = isText(target)
      ? target.bytes
      : isName(destination)
        ? targetWords(destination.name)
        : undefined;
    if (words !== undefined) file.replace(number, new Map([...link, ['Contents', pdfText(words)]]));
  }
}

function writeInfo(file: PdfFile, facts: PdfFacts): void {
  const info = file.trailer.get('Info');
  if (!isRef(info)) return;
  const date = { bytes: `D:${facts.now.toISOString().replaceAll(/[-:T]|\.\d+Z$/g, '')}Z` };
  const entries = new Map(file.dict(info));
  entries
    .set('Title', pdfText(facts.title))
    .set('CreationDate', date)
    .set('ModDate', date)
    .set('Creator', pdfText('pilgi'));
  if (facts.author !== undefined) entries.set('Author', pdfText(facts.author));
  file.replace(info.ref, entries);
}

function writeCatalog(file: PdfFile, facts: PdfFacts): void {
  const root = file.trailer.get('Root');
  if (!isRef(root)) return;
  const xmp = Buffer.from(xmpMetadata(facts), 'utf8');
  const metadata = file.add(
    new Map<string, PdfValue>([
      ['Type', { name: 'Metadata' }],
      ['Subtype', { name: 'XML' }],
      ['Length', xmp.length],
    ]),
    xmp,
  );
  const style = (name: string): PdfValue => new Map<string, PdfValue>([['S', { name }]]);
  const labels: PdfValue[] = facts.front > 0 ? [0, style('r'), facts.front, style('D')] : [0, style('D')];
  const catalog = new Map(file.catalog);
  catalog
    .set('PageLabels', new Map([['Nums', labels]]))
    .set('PageMode', { name: 'UseOutlines' })
    .set('ViewerPreferences', new Map([['DisplayDocTitle', true]]))
    .set('Lang', pdfText(facts.language))
    .set('Metadata', { ref: metadata });
  file.replace(root.ref, catalog);
}
