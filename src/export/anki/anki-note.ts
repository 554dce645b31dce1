/** What a card asks. `-recall` kinds of options and terms are the reverse cards of the kind before them. */
export const cardKinds = [
  'command-meaning',
  'command-recall',
  'option-meaning',
  'option-recall',
  'term',
  'term-recall',
  'instruction',
  'compose-key',
  'breakdown',
  'steps',
  'list',
  'sentence',
  'question',
  'exercise',
] as const;

export type CardKind = (typeof cardKinds)[number];

/** The three note types of the deck; `note-types.ts` gives their fields and templates. */
export type NoteTypeName = 'answer' | 'typed' | 'cloze';

/** Fields of an Anki note by name, as HTML that is already escaped for Anki. */
export type AnkiFields = Readonly<Record<string, string>>;

/** One Anki note: plain data, everything a package needs. */
export interface AnkiNote {
  readonly kind: CardKind;
  readonly guid: string;
  /** Epoch milliseconds, also its id in the package. */
  readonly id: number;
  /** Epoch seconds of its last change. */
  readonly mod: number;
  readonly noteType: NoteTypeName;
  /** Full name, levels joined by `::`. */
  readonly deck: string;
  readonly fields: AnkiFields;
  readonly tags: readonly string[];
  /** 0-based ordinals of the cards it makes: template numbers, or cloze numbers less one. */
  readonly ordinals: readonly number[];
}

/** An image, by the name that fields use for it. */
export interface AnkiMedia {
  /** Content hash in ASCII with its extension. */
  readonly name: string;
  /** Media type: `image/png`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Tag of an Anki note whose card is no longer in the notes. */
export const removedTag = 'pilgi::removed';

/** Everything of one package. */
export interface AnkiDeck {
  /** Full name of the main deck. */
  readonly name: string;
  /** In the order in which new cards are to be learned. */
  readonly notes: readonly AnkiNote[];
  readonly media: readonly AnkiMedia[];
}
