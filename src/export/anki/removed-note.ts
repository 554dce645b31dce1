import { removedTag, type AnkiFields, type AnkiNote, type CardKind, type NoteTypeName } from './anki-note.ts';
import { cloze, escapeText } from './escape.ts';
import type { LockedNote } from './lock.ts';
import type { Words } from './words.ts';

/** A note that is gone, sent once more so that it gets its tag; what it said comes from the lock, without formatting. */
export function removedNote(guid: string, locked: LockedNote, deck: string, words: Words): AnkiNote {
  const noteType = noteTypeOf(locked.kind);
  return {
    kind: locked.kind,
    guid,
    id: locked.id,
    mod: locked.mod,
    noteType,
    deck,
    fields: {
      ...contentOf(noteType, locked),
      Kind: plain(words(`kind-${locked.kind}`)),
      Source: plain(words('source-removed')),
    },
    tags: [removedTag],
    ordinals: ordinalsOf(noteType, locked),
  };
}

function noteTypeOf(kind: CardKind): NoteTypeName {
  if (kind === 'command-recall') return 'typed';
  return kind === 'steps' || kind === 'list' || kind === 'sentence' ? 'cloze' : 'answer';
}

function contentOf(noteType: NoteTypeName, locked: LockedNote): AnkiFields {
  switch (noteType) {
    case 'answer':
      return {
        Question: plain(locked.front),
        Answer: plain(locked.back),
        ReverseQuestion: plain(locked.reverse?.[0] ?? ''),
        ReverseAnswer: plain(locked.reverse?.[1] ?? ''),
      };
    case 'typed':
      return { Question: plain(locked.front), Answer: plain(locked.back), Shown: plain(locked.back) };
    default:
      return { Prompt: plain(locked.front), Text: clozeText(locked.back) };
  }
}

function clozeText(back: string): string {
  return back
    .split(/(\{\{c\d+::[\s\S]*?\}\}(?!\}))/)
    .map((part) => {
      const [, number, text] = /^\{\{c(\d+)::([\s\S]*)\}\}$/.exec(part) ?? [];
      if (number === undefined) return escapeText(part, 'cloze').replaceAll('\n', '<br>');
      return cloze(Number(number), escapeText(text!, 'cloze'));
    })
    .join('');
}

function ordinalsOf(noteType: NoteTypeName, locked: LockedNote): number[] {
  if (noteType === 'cloze') {
    const numbers = [...locked.back.matchAll(/\{\{c(\d+)::/g)].map(([, number]) => Number(number) - 1);
    return [...new Set(numbers)].sort((a, b) => a - b);
  }
  return noteType === 'answer' && locked.reverse ? [0, 1] : [0];
}

function plain(text: string): string {
  return escapeText(text, 'plain');
}
