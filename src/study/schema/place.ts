import { z } from 'zod';

const count = z.int().min(0);

const point = z
  .strictObject({
    line: z.int().min(1).describe('from 1'),
    column: z.int().min(1).describe('from 1'),
    offset: count.describe('from 0, in UTF-16 units'),
  })
  .meta({ id: 'Point', description: 'a place in the text of the note' });

/** Where a node stands, as unist has it. */
export const position = z
  .strictObject({ start: point, end: point.describe('behind the last character') })
  .meta({ id: 'Position' });

/** A word with its place. */
export const word = z
  .strictObject({ value: z.string().describe('quotes and escapes removed'), position })
  .meta({ id: 'Word' });

/** A count, an index or an offset. */
export const fromZero = count;
