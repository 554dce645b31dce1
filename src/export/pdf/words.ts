import type { Catalog } from '../../language/catalog.ts';
import { pdf as en } from '../../language/en/pdf.ts';
import { pdf as ko } from '../../language/ko/pdf.ts';

export type PdfWord = keyof typeof ko;

/** The words of the book that are ours. */
export const words: Catalog<PdfWord> = { ko, en };
