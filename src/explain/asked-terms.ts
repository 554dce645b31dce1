import { isMeaning, isTermHead } from './head-kind.ts';
import type { SaidSentence } from './sentence-meanings.ts';
import { opening } from './sentence-opening.ts';
import type { Sentence } from './sentences.ts';

/** `컨텍스트란?`, `Git 이란 무엇인가?`: the term that a sentence asks for. */
export function askedTerm(text: string): string | undefined {
  const term = /^(.{1,30}?)\s*이?란\s*(?:무엇\S*|뭐\S*)?\s*[?？]$/.exec(text.replace(opening, ''))?.[1];
  return term !== undefined && isTermHead(term, 'strong') ? term : undefined;
}

/** Files a term that a sentence asks for and the next one defines. */
export function addAskedTerm(
  term: string,
  asked: Sentence,
  { text, content }: Sentence,
  { section }: SaidSentence['item'],
  into: SaidSentence['into'],
  known: Set<string>,
): void {
  if (known.has(term) || !isMeaning(text)) return;
  known.add(term);
  const meaning = { text, content };
  into.terms.push({
    type: 'termMeaning',
    term,
    meaning,
    form: 'question',
    position: asked.position,
    section,
  });
}
