import { tryGenerated } from '../../test/hostile/try-generated.ts';
import type { Figure } from '../figure.ts';

export const area = 'hostile notes, at length';

/** Takes an hour: `npm run fuzz`. */
export const onlyAsked = true;

const generated = 100_000;
const seed = 20_260_301;

/** As many generated notes as nobody would wait for. */
export async function measure(): Promise<Figure[]> {
  const start = performance.now();
  const { notes, commands, faults } = await tryGenerated(generated, seed);
  const minutes = ((performance.now() - start) / 60_000).toFixed(0);
  const wrong = faults.map((fault) => `; wrong: ${fault}`).join('');
  return [
    {
      what: 'generated notes (`npm run fuzz`): no exception, nothing unsafe, places inside, the same again',
      tried: notes,
      held: notes - faults.length,
      seen: `commands ${commands}, seed ${seed}, ${minutes} minutes${wrong}`,
    },
  ];
}
