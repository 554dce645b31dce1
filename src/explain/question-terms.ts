import type { Question } from '../study/nodes.ts';
import { plainRichText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FoundMeanings } from './found-meanings.ts';
import { isMeaning, isTermHead } from './head-kind.ts';
import { endsInNoun } from './nominal.ts';
import { termName } from './term-name.ts';
import { topicOf } from './topic.ts';

/** Reads the terms that questions ask for: `볼륨이란?`, `네임스페이스란 무엇인가?`. */
export function readQuestionTerms(
  context: ExplainContext,
  questions: readonly Question[],
  into: FoundMeanings,
): void {
  for (const { question, answer, position, section } of questions) {
    const match = /^(.{1,30}?)\s*(?:이?란\s*(?:무엇|뭐|[?？])|[은는이가]\s*(?:무엇|뭐|뭔))/.exec(
      question.text,
    );
    const term = match && termName(match[1]!);
    if (
      !term ||
      !isTermHead(term, 'strong') ||
      term.split(/\s+/).length > 3 ||
      term.includes(':') ||
      /(?:[와과,]|랑|하고)\s|(?:[와과랑]|차이|이유|원인|개념)$/.test(term)
    )
      continue;
    const sentence = definingSentence(answer.text, term);
    const asked = into.terms.some((other) => termName(other.term) === term);
    if (asked || sentence === undefined || !isMeaning(sentence)) continue;
    const from = position.start.offset!;
    const line = context.source.indexOf('\n', from);
    if (context.within(from, line < 0 ? position.end.offset! : line).length > 0) continue;
    into.terms.push({
      type: 'termMeaning',
      term,
      meaning: plainRichText(sentence.replace(/^[:：]\s*/, '')),
      form: 'question',
      position,
      section,
    });
  }
}

/** The first sentence of an answer that does not speak of something else than what is asked for. */
function definingSentence(answer: string, term: string): string | undefined {
  return answer
    .split(/(?<=[가-힣][.])\s+/)
    .slice(0, 2)
    .find((sentence) => {
      const isOther =
        (topicOf(sentence) !== undefined && !sentence.includes(term)) || /(?:-->|→)/.test(sentence);
      return !isOther || endsInNoun(sentence);
    });
}
