import { expect, test } from 'vitest';
import { tryGenerated } from './try-generated.ts';

const count = 600;
const seed = 20_260_301;

test(
  `${count} generated notes (seed ${seed}): no exception, nothing unsafe, places inside, the same again`,
  { timeout: 300_000 },
  async () => {
    const { notes, commands, faults } = await tryGenerated(count, seed);
    expect(faults).toEqual([]);
    expect(notes).toBe(count);
    expect(commands).toBeGreaterThan(count);
  },
);
