// Builds the packages that the engines import: each input as it stands, then after the edits of a learner,
// with the lock of the first build. Writes them and a manifest into the folder named on the command line.
import { cp, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildDeck } from './build-deck.mjs';
import { hostileNotes, hostileText } from './hostile-notes.mjs';

const [, , work] = process.argv;
const first = new Date('2026-01-01T00:00:00Z');
const second = new Date('2026-02-01T00:00:00Z');

const inputs = [
  { name: 'notes', path: 'notes' },
  { name: 'hostile', path: 'test/anki/hostile' },
  { name: 'real note', path: '../shared/notes' },
];

/** Edits of meanings, a chapter's name and a question; a term taken out: `[from, to]`. */
const edits = [
  [/이미지를 올려 두고 내려받는 서버/, '이미지를 올려 두고 다른 컴퓨터에서 내려받는 서버'],
  [/^(\s*[-*] \*\*골든 이미지|\* 골든 이미지) : /m, '$1 : 조직에서 쓰는 '],
  [/현재 실행 중인 모든 컨테이너에 대한 정보를/, '지금 실행 중인 컨테이너의 목록을'],
  [/^# 6장\. 볼륨$/m, '# 6장. 볼륨과 데이터'],
  [/가장 새 이미지를 뜻하나\?/, '가장 새로운 이미지를 뜻하는가?'],
  [/^- \*\*분리 모드\*\* .*\n/m, ''],
  [/셸에서 이스케이프가/, '터미널에서 이스케이프가'],
];
const addition = '\n\n**덧붙인 용어** : 둘째 빌드에서 새로 생긴 카드를 시험하는 낱말\n';

const manifest = [];
for (const { name, path } of inputs) {
  if (!(await exists(path))) continue;
  const folder = join(work, name);
  await mkdir(folder, { recursive: true });
  await cp(path, folder, { recursive: true });
  if (name === 'hostile') {
    for (const note of hostileNotes) await writeFile(join(folder, `${note.name}.md`), hostileText(note));
  }
  const before = await buildDeck(folder, first, undefined);
  await edit(folder);
  const after = await buildDeck(folder, second, before.lock);
  const files = { first: join(work, `${name}-1.apkg`), second: join(work, `${name}-2.apkg`) };
  await writeFile(files.first, before.bytes);
  await writeFile(files.second, after.bytes);
  const count = (...changes) => after.changes.filter(({ change }) => changes.includes(change)).length;
  const { cards, ankiNotes: _n, added: _a, changed: _c, removed: _r, refused: _f, ...kinds } = before.summary;
  manifest.push({
    name,
    ...files,
    deck: before.deck,
    cards,
    kinds,
    shown: name === 'hostile' ? hostileNotes.flatMap(({ shown }) => shown) : [],
    expected: {
      added: count('added'),
      updated: count('changed', 'renamed', 'removed'),
      removed: count('removed'),
    },
  });
}
await writeFile(join(work, 'manifest.json'), JSON.stringify(manifest, undefined, 2));

async function edit(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  for (const name of names) {
    const path = join(folder, name);
    let text = await readFile(path, 'utf8');
    for (const [from, to] of edits) text = text.replace(from, to);
    await writeFile(path, name === names[0] ? text + addition : text);
  }
}

async function exists(path) {
  return stat(path).then(
    () => true,
    () => false,
  );
}
