// Builds a package, then after a week's edits each other format of the deck, into a folder of its own; formats.json
// says where, and what the edits must come to.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildDeck } from './build-deck.mjs';
import { passWeek, weeks } from './weeks/weeks.mjs';

const [, , work] = process.argv;
const folder = join(work, 'formats-notes');
await cp('test/anki/weeks/notes', folder, { recursive: true });
const first = await write('apkg', new Date('2026-01-01T00:00:00Z'), undefined);
await passWeek(folder, weeks[0]);
const later = new Date('2026-01-08T00:00:00Z');
const [txt, csv, crowdanki] = [
  await write('txt', later, first.lock),
  await write('csv', later, first.lock),
  await write('crowdanki', later, first.lock),
];
const { visible, gone } = weeks[0];
const formats = {
  deck: first.deck,
  apkg: first.path,
  texts: { txt: txt.path, csv: csv.path },
  crowdanki: dirname(crowdanki.path),
  notes: first.summary.ankiNotes,
  visible,
  gone,
};
await writeFile(join(work, 'formats.json'), JSON.stringify(formats, undefined, 2));

async function write(format, now, lock) {
  const built = await buildDeck(folder, now, lock, { format });
  for (const file of built.files) {
    const path = join(work, 'formats', format, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.value);
  }
  return { ...built, path: join(work, 'formats', format, built.files[0].path) };
}
