import type { CardTemplates } from './card-templates.ts';
import { noteTypes, type NoteType } from './note-types.ts';
import type { NoteTypeName } from './anki-note.ts';

/** A deck of the package. */
export interface PackagedDeck {
  readonly id: number;
  readonly name: string;
}

/** Epoch seconds of the last change of each note type. */
export type NoteTypeTimes = Readonly<Record<NoteTypeName, number>>;

/** Fields that stand in small type. */
const smallFields: ReadonlySet<string> = new Set([
  'Kind',
  'ReverseKind',
  'Breadcrumb',
  'Related',
  'Source',
  'Details',
]);

/** Day 0 of the collection; new cards don't depend on it. */
const created = Date.UTC(2024, 0, 1) / 1000;

/** The single row of `col` (schema 11): configuration, note types and decks as JSON, in column order. */
export function colRow(
  decks: readonly PackagedDeck[],
  templates: CardTemplates,
  times: NoteTypeTimes,
  mod: number,
): (number | string)[] {
  const models = Object.fromEntries(
    typedKeys(noteTypes).map((name) => [noteTypes[name].id, model(noteTypes[name], templates, times[name])]),
  );
  const deckMap = Object.fromEntries(
    [{ id: 1, name: 'Default' }, ...decks].map((deck) => [deck.id, deckJson(deck, mod)]),
  );
  return [
    1,
    created,
    mod * 1000,
    mod * 1000,
    11,
    0,
    0,
    0,
    JSON.stringify(configuration),
    JSON.stringify(models),
    JSON.stringify(deckMap),
    JSON.stringify({ 1: preset }),
    '{}',
  ];
}

function typedKeys<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record).filter((key): key is Key => key in record);
}

function model(type: NoteType, templates: CardTemplates, mod: number): object {
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

function deckJson(deck: PackagedDeck, mod: number): object {
  return {
    id: deck.id,
    mod: deck.id === 1 ? 0 : mod,
    name: deck.name,
    usn: deck.id === 1 ? 0 : -1,
    lrnToday: [0, 0],
    revToday: [0, 0],
    newToday: [0, 0],
    timeToday: [0, 0],
    collapsed: false,
    browserCollapsed: false,
    desc: '',
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0,
  };
}

const configuration = {
  activeDecks: [1],
  curDeck: 1,
  newSpread: 0,
  collapseTime: 1200,
  timeLim: 0,
  estTimes: true,
  dueCounts: true,
  curModel: null,
  nextPos: 1,
  sortType: 'noteFld',
  sortBackwards: false,
  addToCur: true,
  schedVer: 2,
};

/** Deck preset 1 with Anki's own defaults: the learner's preset is left alone. */
const preset = {
  id: 1,
  mod: 0,
  name: 'Default',
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
  rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  dyn: false,
};
