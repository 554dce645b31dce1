import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildTools } from '../../src/grammar/tools.ts';
import { findLabeledNotes, readFacts, readTruth } from '../../src/score/labeled-notes.ts';
import { PilgiError } from '../../src/study/pilgi-error.ts';

const tools = buildTools();
const folder = await mkdtemp(path.join(tmpdir(), 'pilgi-score-'));

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

test('finds notes with labels beside them, decomposed names as the disk has them', async () => {
  const decomposed = '볼륨'.normalize('NFD');
  await write(`${decomposed}.truth.json`, '{}');
  await write('unlabeled.md', '# 제목\n');
  const found = await findLabeledNotes(folder);
  expect(found.map(({ note }) => path.basename(note).normalize('NFC'))).toEqual(['볼륨.md']);
  expect(path.basename(found[0]!.truth)).toMatch(/\.truth\.json$/);
});

test('reads a note in CP949 as a build would', async () => {
  // "똠" and "볼륨" in CP949.
  const word = Uint8Array.of(0x8c, 0x63);
  const volume = Uint8Array.of(0xba, 0xbc, 0xb7, 0xfd);
  const text = (value: string) => new TextEncoder().encode(value);
  const bytes = [text('# '), volume, text('\n\n```\ndocker run --name '), word, text(' nginx\n```\n')];
  const { commands } = await readFacts(await write('cp949.md', Buffer.concat(bytes)), tools);
  expect(commands.map(({ line, options }) => [line, options[0]?.value])).toEqual([[4, '똠']]);
});

test('labels of another shape are an error that names the file and the key', async () => {
  const file = await write('wrong.truth.json', '{ "commands": [] }');
  const error: unknown = await readTruth(file).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PilgiError);
  expect(String(error)).toContain('wrong.truth.json');
  expect(String(error)).toContain('explanations');
});

test('a note that is left out is an error that says why', async () => {
  const file = await write('binary.md', new Uint8Array(64));
  await expect(readFacts(file, tools)).rejects.toThrow(/binary\.md: /);
  await expect(readFacts(await write('empty.md', '\n'), tools)).rejects.toThrow('the note is empty');
});
