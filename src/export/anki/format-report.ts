import type { CardKind } from './anki-note.ts';
import type { CardDraft } from './card-draft.ts';
import { facesOf } from './faces.ts';
import type { DeckPlan } from './plan-deck.ts';
import { shortened } from './shortened.ts';
import type { Words } from './words.ts';

/** A card as the report tells of it: one that is made, or one that is not, with the reason in words. */
interface ReportedCard {
  readonly kind: CardKind;
  readonly note: string;
  readonly line: number;
  readonly front: string;
  readonly back?: string;
  readonly reason?: string;
  readonly because?: string;
}

/** All cards of a deck, made and refused, for a program to read. */
export function reportFacts(
  { drafts, refusals }: DeckPlan,
  words: Words,
): { readonly kept: readonly ReportedCard[]; readonly refused: readonly ReportedCard[] } {
  return {
    kept: drafts.flatMap(keptCards),
    refused: refusals.map(({ kind, place, front, reason, params }) => ({
      kind,
      note: place.note,
      line: place.line,
      front,
      reason,
      because: words(`refused-${reason}`, params),
    })),
  };
}

/** All cards of a deck for a person: counts by kind, then a line for each card with its place; what was refused, and why. */
export function formatReport(plan: DeckPlan, words: Words): string {
  const { kept, refused } = reportFacts(plan, words);
  return [
    words('report-kept', { count: kept.length }),
    ...counted(plan, words),
    ...kept.map((card) => `+ ${lineOf(card, words)}`),
    '',
    words('report-refused', { count: refused.length }),
    ...refused.map((card) => `- ${lineOf(card, words)}\n    ${card.because}`),
  ].join('\n');
}

function keptCards(draft: CardDraft): ReportedCard[] {
  const { note, line } = draft.place;
  const fronts = frontsOf(draft);
  return facesOf(draft).map(({ kind, front, back }, index) => ({
    kind,
    note,
    line,
    front: fronts[index] ?? front,
    back,
  }));
}

/** Of a cloze the front of each blank, with a mark where it is. */
function frontsOf({ sides }: CardDraft): string[] {
  if (sides.type !== 'cloze') return [];
  const { prompt, pieces, layout } = sides;
  return pieces.flatMap(({ hidden }, blank) => {
    if (!hidden) return [];
    const shown = pieces.map(({ text }, index) => (index === blank ? '[…]' : text));
    if (layout === 'sentence') return [shown.join('')];
    const around = layout === 'list' ? shown.slice(0, blank + 1) : shown;
    return [[prompt.text, ...around].join(' ')];
  });
}

function counted({ drafts }: DeckPlan, words: Words): string[] {
  const counts = new Map<string, number>();
  for (const { kind } of drafts.flatMap(facesOf)) {
    const name = words(`kind-${kind}`);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `  ${name} ${count}`);
}

function lineOf({ kind, note, line, front }: ReportedCard, words: Words): string {
  return `${note}:${line} ${words(`kind-${kind}`)}: ${shortened(front)}`;
}
