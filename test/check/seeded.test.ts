import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { type CheckMessage, severityOf } from '../../src/check/check-message.ts';
import { checkFiles } from './checked-texts.ts';
import { type DefectKind, defectKinds, type Planted } from './seeded/defects.ts';
import { Random } from './seeded/random.ts';

/** Another seed, another run: `SEED=7 npm run seeded`. */
const seed = Number(process.env['SEED'] ?? 20_260_301);
const perKind = 10;
const folders = ['../../notes/', '../fixtures/notes/'];
const clean = folders.flatMap((folder) => {
  const url = new URL(folder, import.meta.url);
  const notes = readdirSync(url).filter((name) => name.endsWith('.md'));
  return notes.map((name) => readFileSync(new URL(encodeURIComponent(name), url), 'utf8'));
});

function check(value: string): CheckMessage[] {
  const files = [new VFile({ path: 'note.md', value })];
  return checkFiles(files, { preset: 'default', exists: (path) => !/없는|none/.test(path) });
}

function errorsOf(messages: readonly CheckMessage[]): CheckMessage[] {
  return messages.filter((message) => severityOf(message) === 'error');
}

/** The lines a message speaks of: its own, and those of the same habit. */
function linesOf({ line, related = [] }: CheckMessage): (number | undefined)[] {
  return [line, ...related.map(({ place }) => ('start' in place ? place.start : place).line)];
}

/** Plants a kind until a note has a place for it. */
function plant(kind: DefectKind, random: Random): Planted {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const planted = kind.plant(random.pick(clean)!, random);
    if (planted) return planted;
  }
  throw new Error(`No note has a place for ${kind.rule}`);
}

test('the clean notes have no errors', () => {
  expect(
    clean
      .flatMap(check)
      .filter((message) => severityOf(message) === 'error')
      .map(String),
  ).toEqual([]);
});

test('300 defects of 30 kinds, planted at random, are found at their line by their rule', () => {
  const random = new Random(seed);
  const missed: string[] = [];
  const surplus: string[] = [];
  let planted = 0;
  for (const kind of defectKinds) {
    for (let count = 0; count < perKind; count += 1) {
      const { text, line } = plant(kind, random);
      const messages = check(text);
      const found = messages.some(
        (message) => message.ruleId === kind.rule && linesOf(message).includes(line),
      );
      planted += 1;
      const shown = text.split('\n')[line - 1];
      if (!found) missed.push(`${kind.rule} line ${line}: ${shown}`);
      for (const message of errorsOf(messages)) {
        if (message.line !== line) surplus.push(`${kind.rule} (${shown}): ${String(message)}`);
      }
    }
  }
  const share = (planted - missed.length) / planted;
  console.log(
    `seed ${seed}: ${planted} defects of ${defectKinds.length} kinds, ${planted - missed.length} found (${(share * 100).toFixed(1)} %), ${surplus.length} errors elsewhere`,
  );
  expect({ kinds: defectKinds.length, planted }).toEqual({ kinds: 30, planted: 300 });
  expect(share >= 0.99 ? [] : missed).toEqual([]);
  expect(surplus).toEqual([]);
}, 300_000);
