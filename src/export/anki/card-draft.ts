import type { CardKind } from './anki-note.ts';

/** A side of a card: as plain text for the rules, the lock and the diff; as HTML, escaped for Anki, for the card. */
export interface Side {
  readonly text: string;
  readonly html: string;
}

/** A piece of a cloze; a hidden one becomes a blank of its own. */
export interface ClozePiece extends Side {
  readonly hidden: boolean;
  /** What more there is to say of a hidden piece once it is answered, HTML. */
  readonly rest?: string;
}

/** What the card shows on its sides, by note type. */
export type Sides =
  | {
      readonly type: 'answer';
      readonly question: Side;
      readonly answer: Side;
      /** The same the other way round. */
      readonly reverse?: { readonly kind: CardKind; readonly question: Side; readonly answer: Side };
    }
  | {
      readonly type: 'typed';
      readonly question: Side;
      /** The author's text in the question. */
      readonly meaning: string;
      /** What is to be typed, letter by letter. */
      readonly answer: string;
      /** The answer, colored. */
      readonly shown: string;
    }
  | {
      readonly type: 'cloze';
      readonly prompt: Side;
      readonly pieces: readonly ClozePiece[];
      /**
       * A list shows one piece a line, numbered; later ones stay hidden until the blank is answered. A set shows
       * all others beside the blank.
       */
      readonly layout: 'list' | 'set' | 'sentence';
    };

/** Where a card comes from. */
export interface CardPlace {
  /** Path of the note. */
  readonly note: string;
  /** Anchor of the section. */
  readonly section: string;
  readonly line: number;
  /** Title of the chapter, where the note is more than one. */
  readonly chapter?: string;
  /** The note's title, then chapter and sections from the outside in. */
  readonly trail: readonly string[];
}

/** A card as its kind proposes it: without ids, dates and cloze numbers, which the lock gives. */
export interface CardDraft {
  readonly kind: CardKind;
  /** What the card is about; with the kind it makes the guid. */
  readonly key: string;
  /** Whether the key is the author's prose: only then may a reworded key be the same card. */
  readonly prose: boolean;
  readonly place: CardPlace;
  readonly sides: Sides;
  /** Shown below the answer, HTML. */
  readonly details?: string;
  /** The short form and the commands that belong to it, HTML. */
  readonly related?: string;
  readonly tags: readonly string[];
}
