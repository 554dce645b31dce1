import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import type { AnkiDeck, AnkiNote, NoteTypeName } from '../anki-note.ts';
import type { CardTemplates } from '../card-templates.ts';
import { deckPreset } from '../deck-preset.ts';
import { fieldValues } from '../field-values.ts';
import { noteTypeJson } from '../note-type-json.ts';
import { noteTypes } from '../note-types.ts';
import type { DeckPlan } from '../plan-deck.ts';
import type { DeckFormat } from './deck-format.ts';

const folder = 'pilgi-crowdanki';
const noteTypeNames: readonly NoteTypeName[] = ['answer', 'typed', 'cloze'];

/** A folder for CrowdAnki (https://github.com/Stvad/CrowdAnki): the deck as JSON that reads well in Git, images beside it. */
export const crowdanki: DeckFormat = {
  id: 'crowdanki',
  async write(plan, templates) {
    const json = `${JSON.stringify(rootDeck(plan, templates), undefined, 2)}\n`;
    const media = plan.deck.media.map(
      ({ name, bytes }) => new VFile({ path: `${folder}/media/${name}`, value: bytes }),
    );
    return [new VFile({ path: `${folder}/deck.json`, value: json }), ...media];
  },
};

/** What CrowdAnki calls a deck; the names of its children leave out those above them. */
interface CrowdAnkiDeck {
  readonly __type__: 'Deck';
  readonly children: readonly CrowdAnkiDeck[];
  readonly crowdanki_uuid: string;
  readonly deck_config_uuid: string;
  readonly desc: string;
  readonly dyn: 0;
  readonly extendNew: number;
  readonly extendRev: number;
  readonly media_files: readonly string[];
  readonly name: string;
  readonly notes: readonly object[];
}

function rootDeck({ deck, noteTypeTimes }: DeckPlan, templates: CardTemplates): object {
  const root = deckAt(deck.name, deck.name, deck);
  return {
    ...root,
    deck_configurations: [
      {
        __type__: 'DeckConfig',
        crowdanki_uuid: uuid('preset'),
        ...deckPreset,
        id: undefined,
        mod: undefined,
      },
    ],
    note_models: noteTypeNames.map((name) => ({
      __type__: 'NoteModel',
      crowdanki_uuid: uuid(`note type ${name}`),
      ...noteTypeJson(noteTypes[name], templates, noteTypeTimes[name]),
      id: undefined,
      mod: undefined,
      usn: undefined,
      did: undefined,
    })),
  };
}

/** A deck of the package with those below it; a deck that stands elsewhere comes below the main one. */
function deckAt(path: string, name: string, deck: AnkiDeck): CrowdAnkiDeck {
  const isMain = path === deck.name;
  const own = deck.notes.filter((note) => note.deck === path);
  const below = new Set(deck.notes.flatMap((note) => childOf(path, note.deck, isMain) ?? []));
  const children = [...below].sort().map((child) => deckAt(child, leafOf(child, path), deck));
  return {
    __type__: 'Deck',
    children,
    crowdanki_uuid: uuid(`deck ${path}`),
    deck_config_uuid: uuid('preset'),
    desc: '',
    dyn: 0,
    extendNew: 0,
    extendRev: 0,
    media_files: mediaOf(own, deck),
    name,
    notes: own.map(noteJson),
  };
}

/** The deck directly below `path` that holds `full`. */
function childOf(path: string, full: string, isMain: boolean): string | undefined {
  if (full === path) return undefined;
  if (full.startsWith(`${path}::`)) return [path, full.slice(path.length + 2).split('::')[0]].join('::');
  return isMain ? full.split('::')[0] : undefined;
}

function leafOf(child: string, path: string): string {
  return child.startsWith(`${path}::`) ? child.slice(path.length + 2) : child;
}

function mediaOf(notes: readonly AnkiNote[], { media }: AnkiDeck): string[] {
  const text = notes.flatMap(fieldValues).join('\n');
  return media.map(({ name }) => name).filter((name) => text.includes(name));
}

function noteJson(note: AnkiNote): object {
  return {
    __type__: 'Note',
    fields: fieldValues(note),
    guid: note.guid,
    note_model_uuid: uuid(`note type ${note.noteType}`),
    tags: [...note.tags].sort(),
  };
}

/** The same thing has the same id at every build: 128 bits of its SHA-256, written as a version 8 UUID (RFC 9562). */
function uuid(what: string): string {
  const hex = createHash('sha256').update(`pilgi/crowdanki/${what}`, 'utf8').digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
