import { z } from 'zod';

/** Settings of the book. */
export const pdfOptions = z.strictObject({
  /** Sheet size: `A4` and `Letter` have a side column, `B5` (textbooks, JIS) and `A5` fold it under the block. */
  paper: z.enum(['A4', 'B5', 'A5', 'Letter']).default('A4'),
  /** Where the author's answers to exercises stand: under their exercise, or collected at the end. */
  answers: z.enum(['place', 'end']).default('place'),
  /** Only these chapters, by the author's numbers or by titles: `3`, `1,3-5`, `볼륨`. */
  chapters: z.string().trim().min(1).optional(),
});

export type PdfOptions = z.infer<typeof pdfOptions>;
