import { origin } from '../../render/closed-page.ts';
import { deflateSync, inflateSync } from 'node:zlib';
import { dropFirstSheet } from './file/drop-first-sheet.ts';
import { markArtifacts } from './file/mark-artifacts.ts';
import type { PdfFile } from './file/pdf-file.ts';
import {
  isName,
  isRef,
  pdfText,
  pdfTextValue,
  type PdfDict,
  type PdfString,
  type PdfValue,
} from './file/pdf-value.ts';
import { mendStructure } from './structure-tags.ts';

/** What is known of a printed file and cannot be read from it. */
export interface PartFacts {
  readonly headings: readonly string[];
  /** Its first list is the table of contents. */
  readonly hasContents: boolean;
  /** A sheet stands before it that only makes its first page a left one. */
  readonly blank: boolean;
  /** How a link's target is told: by the number of its page. */
  readonly targetWords: (destination: string) => string;
}

/**
 * Gives Chromium's file what it lacks: blanks in the outline's titles, tags of lists and contents, words of links, the
 * mark of what is no content; links to other parts of the book become links to named destinations.
 */
export function mendPart(file: PdfFile, facts: PartFacts): void {
  if (facts.blank) dropFirstSheet(file);
  repairOutline(file, facts.headings);
  mendStructure(file, facts.hasContents);
  mendLinks(file, facts.targetWords);
  for (const number of file.objectsWith('/Type /Page\n')) mendContent(file, file.dict({ ref: number }));
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

function isText(value: PdfValue | undefined): value is PdfString {
  return typeof value === 'object' && value !== null && 'bytes' in value;
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** What a page draws beside its tagged content becomes an artifact. */
function mendContent(file: PdfFile, page: PdfDict): void {
  const content = page.get('Contents');
  if (!isRef(content)) return;
  const bytes = deflateSync(
    Buffer.from(markArtifacts(inflateSync(file.stream(content.ref)).toString('latin1')), 'latin1'),
  );
  file.replace(content.ref, new Map([...file.dict(content), ['Length', bytes.length]]), bytes);
}

/** A link needs words for those who do not see it (PDF/UA 7.18.5): where it leads. */
function mendLinks(file: PdfFile, targetWords: PartFacts['targetWords']): void {
  for (const number of file.objectsWith('/Subtype /Link')) {
    const link = new Map(file.dict({ ref: number }));
    const address = file.dict(link.get('A')).get('URI');
    const elsewhere = isText(address) ? partTarget(address.bytes) : undefined;
    if (elsewhere !== undefined) {
      link.delete('A');
      link.set('Dest', { name: elsewhere });
    }
    const destination = link.get('Dest');
    const words = isName(destination)
      ? targetWords(destination.name)
      : isText(address)
        ? address.bytes
        : undefined;
    if (words !== undefined) file.replace(number, link.set('Contents', pdfText(words)));
  }
}

/** A link to an id that another part of the book has leads to our own origin, which no reader could open. */
function partTarget(address: string): string | undefined {
  return address.startsWith(origin) ? address.split('#')[1] : undefined;
}
