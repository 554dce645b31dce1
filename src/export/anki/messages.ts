import type { Language } from '../../language/language.ts';
import type { ExportMessage } from '../exporter.ts';
import { removedTag } from './anki-note.ts';
import { facesOf } from './faces.ts';
import type { DeckPlan } from './plan-deck.ts';
import { longBack } from './refusals.ts';
import type { Refusal } from './refusal.ts';
import { shortened } from './shortened.ts';
import { wordsOf, type Words } from './words.ts';

/** What the author should know of a deck: refused, long, renamed and removed cards. */
export function ankiMessages(plan: DeckPlan, language: Language): ExportMessage[] {
  const words = wordsOf(language);
  return [
    ...plan.refusals.map((refusal) => refused(refusal, words)),
    ...longBacks(plan, words),
    ...renamed(plan, words),
    ...removed(plan, words),
  ];
}

function refused({ kind, place, front, reason, params }: Refusal, words: Words): ExportMessage {
  const text = words('refused', {
    kind: words(`kind-${kind}`),
    front: shortened(front),
    reason: words(`refused-${reason}`, params),
  });
  return { severity: 'info', ruleId: 'anki-refused', text, note: place.note, line: place.line };
}

function longBacks({ drafts }: DeckPlan, words: Words): ExportMessage[] {
  return drafts.flatMap((draft) =>
    facesOf(draft).flatMap(({ back, side }): ExportMessage[] => {
      if (side === 'reverse' || back.length <= longBack) return [];
      const text = words('long-back', { length: back.length });
      const { note, line } = draft.place;
      return [{ severity: 'warning', ruleId: 'anki-long-back', text, note, line }];
    }),
  );
}

function renamed({ changes }: DeckPlan, words: Words): ExportMessage[] {
  return changes.flatMap(({ change, kind, note, line, before, after }): ExportMessage[] => {
    if (change !== 'renamed') return [];
    const text = words('renamed', {
      kind: words(`kind-${kind}`),
      before: shortened(before?.front ?? ''),
      after: shortened(after?.front ?? ''),
    });
    return [{ severity: 'warning', ruleId: 'anki-renamed', text, note, ...(line !== undefined && { line }) }];
  });
}

function removed({ changes }: DeckPlan, words: Words): ExportMessage[] {
  const count = changes.filter(({ change }) => change === 'removed').length;
  if (count === 0) return [];
  const text = words('removed', { count, search: `tag:${removedTag}` });
  return [{ severity: 'warning', ruleId: 'anki-removed', text }];
}
