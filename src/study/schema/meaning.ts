import { z } from 'zod';
import { richText } from './mdast.ts';
import { fromZero, position } from './place.ts';

const stands = { section: z.string(), position };

export const explanation = z
  .strictObject({
    type: z.literal('explanation'),
    id: z.string(),
    commands: z.array(z.string()).describe('ids of the invocations it explains'),
    form: z.enum([
      'trailing-comment',
      'comment-line',
      'same-line',
      'table-row',
      'child-list',
      'parent-list',
      'after-heading',
      'blockquote-after',
      'colon-before',
      'before',
      'after',
      'sentence',
      'heading',
      'override',
    ]),
    weak: z.boolean().describe('a sole heading'),
    ...richText.shape,
    ...stands,
  })
  .meta({ id: 'Explanation' });

export const optionMeaning = z
  .strictObject({
    type: z.literal('optionMeaning'),
    command: z.string().describe('the canonical command it belongs to'),
    option: z.string().describe('canonical: --restart'),
    written: z.string().describe('--restart always'),
    meaning: richText,
    form: z.enum(['table', 'list', 'line', 'sentence', 'heading']),
    ...stands,
  })
  .meta({ id: 'OptionMeaning' });

export const termMeaning = z
  .strictObject({
    type: z.literal('termMeaning'),
    term: z.string(),
    meaning: richText,
    form: z.enum([
      'code-colon',
      'strong-colon',
      'plain-colon',
      'sentence',
      'table',
      'child-list',
      'heading',
      'question',
      'override',
    ]),
    sentence: richText.exactOptional().describe('all of it, where the form is sentence'),
    ...stands,
  })
  .meta({ id: 'TermMeaning' });

export const literalPart = z
  .strictObject({
    type: z.literal('literalPart'),
    literal: z.string(),
    block: z.string().describe('id of the block that holds the literal'),
    part: z.string(),
    index: fromZero.describe('of the part in the literal, in UTF-16 units'),
    meaning: richText,
    ...stands,
  })
  .meta({ id: 'LiteralPart' });

export const instructionMeaning = z
  .strictObject({
    type: z.literal('instructionMeaning'),
    language: z.enum(['dockerfile', 'compose', 'config']),
    instruction: z.string().describe('WORKDIR, depends_on'),
    meaning: richText,
    ...stands,
  })
  .meta({ id: 'InstructionMeaning' });

export const question = z
  .strictObject({
    type: z.literal('question'),
    id: z.string().exactOptional().describe('the author’s own name for its card'),
    question: richText,
    answer: richText,
    ...stands,
  })
  .meta({ id: 'Question' });

export const exercise = z
  .strictObject({
    type: z.literal('exercise'),
    task: richText,
    solution: z.array(z.string()).describe('ids of the invocations that solve it'),
    blocks: z.array(z.string()).describe('ids of the blocks that solve it'),
    ...stands,
  })
  .meta({ id: 'Exercise' });

export const steps = z
  .strictObject({ type: z.literal('steps'), about: richText, items: z.array(richText), ...stands })
  .meta({ id: 'Steps' });
