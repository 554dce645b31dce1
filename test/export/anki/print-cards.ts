import type { ExportMessage } from '../../../src/export/exporter.ts';
import { facesOf } from '../../../src/export/anki/faces.ts';
import type { DeckPlan } from '../../../src/export/anki/plan-deck.ts';

/** A deck as a person reads it: every face of every card, then what was refused and why. */
export function printCards({ drafts, deck }: DeckPlan, messages: readonly ExportMessage[]): string {
  const cards = drafts.flatMap((draft) =>
    facesOf(draft).map(
      ({ kind, front, back }) =>
        `${kind} (line ${draft.place.line})\n  ? ${front}\n  = ${back.replaceAll('\n', '\n    ')}\n`,
    ),
  );
  const notes = deck.notes.map(({ deck: name, tags }) => `${name} [${tags.join(' ')}]`);
  return [
    cards.join('\n'),
    '--- decks',
    ...new Set(notes),
    '--- messages',
    ...messages.map(({ severity, line, text }) => `${severity} ${line ?? ''}: ${text}`),
    '',
  ].join('\n');
}
