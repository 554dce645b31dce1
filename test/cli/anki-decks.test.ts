import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from './run.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-anki-decks-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, text: string | Uint8Array) => writeFile(path.join(folder, name), text);

interface Deck {
  readonly name: string;
  readonly children: readonly Deck[];
  readonly notes: readonly { readonly fields: readonly string[] }[];
}

const outline = ({ name, notes, children }: Deck): unknown[] => [
  name,
  notes.length,
  ...children.map(outline),
];

test('CrowdAnki has a deck for each chapter below the one of the notes, whatever they are called', async () => {
  await put('a.md', '# 1장 도커\n\n레이어 : 이미지의 층\n\n# 2장 볼륨\n\n볼륨 : 데이터를 남기는 곳\n');
  await put('b.md', '# 3장 깃\n\n커밋 : 변경을 남기는 일\n');
  const { code } = await run(folder, 'anki', 'a.md', 'b.md', '--format', 'crowdanki', '--deck', '공부');
  expect(code).toBe(0);
  const deck = JSON.parse(
    await readFile(path.join(folder, 'dist/pilgi-crowdanki/deck.json'), 'utf8'),
  ) as Deck;
  expect(outline(deck)).toEqual(['공부', 0, ['1장 도커', 1], ['2장 볼륨', 1], ['3장 깃', 1]]);
});

test('a long task is shown up to the sentence that fits', async () => {
  const sentence = (number: number) => `${number}번 컨테이너는 이미지로 만들고 볼륨에 데이터를 남긴다.`;
  const task = Array.from({ length: 30 }, (_, index) => sentence(index)).join(' ');
  await put('a.md', `# 1장 도커\n\n## 연습문제\n\n${task} 목록을 보시오.\n\n\`\`\`bash\ndocker ps\n\`\`\`\n`);
  const { out } = await run(folder, 'anki', 'a.md', '--report', '--json', '--only', 'exercise');
  const { kept } = JSON.parse(out) as { kept: { front: string; back: string }[] };
  expect(kept).toHaveLength(1);
  const [{ front, back } = { front: '', back: '' }] = kept;
  expect(front.startsWith(sentence(0))).toBe(true);
  expect(front.length).toBeLessThan(task.length);
  expect(front).toMatch(/남긴다\.$/);
  expect(back).toContain('docker ps');
});

test('a command with many options is asked for its meaning, not to be typed', async () => {
  const options = '-d -it --rm -e A=1 -m 1g --cpus 2 -w /app -u 1000 -p 80:80';
  await put(
    'a.md',
    `# 도커\n\n\`\`\`bash\ndocker run ${options} nginx # 웹 서버를 뒤에서 실행한다\n\`\`\`\n`,
  );
  const { out } = await run(folder, 'anki', 'a.md', '--report', '--json');
  const { kept, refused } = JSON.parse(out) as {
    kept: { kind: string }[];
    refused: { kind: string; reason: string }[];
  };
  expect(kept.map(({ kind }) => kind)).not.toContain('command-recall');
  expect(refused.filter(({ kind }) => kind === 'command-recall')).toEqual([
    expect.objectContaining({
      reason: expect.stringMatching(/^(?:too-many-options|untold-option|answer-too-long)$/),
    }),
  ]);
});
