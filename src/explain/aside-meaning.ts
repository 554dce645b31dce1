import type { RichText } from '../study/nodes.ts';
import { plainRichText } from '../study/rich-text.ts';
import type { Clause } from './clauses.ts';
import { tellsAction } from './verb-endings.ts';

/** `\`docker ps\`(목록 보기)와 …`, `목록을 확인한다(\`docker ps\`)`: what stands in brackets behind a command, or before one in brackets, says what it does, where it tells an action. */
export function asideMeaning({ before, after, particle }: Clause): RichText | undefined {
  const behind = particle === '' ? /^\(([^()]{2,})\)/.exec(after.text)?.[1] : undefined;
  // `(예전 이름)`: these nouns only end like a verb's noun.
  const isNoun = /(?:이름|처음|다음)$/.test(behind ?? '');
  if (behind && !isNoun && (tellsAction(behind) || /[가-힣]{2}기$/.test(behind)))
    return plainRichText(behind);
  if (particle !== '' || !before.text.endsWith('(') || !after.text.startsWith(')')) return undefined;
  const told = before.text.replace(/^\)\s*/, '').replace(/\s*\($/, '');
  const isTold = tellsAction(told) || /(?:[고며서뒤후면]|다음)$/.test(told);
  return isTold && /[가-힣]{2}/.test(told) ? plainRichText(told) : undefined;
}
