import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ankiMessages } from '../../../src/export/anki/messages.ts';
import { planFolder, fixturesOfCards } from './plan-folder.ts';
import { printCards } from './print-cards.ts';

describe('cards of a note', () => {
  test.each(readdirSync(fixturesOfCards))('%s', async (name) => {
    const plan = await planFolder(new URL(`${name}/`, fixturesOfCards), {});
    const text = printCards(plan, ankiMessages(plan, 'ko'));
    await expect(text).toMatchFileSnapshot(new URL(`${name}/cards.txt`, fixturesOfCards).pathname);
  });
});
