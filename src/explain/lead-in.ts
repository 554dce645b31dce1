import type { RootContent } from 'mdast';
import type { ExplainContext } from './explain-context.ts';
import { sentences } from './sentences.ts';

/** A last sentence that leads into the block after it. */
const leadsIn =
  /[:：]\s*$|다음\s*(?:과 같|명령|커맨드|처럼|코드|순서)|아래\s*(?:와 같|명령|커맨드|처럼|의|는|를)?|명령어?(?:는|을|를|로)|^[^.]{0,60}(?:하려면|위해서는|싶다면|싶으면|보려면|려면)\s|(?:하자|보자|해 ?본다|해 ?보자|한 ?후|한 ?뒤|하고|후|뒤)\.?\s*$/;

/** Whether the last sentence of a text leads into what stands below it. */
export function isLeadIn(context: ExplainContext, node: RootContent): boolean {
  const last = node.type === 'paragraph' ? sentences(node, context.lines).at(-1) : undefined;
  return last !== undefined && leadsIn.test(last.text);
}

/** Whether a text says that commands follow right below it: `다음과 같은 명령을 …`, `…하려면:`. */
export function pointsBelow(text: string): boolean {
  return /[:：]\s*$|(?:다음|아래)(?:의|와|과)?\s?(?:같[은이]\s)?(?:명령|커맨드)|(?:다음|아래)(?:과|와)\s?같/.test(
    text,
  );
}
