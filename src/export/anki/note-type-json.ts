import type { CardTemplates } from './card-templates.ts';
import type { NoteType } from './note-types.ts';

/** Fields that stand in small type. */
const smallFields: ReadonlySet<string> = new Set([
  'Kind',
  'ReverseKind',
  'Breadcrumb',
  'Related',
  'Source',
  'Details',
]);

/** A note type as Anki stores it in schema 11; `mod` is the time of its last change, epoch seconds. */
export function noteTypeJson(type: NoteType, templates: CardTemplates, mod: number): object {
  return {
    id: type.id,
    name: type.name,
    type: type.cloze ? 1 : 0,
    mod,
    usn: -1,
    sortf: 0,
    did: null,
    tmpls: type.templates.map((template, ord) => ({
      name: template.name,
      ord,
      qfmt: templates.html[template.front] ?? '',
      afmt: templates.html[template.back] ?? '',
      bqfmt: '',
      bafmt: '',
      did: null,
      bfont: '',
      bsize: 0,
      id: template.id,
    })),
    flds: type.fields.map((field, ord) => ({
      name: field.name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      // Anki's editor and Mnemosyne go by it.
      size: smallFields.has(field.name) ? 11 : 16,
      media: [],
      description: '',
      plainText: false,
      collapsed: false,
      excludeFromSearch: false,
      id: field.id,
      tag: null,
      preventDeletion: false,
    })),
    css: templates.css,
    latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    latexsvg: false,
    req: type.cloze
      ? []
      : type.templates.map((t, ord) => [ord, 'any', [type.fields.findIndex((f) => f.name === t.needs)]]),
    tags: [],
    vers: [],
  };
}
