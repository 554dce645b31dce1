// What a learner does to the notes over weeks. Each week says what its edits must come to in Anki, by hand:
// `visible` stands on some card afterwards, `gone` on none but removed ones, `added` Anki notes are new, and cards
// whose fronts hold `removed` are listed.
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const container = '01 컨테이너.md';
const image = '02 이미지.md';
const renamedImage = '02 이미지와 레지스트리.md';

export const weeks = [
  {
    name: 'a typo mended, an explanation reworded',
    edits: [
      [container, '컨테이너를 지은다', '컨테이너를 지운다'],
      [container, '포트를 컨테이너의 포트로 넘기는 것', '포트로 온 요청을 컨테이너의 포트로 넘겨 주는 것'],
    ],
    visible: ['멈춘 컨테이너를 지운다', '포트로 온 요청을 컨테이너의 포트로 넘겨 주는 것'],
    gone: ['지은다', '컨테이너의 포트로 넘기는 것'],
    added: 0,
    removed: [],
  },
  {
    name: 'a chapter renamed, a section moved to another file',
    edits: [[container, '# 1장. 컨테이너\n', '# 1장. 컨테이너 다루기\n']],
    move: { section: '## 1.3 살펴보기', from: container, to: image, as: '## 2.3 살펴보기' },
    visible: ['1장 컨테이너 다루기', '2.3 살펴보기'],
    gone: ['1.3 살펴보기', '1장 컨테이너 ›'],
    added: 0,
    removed: [],
  },
  {
    name: 'a file renamed, commands added and removed',
    rename: [image, renamedImage],
    edits: [
      [renamedImage, '| `docker image rm` | 로컬의 이미지를 지운다 |\n', ''],
      [renamedImage, '- **다이제스트** : 이미지의 내용에서 계산한 해시값\n', ''],
      [
        renamedImage,
        '| `docker image ls` |',
        '| `docker image push` | 이미지를 레지스트리에 올린다 |\n| `docker image ls` |',
      ],
    ],
    visible: ['이미지를 레지스트리에 올린다', '02 이미지와 레지스트리.md'],
    gone: [],
    added: 2,
    removed: ['docker image rm', '로컬의 이미지를 지운다', '다이제스트란?'],
  },
  {
    name: 'a list renumbered, a table turned into a list',
    edits: [
      [
        container,
        '2. 멈췄는지 목록으로 확인한다\n3. 컨',
        '2. 남길 데이터를 옮긴다\n3. 멈췄는지 목록으로 확인한다\n4. 컨',
      ],
      [container, '| 명령어 | 설명 |\n| --- | --- |\n', ''],
      [container, /^\| (`docker container \w+`) \| (.+) \|$/gm, '- $1 : $2'],
      [container, '컨테이너가 출력한 로그를', '컨테이너가 남긴 로그를'],
    ],
    visible: ['남길 데이터를 옮긴다', '컨테이너가 남긴 로그를 보여 준다'],
    gone: ['컨테이너가 출력한'],
    added: 0,
    removed: [],
  },
  {
    name: 'the notes decomposed, NFC to NFD, as another system may write them',
    decompose: true,
    edits: [],
    visible: ['남길 데이터를 옮긴다'],
    gone: [],
    added: 0,
    removed: [],
  },
];

/** Makes a week's edits in a folder of notes. An edit that finds nothing to change is a fault of this file. */
export async function passWeek(folder, week) {
  if (week.rename) await rename(...week.rename.map((name) => join(folder, name)));
  for (const [name, from, to] of week.edits) {
    await change(join(folder, name), (text) => text.replace(from, to));
  }
  if (week.move) await moveSection(folder, week.move);
  if (week.decompose) await decompose(folder);
}

async function change(path, edit) {
  const before = await readFile(path, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`${path}: the edit changes nothing`);
  await writeFile(path, after);
}

async function moveSection(folder, { section, from, to, as }) {
  const text = await readFile(join(folder, from), 'utf8');
  const start = text.indexOf(section);
  const end = text.indexOf('\n## ', start + 1);
  const moved = end < 0 ? text.slice(start) : text.slice(start, end + 1);
  await writeFile(join(folder, from), text.replace(moved, ''));
  await change(join(folder, to), (other) => `${other}\n${moved.replace(section, as)}`);
}

async function decompose(folder) {
  for (const name of (await readdir(folder)).filter((other) => other.endsWith('.md'))) {
    await change(join(folder, name), (text) => text.normalize('NFD'));
    await rename(join(folder, name), join(folder, name.normalize('NFD')));
  }
}
