import { executables, ordinaryWords } from '../grammar/generic.ts';
import type { Chapter, Invocation, Section } from '../study/nodes.ts';
import type { ExplainContext } from './explain-context.ts';
import { outermost } from './outermost.ts';

type Heading = Chapter | Section;

/** Commands of the nearest heading around that names any. */
export function commandsOfTitles(context: ExplainContext, owners: readonly Heading[]): readonly Invocation[] {
  for (const { heading } of owners.toReversed()) {
    const { start, end } = heading?.position ?? {};
    const named = start && end ? outermost(context.within(start.offset!, end.offset!)) : [];
    if (named.length > 0) return named;
  }
  return [];
}

/** A title that opens with a word in Latin letters, numbered or not: `3. curl 정리`. */
const opening = /^(?:[\d.)]+\s+)?`?([a-z][\w-]*)`?(?=\s*(?:[가-힣(:-]|$))/;

/** The executable without a grammar that the title right above an option is about: `curl 정리`, `find 명령어`. */
export function titledTool({ tools }: ExplainContext, owners: readonly Heading[]): string | undefined {
  const title = owners.at(-1)?.title.text ?? '';
  const word = opening.exec(title)?.[1];
  if (word === undefined || tools.has(word) || !executables.has(word)) return undefined;
  const isNamed = !ordinaryWords.has(word) || /명령|옵션|사용법/.test(title);
  return isNamed ? word : undefined;
}
