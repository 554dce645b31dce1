import type { CardDraft } from './card-draft.ts';
import { faultOf, type Fault } from './face-rules.ts';
import { facesOf, type Face } from './faces.ts';
import { keyText } from './identity.ts';
import type { Proposals } from './proposals.ts';
import type { Refusal } from './refusal.ts';

/** A card whose back is longer than this is told of, though made. */
export const longBack = 200;

/**
 * Keeps the cards that are worth learning. A learner deletes a deck with twenty bad cards, so a draft with a fault
 * is refused with its reason, and a reverse card that is at fault is left out.
 */
export function refuseUnfit(proposals: Proposals): Proposals {
  const refusals: Refusal[] = [...proposals.refusals];
  const alone = proposals.drafts.flatMap((draft) => fitAlone(draft, refusals));
  const single = withoutDuplicates(alone, refusals);
  const drafts = withOwnKeys(withoutOrphans(withoutAmbiguous(single, refusals)));
  return { drafts, refusals };
}

function fitAlone(draft: CardDraft, refusals: Refusal[]): CardDraft[] {
  let kept = draft;
  for (const face of facesOf(draft)) {
    const fault = faultOf(face, draft);
    if (fault === undefined) continue;
    refusals.push(refusal(draft, face, fault));
    if (face.side === 'forward') return [];
    kept = withoutReverse(kept);
  }
  return [kept];
}

/**
 * Of several drafts about the same thing the first, which is the best, is kept; that one text names it twice is no news.
 * Command lines that share their options and differ in what is shown and in what it means (`chmod 755`, `chmod u+x`) are
 * different things.
 */
function withoutDuplicates(drafts: readonly CardDraft[], refusals: Refusal[]): CardDraft[] {
  const kept = new Map<string, CardDraft[]>();
  return drafts.filter((draft) => {
    const same = kept.get(identityOf(draft)) ?? [];
    const other = same.find((one) => isSameCard(one, draft));
    if (other === undefined) kept.set(identityOf(draft), [...same, draft]);
    else if (faceOf(other).meaning !== faceOf(draft).meaning) {
      refusals.push(refusal(draft, faceOf(draft), { reason: 'duplicate', params: { other: where(other) } }));
    }
    return other === undefined;
  });
}

function identityOf({ kind, key }: CardDraft): string {
  return `${kind}\n${key}`;
}

function isSameCard(one: CardDraft, other: CardDraft): boolean {
  const [command, otherCommand] = [commandOf(one), commandOf(other)];
  return command === undefined || command === otherCommand || faceOf(one).meaning === faceOf(other).meaning;
}

/** The command line that a card is about, where it is about one. */
function commandOf({ kind, sides }: CardDraft): string | undefined {
  if (kind === 'command-meaning' && sides.type === 'answer') return sides.question.text;
  return kind === 'command-recall' && sides.type === 'typed' ? sides.answer : undefined;
}

/** Of several command lines with one key the first keeps it; the others add what is shown, so that none takes another's guid. */
function withOwnKeys(drafts: readonly CardDraft[]): CardDraft[] {
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const command = commandOf(draft);
    const isFirst = !taken.has(identityOf(draft));
    taken.add(identityOf(draft));
    return isFirst || command === undefined ? draft : { ...draft, key: `${draft.key} = ${command}` };
  });
}

/** A front that asks for two different answers teaches neither: all cards with it are refused, each naming another. */
function withoutAmbiguous(drafts: readonly CardDraft[], refusals: Refusal[]): CardDraft[] {
  const byFront = new Map<string, { draft: CardDraft; face: Face }[]>();
  for (const draft of drafts) {
    for (const face of facesOf(draft)) {
      const key = `${draft.sides.type === 'cloze' ? draft.key : ''}\n${keyText(face.front)}`;
      byFront.set(key, [...(byFront.get(key) ?? []), { draft, face }]);
    }
  }
  const kept = new Map(drafts.map((draft) => [draft, draft]));
  for (const same of byFront.values()) {
    if (new Set(same.map(({ face }) => keyText(face.back))).size < 2) continue;
    for (const { draft, face } of same) {
      const other = same.find(({ face: candidate }) => keyText(candidate.back) !== keyText(face.back))!;
      const reason = face.side === 'reverse' || face.typed ? 'not-unique' : 'same-front';
      const params = { other: `${other.face.back} (${where(other.draft)})` };
      refusals.push(refusal(draft, face, { reason, params }));
      const now = kept.get(draft);
      if (now === undefined) continue;
      if (face.side === 'reverse') kept.set(draft, withoutReverse(now));
      else kept.delete(draft);
    }
  }
  return drafts.flatMap((draft) => kept.get(draft) ?? []);
}

/** A command is only asked for by what it means where that is a card too: what was wrong with one is with the other. */
function withoutOrphans(drafts: readonly CardDraft[]): CardDraft[] {
  const meanings = new Set(
    drafts
      .filter(({ kind }) => kind === 'command-meaning')
      .map((draft) => `${draft.key}\n${faceOf(draft).meaning}`),
  );
  return drafts.filter(
    (draft) => draft.kind !== 'command-recall' || meanings.has(`${draft.key}\n${faceOf(draft).meaning}`),
  );
}

function withoutReverse(draft: CardDraft): CardDraft {
  if (draft.sides.type !== 'answer') return draft;
  const { type, question, answer } = draft.sides;
  return { ...draft, sides: { type, question, answer } };
}

function refusal(draft: CardDraft, face: Face, fault: Fault): Refusal {
  return { kind: face.kind, place: draft.place, front: face.front, ...fault };
}

function where({ place }: CardDraft): string {
  return `${place.note}:${place.line}`;
}

function faceOf(draft: CardDraft): Face {
  const [face] = facesOf(draft);
  return face!;
}
