import type { CardTemplates } from './card-templates.ts';
import { deckPreset } from './deck-preset.ts';
import { noteTypeJson } from './note-type-json.ts';
import { noteTypes } from './note-types.ts';
import type { NoteTypeName } from './anki-note.ts';

/** A deck of the package. */
export interface PackagedDeck {
  readonly id: number;
  readonly name: string;
}

/** Epoch seconds of the last change of each note type. */
export type NoteTypeTimes = Readonly<Record<NoteTypeName, number>>;

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
    typedKeys(noteTypes).map((name) => [
      noteTypes[name].id,
      noteTypeJson(noteTypes[name], templates, times[name]),
    ]),
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
    JSON.stringify({ 1: deckPreset }),
    '{}',
  ];
}

function typedKeys<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record).filter((key): key is Key => key in record);
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
