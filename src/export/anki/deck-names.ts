import type { CardPlace } from './card-draft.ts';

/** Full name of a deck: main deck and chapter. */
export function deckName(main: string, chapter: string | undefined): string {
  return [main, chapter].flatMap((level) => (level === undefined ? [] : [deckLevel(level)])).join('::');
}

/** One level of a deck's name; `::` would make two of it. */
function deckLevel(title: string): string {
  const level = title
    .normalize('NFC')
    .replaceAll(/:{2,}/g, ':')
    .replaceAll(/[\u0000-\u001f\u007f"]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return level === '' ? 'pilgi' : level;
}

/** The chapter a card belongs to; the note where it is one of several and has no chapters. */
export function chapterOf(place: CardPlace, noteCount: number): string | undefined {
  return place.chapter ?? (noteCount > 1 ? place.trail[0] : undefined);
}

/** A title as one level of a tag: Anki parts tags at blanks. */
export function tagLevel(title: string): string {
  return title
    .normalize('NFC')
    .replaceAll(/:{2,}/g, ':')
    .replaceAll(/[\s\u0000-\u001f\u007f"]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
}
