import type { AnkiFields, AnkiNote } from './anki-note.ts';
import type { CardTemplates } from './card-templates.ts';
import { noteTypes } from './note-types.ts';

/** A card as Anki would show it: the HTML of both sides, to be put below an element of class `card`. */
export interface RenderedCard {
  readonly front: string;
  readonly back: string;
}

/**
 * Fills the templates of one card as Anki does (https://docs.ankiweb.net/templates/intro.html): fields, sections,
 * `FrontSide`, `cloze:` and `type:`; what our templates use, no more.
 */
export function renderCard(note: AnkiNote, ordinal: number, templates: CardTemplates): RenderedCard {
  const type = noteTypes[note.noteType];
  const template = type.templates[type.cloze ? 0 : ordinal];
  const html = (name: string | undefined): string => (name === undefined ? '' : (templates.html[name] ?? ''));
  const side = (text: string, frontSide: string): string =>
    filled(text, { ...note.fields, FrontSide: frontSide }, { blank: ordinal + 1, isFront: frontSide === '' });
  const front = side(html(template?.front), '');
  return { front, back: side(html(template?.back), front) };
}

interface Shown {
  /** Cloze number that is asked. */
  readonly blank: number;
  readonly isFront: boolean;
}

function filled(template: string, fields: AnkiFields, shown: Shown): string {
  return sections(template, fields).replaceAll(
    /\{\{(?:(cloze|type):)?(\w+)\}\}/g,
    (_, filter: string, name: string) => {
      const value = fields[name] ?? '';
      if (filter === 'cloze') return clozeHtml(value, shown);
      return filter === 'type' ? typeHtml(value, shown) : value;
    },
  );
}

/** `{{#Field}}…{{/Field}}` stays where the field says something. */
function sections(template: string, fields: AnkiFields): string {
  return template.replaceAll(/\{\{#(\w+)\}\}([\s\S]*?)\{\{\/\1\}\}/g, (_, name: string, inner: string) =>
    (fields[name] ?? '') === '' ? '' : sections(inner, fields),
  );
}

function clozeHtml(value: string, { blank, isFront }: Shown): string {
  return value.replaceAll(/\{\{c(\d+)::([\s\S]*?)\}\}/g, (_, number: string, text: string) => {
    if (Number(number) !== blank) return `<span class="cloze-inactive">${text}</span>`;
    return `<span class="cloze">${isFront ? '[...]' : text}</span>`;
  });
}

function typeHtml(value: string, { isFront }: Shown): string {
  return isFront
    ? '<code id="typeans">&nbsp;</code>'
    : `<code id="typeans"><span class="typeGood">${value}</span></code>`;
}
