// How much memory and time a deck of 100,000 cards takes: the package alone, and `pilgi anki` on notes that make as
// many. Each runs in a process of its own. `npm run compile && node bench/deck.mjs [cards]`
import { fork } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cards = Number(process.argv[2] ?? 100_000);
const self = fileURLToPath(import.meta.url);

if (process.argv[3] === 'package') await writeOne();
else if (process.argv[3] === 'notes') await buildNotes();
else {
  console.log(`${cards} cards, Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}`);
  for (const part of ['package', 'notes']) await run(part);
}

function run(part) {
  return new Promise((resolve) => {
    fork(self, [String(cards), part]).once('exit', resolve);
  });
}

/** Notes of one card each, as long as those of real decks. */
async function writeOne() {
  const { readCardTemplates } = await import('../lib/export/anki/card-templates.js');
  const { writePackage } = await import('../lib/export/anki/package.js');
  const notes = Array.from({ length: cards }, (_, index) => ({
    kind: 'term',
    guid: `guid${index}`,
    id: 1_700_000_000_000 + index * 1000,
    mod: 1_700_000_000,
    noteType: 'answer',
    deck: `도커::${index % 50}장`,
    tags: ['pilgi::term', `도커::${index % 50}장`],
    ordinals: [0],
    fields: {
      Question: `<b>낱말 ${index}</b>이란?`,
      Answer: `${index}번째 낱말의 뜻을 설명하는 한 문장이다. 조금 더 길게 적는다.`,
      Kind: '용어 뜻',
      Breadcrumb: `도커 › ${index % 50}장`,
      Source: `notes/${index % 50}장.md ${index}행`,
    },
  }));
  const before = process.cpuUsage();
  const times = { answer: 1_700_000_000, typed: 1_700_000_000, cloze: 1_700_000_000 };
  const bytes = await writePackage(
    { name: '도커', notes, media: [] },
    await readCardTemplates(undefined),
    times,
  );
  tell('package of Anki notes in memory', process.cpuUsage(before), bytes.length);
}

/** Tables of terms: two cards a row. */
async function buildNotes() {
  const folder = await mkdtemp(join(os.tmpdir(), 'pilgi-bench-'));
  await mkdir(join(folder, 'notes'));
  for (let file = 0; file < 100; file++) {
    const rows = Array.from(
      { length: cards / 200 },
      (_, index) => `| 낱말${file}-${index} | ${file}번째 장의 ${index}번째 낱말이 가리키는 뜻 |`,
    );
    const text = `# ${file + 1}장. 낱말\n\n| 용어 | 뜻 |\n| --- | --- |\n${rows.join('\n')}\n`;
    await writeFile(join(folder, 'notes', `${file + 1}장.md`), text);
  }
  const { main } = await import('../lib/main.js');
  const before = process.cpuUsage();
  const silent = {
    interactive: false,
    colors: false,
    columns: 80,
    env: {},
    cwd: folder,
    signal: new AbortController().signal,
  };
  await main(['anki'], { ...silent, out: () => undefined, error: (text) => process.stderr.write(text) });
  const { size } = await stat(join(folder, 'dist/pilgi.apkg'));
  tell('pilgi anki, from reading the notes on', process.cpuUsage(before), size);
  await rm(folder, { recursive: true });
}

function tell(what, { user, system }, size) {
  const seconds = ((user + system) / 1e6).toFixed(1);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${what}: ${peak} MB peak, ${seconds} CPU s, ${(size / 1e6).toFixed(1)} MB`);
}
