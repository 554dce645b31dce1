import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { VFile } from 'vfile';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildTools } from '../../src/grammar/tools.ts';
import { buildStudySet, understandNote } from '../../src/pipeline.ts';
import { understandHere } from '../../src/workers/understand-here.ts';
import { understandInWorkers } from '../../src/workers/understand-in-workers.ts';

const ration = vi.hoisted(() => ({ heap: 1_536, time: 20_000 }));
vi.mock(import('../../src/workers/ration.ts'), () => ({
  get heapLimit() {
    return ration.heap;
  },
  timeLimit: () => ration.time,
  patience: 1,
}));

afterEach(() => Object.assign(ration, { heap: 1_536, time: 20_000 }));

const section = (index: number) =>
  `## ${index}. 컨테이너\n\n\`docker run --name n${index} nginx\`: 컨테이너 ${index}을 실행한다\n\n\`\`\`sh\ndocker ps -a\n\`\`\`\n\n`;
const note = (sections: number) => Array.from({ length: sections }, (_, index) => section(index)).join('');
const file = (name: string, value: string) => new VFile({ path: name, value });
const never = new AbortController().signal;

describe('notes in workers', () => {
  test('are the notes understood here, messages with them, in the order of the files', async () => {
    const values = ['---\norder: 둘\n---\n\n# 가\n', note(3), note(40), ''];
    const away = values.map((value, index) => file(`${index}.md`, value));
    const here = values.map((value, index) => file(`${index}.md`, value));
    const tools = buildTools();
    const notes = await understandInWorkers(away, 'ko', never);
    expect(notes).toEqual(here.map((one) => understandNote(one, 'ko', tools)));
    expect(notes.map((one) => one?.path)).toEqual(['0.md', '1.md', '2.md', undefined]);
    expect(away.map(({ messages }) => messages.map(String))).toEqual(
      here.map(({ messages }) => messages.map(String)),
    );
    expect(away[0]!.messages).toMatchObject([{ ruleId: 'frontmatter-invalid', line: 2, source: 'pilgi' }]);
  });

  test('over their memory are left out; this process lives, and the other notes are there', async () => {
    ration.heap = 24;
    const files = [file('작은.md', note(2)), file('큰.md', note(12_000)), file('끝.md', note(2))];
    const notes = await understandInWorkers(files, 'ko', never);
    expect(notes.map((one) => one?.path)).toEqual(['작은.md', undefined, '끝.md']);
    expect(files[1]!.messages).toMatchObject([
      { fatal: true, ruleId: 'too-much-memory', line: 1, column: 1, reason: expect.stringContaining('24MB') },
    ]);
  });

  test('over their time are left out', async () => {
    ration.time = 60;
    const files = [file('큰.md', note(12_000))];
    expect(await understandInWorkers(files, 'en', never)).toEqual([undefined]);
    expect(files[0]!.messages).toMatchObject([{ fatal: true, ruleId: 'too-slow', line: 1 }]);
  });

  test('end early when the build is interrupted', async () => {
    const interruption = new AbortController();
    setTimeout(() => interruption.abort(new Error('interrupted')), 100);
    const files = Array.from({ length: 6 }, (_, index) => file(`${index}.md`, note(3_000)));
    await expect(understandInWorkers(files, 'ko', interruption.signal)).rejects.toThrow('interrupted');
  });
});

describe('notes in this thread', () => {
  test('over their time are broken off and left out', () => {
    ration.time = 50;
    const endless = file('끝없는.md', '# 끝없는 노트');
    const understood = understandHere(endless, 'ko', () => {
      for (;;);
    });
    expect(understood).toBeUndefined();
    expect(endless.messages).toMatchObject([{ fatal: true, ruleId: 'too-slow', line: 1 }]);
  });
});

test('many notes go through workers and make the same set', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pilgi-workers-'));
  const text = note(100);
  for (let index = 0; index < 30; index += 1) await writeFile(path.join(folder, `${index}.md`), text);
  const { set, files } = await buildStudySet({ inputs: [folder], cwd: folder, language: 'ko' });
  await rm(folder, { recursive: true });
  expect(set.notes.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  expect(set.notes.every(({ invocations }) => invocations.length === 200)).toBe(true);
});
