import type { PdfFile } from './file/pdf-file.ts';
import { PdfJoiner, type JoinedFacts } from './file/pdf-joiner.ts';
import { pdfText, type PdfValue } from './file/pdf-value.ts';
import { isAccessible } from './file/is-accessible.ts';
import { mendPart, type PartFacts } from './mend-part.ts';
import { xmpMetadata } from './xmp-metadata.ts';

/** What the file says of itself; `front` sheets stand before the body. */
export interface PdfFacts {
  readonly title: string;
  readonly author?: string;
  readonly language: string;
  readonly now: Date;
  /** It keeps to PDF/UA-1 and says so. */
  readonly accessible: boolean;
  /** Sheets before the body, numbered in roman. */
  readonly front: number;
}

/**
 * Finishes a file of Chromium's that is whole: mends it, adds page labels, author and XMP, and takes away what
 * differs from run to run, so that the same notes give the same bytes.
 */
export function finishPdf(
  file: PdfFile,
  facts: Omit<PdfFacts, 'accessible'> & Pick<PartFacts, 'headings' | 'targetWords'>,
): Uint8Array {
  mendPart(file, { ...facts, hasContents: true, blank: false });
  const joiner = new PdfJoiner();
  joiner.add(file);
  return joiner.finish(joinedFacts({ ...facts, accessible: isAccessible(file) }, producerOf(file)));
}

/** `producer` is the program that drew the pages. */
export function joinedFacts(facts: PdfFacts, producer: PdfValue): JoinedFacts {
  const date = { bytes: `D:${facts.now.toISOString().replaceAll(/[-:T]|\.\d+Z$/g, '')}Z` };
  const style = (name: string): PdfValue => new Map<string, PdfValue>([['S', { name }]]);
  const labels: PdfValue[] = facts.front > 0 ? [0, style('r'), facts.front, style('D')] : [0, style('D')];
  return {
    info: new Map<string, PdfValue>([
      ['Title', pdfText(facts.title)],
      ['Creator', pdfText('pilgi')],
      ['Producer', producer],
      ['CreationDate', date],
      ['ModDate', date],
      ...(facts.author === undefined ? [] : [['Author', pdfText(facts.author)] as const]),
    ]),
    catalog: new Map<string, PdfValue>([
      ['PageLabels', new Map([['Nums', labels]])],
      ['PageMode', { name: 'UseOutlines' }],
      ['ViewerPreferences', new Map([['DisplayDocTitle', true]])],
      ['Lang', pdfText(facts.language)],
    ]),
    metadata: Buffer.from(xmpMetadata(facts), 'utf8'),
  };
}

export function producerOf(file: PdfFile): PdfValue {
  return file.dict(file.trailer.get('Info')).get('Producer') ?? pdfText('Chromium');
}
