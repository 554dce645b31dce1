import type { Side } from '../card-draft.ts';

/** `…하는 옵션이고`: what hands over to the next clause; without it the noun ends the text well. */
const ending = /(?<=[가-힣])(?:이고|이며|이지만)$/;

/** A meaning that was cut out of a longer sentence, ended as one that stands alone. */
export function wholeClause(side: Side): Side {
  const [rest = ''] = ending.exec(side.text) ?? [];
  if (rest === '' || !side.html.endsWith(rest)) return side;
  return { text: side.text.slice(0, -rest.length), html: side.html.slice(0, -rest.length) };
}
