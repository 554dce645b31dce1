import { z } from 'zod';
import { heading, richText, rootContent } from './mdast.ts';
import { fromZero, position } from './place.ts';

const anchor = z.string().describe('short, ASCII, stable');

const section = z.strictObject({
  type: z.literal('section'),
  anchor,
  depth: z.int().min(1).describe('1 is directly below the chapter'),
  number: z.string().exactOptional().describe('as the author wrote it: 3.4'),
  title: richText,
  role: z.enum(['section', 'exercise', 'question']),
  heading,
  get children() {
    return z.array(z.discriminatedUnion('type', [section, rootContent]));
  },
  position,
});
z.globalRegistry.add(section, { id: 'Section' });

const chapter = z
  .strictObject({
    type: z.literal('chapter'),
    anchor,
    number: z.string().exactOptional().describe('as the author wrote it, without the word: 2'),
    label: z.string().exactOptional().describe('2장'),
    title: richText,
    heading: heading.exactOptional(),
    children: z.array(z.discriminatedUnion('type', [section, rootContent])),
    position,
  })
  .meta({ id: 'Chapter' });

/** What may stand below the root. */
export const studyContent = z.discriminatedUnion('type', [chapter, section, rootContent]);

/** Where a run of text in which commands may stand was found. */
export const spanPlaces = ['fence', 'inline', 'list', 'table', 'heading', 'paragraph'] as const;

const sourceLine = z
  .strictObject({
    text: z.string().describe('as long as the source at offset, which it equals except in tables'),
    offset: fromZero,
    line: z.int().min(1),
    column: z.int().min(1),
  })
  .meta({ id: 'SourceLine' });

export const commandSpan = z
  .strictObject({
    type: z.literal('commandSpan'),
    id: z.string().describe('s1, s2 … in document order'),
    where: z.enum(spanPlaces),
    lines: z.array(sourceLine),
    info: z.string().exactOptional().describe('info string of a fence'),
    column: z.string().exactOptional().describe('title of its column of a table'),
    section: z.string().describe('anchor of the chapter or section it stands in'),
    position,
  })
  .meta({ id: 'CommandSpan' });

export const separator = z
  .strictObject({
    type: z.literal('separator'),
    form: z.enum(['empty-heading', 'break']),
    position,
  })
  .meta({ id: 'Separator' });

export const override = z
  .strictObject({
    type: z.literal('override'),
    kind: z.enum(['skip', 'skip-section', 'explain', 'term', 'card', 'unknown']),
    argument: z.string().describe('what stands behind the kind'),
    target: position.exactOptional().describe('place of the block or section it speaks of'),
    fault: z.enum(['kind', 'argument', 'target']).exactOptional().describe('why it cannot be followed'),
    position,
  })
  .meta({ id: 'Override' });

/** Front matter keys that say something of the content. */
export const frontMatter = z
  .strictObject({
    title: z.string().exactOptional(),
    subtitle: z.string().exactOptional(),
    author: z.string().exactOptional(),
    date: z.string().exactOptional(),
    order: z.number().exactOptional(),
    tags: z.array(z.string()).exactOptional(),
    deck: z.string().exactOptional(),
    lang: z.string().exactOptional(),
  })
  .meta({ id: 'FrontMatter' });
