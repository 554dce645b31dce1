import type { AnkiFields } from './anki-note.ts';
import type { CardDraft, Sides } from './card-draft.ts';
import { cloze, escapeText } from './escape.ts';
import { keyText } from './identity.ts';
import type { Words } from './words.ts';

type ClozeSides = Extract<Sides, { type: 'cloze' }>;

/** The fields of a draft's Anki note; `numbers` are the cloze numbers of its hidden pieces in order. */
export function fieldsOf(draft: CardDraft, numbers: readonly number[], words: Words): AnkiFields {
  const { sides } = draft;
  const common = {
    Kind: escapeText(words(`kind-${draft.kind}`), 'plain'),
    Breadcrumb: escapeText(breadcrumb(draft).join(' › '), 'plain'),
    Details: draft.details ?? '',
    Related: draft.related ?? '',
    Source: escapeText(words('source', { note: draft.place.note, line: draft.place.line }), 'plain'),
  };
  switch (sides.type) {
    case 'answer':
      return {
        ...common,
        Question: sides.question.html,
        Answer: sides.answer.html,
        ReverseQuestion: sides.reverse?.question.html ?? '',
        ReverseAnswer: sides.reverse?.answer.html ?? '',
        ReverseKind: sides.reverse ? escapeText(words(`kind-${sides.reverse.kind}`), 'plain') : '',
      };
    case 'typed':
      return {
        ...common,
        Question: sides.question.html,
        Answer: escapeText(sides.answer, 'plain'),
        Shown: sides.shown,
      };
    default:
      return { ...common, Prompt: sides.prompt.html, Text: clozeText(sides, numbers) };
  }
}

function clozeText(sides: ClozeSides, numbers: readonly number[]): string {
  const left = [...numbers];
  const marked = sides.pieces.map((piece) => {
    if (!piece.hidden) return piece.html;
    const rest = piece.rest === undefined ? '' : `<span class="rest">${piece.rest}</span>`;
    return cloze(left.shift() ?? 1, piece.html) + rest;
  });
  if (sides.layout === 'sentence') return marked.join('');
  const lines = marked.map((html, index) => `<span class="number">${index + 1}.</span> ${html}`);
  return `<div class="list">${lines.join('<br>')}</div>`;
}

/** Where the card comes from, without a title that would give the answer away. */
function breadcrumb(draft: CardDraft): readonly string[] {
  const secrets = secretsOf(draft.sides).map(keyText);
  return draft.place.trail.filter((title) => !secrets.some((secret) => tells(keyText(title), secret)));
}

function tells(title: string, secret: string): boolean {
  return secret.length > 1 && title.includes(secret);
}

function secretsOf(sides: Sides): string[] {
  switch (sides.type) {
    case 'answer':
      return [sides.answer.text, ...(sides.reverse ? [sides.reverse.answer.text] : [])];
    case 'typed':
      return [sides.answer];
    default:
      return sides.pieces.filter((piece) => piece.hidden).map((piece) => piece.text);
  }
}
