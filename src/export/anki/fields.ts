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
    return cloze(left.shift()!, piece.html) + rest;
  });
  if (sides.layout === 'sentence') return marked.join('');
  const isOrdered = sides.layout === 'list';
  const lines = marked.map(
    (html, index) => `<span class="number">${isOrdered ? `${index + 1}.` : '•'}</span> ${html}`,
  );
  return `<div class="list${isOrdered ? ' ordered' : ''}">${lines.join('<br>')}</div>`;
}

/** Where the card comes from. A title that says the question again is left out; one that holds the answer gets a blank. */
function breadcrumb({ sides, place }: CardDraft): readonly string[] {
  const asked = bare(sides.type === 'cloze' ? sides.prompt.text : sides.question.text);
  const secrets = secretsOf(sides)
    .flatMap((secret) => [secret, secret.replace(/\s*\([^()]*\)$/, '')])
    .filter((secret) => secret.length > 1);
  return place.trail
    .filter((title) => asked.length < 2 || !bare(title).endsWith(asked))
    .map((title) => secrets.reduce((text, secret) => text.replaceAll(secret, '○○'), title));
}

function bare(text: string): string {
  return keyText(text).replaceAll(/[\s.`]+/g, '');
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
