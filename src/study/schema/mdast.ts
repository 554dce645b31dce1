import { z } from 'zod';
import { position } from './place.ts';

const phrasingTypes = [
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'html',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'strong',
  'text',
] as const;

const flowTypes = [
  'blockquote',
  'code',
  'definition',
  'footnoteDefinition',
  'heading',
  'list',
  'listItem',
  'paragraph',
  'table',
  'tableCell',
  'tableRow',
  'thematicBreak',
  'yaml',
] as const;

/** The leaves are mdast's (https://github.com/syntax-tree/mdast): their type is checked, their fields are not. */
const node = <const Types extends readonly string[]>(types: Types) =>
  z.looseObject({ type: z.enum(types), position: position.exactOptional() });

export const phrasing = node(phrasingTypes).meta({
  id: 'PhrasingContent',
  description: 'mdast phrasing content',
});

export const rootContent = node([...phrasingTypes, ...flowTypes]).meta({
  id: 'RootContent',
  description: 'any content of mdast',
});

export const heading = node(['heading']).meta({ id: 'Heading', description: 'mdast heading' });

export const footnoteDefinition = node(['footnoteDefinition']).meta({
  id: 'FootnoteDefinition',
  description: 'mdast footnote definition',
});

/** Text of the author with its inline formatting. */
export const richText = z
  .strictObject({ text: z.string().describe('plain, blanks collapsed'), content: z.array(phrasing) })
  .meta({ id: 'RichText' });
