import { fork } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromCmark, ours, type Pathological } from '../../test/hostile/pathological.mjs';
import type { Figure } from '../figure.ts';

export const area = 'parser blow-up';

/** Processor time for one note, in seconds. */
const limit = 2;

/** Notes made to explode, each in a folder with good ones, through a whole build: book, deck and sheet. */
export async function measure(): Promise<Figure[]> {
  return [
    await figureOf(fromCmark, 'pathological inputs of cmark'),
    await figureOf(ours, 'pathological inputs of ours'),
  ];
}

/** What a child sends (see measured-run.mjs). */
interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

async function figureOf(notes: readonly Pathological[], name: string): Promise<Figure> {
  const most = { note: 0, build: 0, memory: 0 };
  const count = { built: 0, told: 0 };
  const wrong: string[] = [];
  for (const note of notes) {
    const folder = await mkdtemp(path.join(tmpdir(), 'pilgi-pathological-'));
    const bad = await putNotes(folder, note.text());
    const understood = await run<Cost & { messages: string[] }>('understand', bad);
    const built = await run<Cost & { exitCode: number; said: string }>('build', folder);
    const isTold = understood.messages.some((message) => /^2 나쁜\.md:\d+:\d+: /.test(message));
    count[isTold ? 'told' : 'built'] += 1;
    most.note = Math.max(most.note, understood.seconds);
    most.build = Math.max(most.build, built.seconds);
    most.memory = Math.max(most.memory, built.megabytes);
    const isInTime = understood.seconds <= limit || isTold;
    const isRight = built.exitCode === (isTold ? 3 : 0) && (await othersAreBuilt(folder));
    if (!isInTime || !isRight)
      wrong.push(
        `${note.name}: ${understood.seconds.toFixed(1)} CPU s, exit ${built.exitCode}: ${built.said}`,
      );
    await rm(folder, { recursive: true, force: true });
  }
  return {
    what: `${name}: within ${limit} CPU s or with a positioned message, and a whole build has the other notes`,
    tried: notes.length,
    held: notes.length - wrong.length,
    seen: [
      `understood ${count.built}, left out with its line ${count.told}`,
      `most for the note ${most.note.toFixed(1)} CPU s`,
      `most for the build, without its browser, ${most.build.toFixed(1)} CPU s and ${most.memory} MB`,
      ...wrong.map((text) => `wrong: ${text.trim()}`),
    ].join('; '),
  };
}

async function putNotes(folder: string, text: string): Promise<string> {
  const notes = path.join(folder, 'notes');
  await mkdir(notes);
  await writeFile(path.join(notes, '1 도커.md'), '# 도커\n\n`docker ps`: 컨테이너 목록을 본다\n');
  await writeFile(path.join(notes, '3 끝.md'), '# 끝\n\n`docker rm`: 컨테이너를 지운다\n');
  const bad = path.join(notes, '2 나쁜.md');
  await writeFile(bad, text);
  return bad;
}

async function othersAreBuilt(folder: string): Promise<boolean> {
  const read = (name: string) => readFile(path.join(folder, 'dist', name)).catch(() => Buffer.alloc(0));
  const [book, deck, sheet] = await Promise.all(['pilgi.pdf', 'pilgi.apkg', 'cheatsheet.html'].map(read));
  const commands = ['docker container ls', 'docker container rm'];
  return (
    book!.subarray(0, 5).toString('latin1') === '%PDF-' &&
    deck!.length > 0 &&
    commands.every((name) => sheet!.includes(name))
  );
}

function run<Result>(...task: [string, string]): Promise<Result> {
  const child = fork(path.join(import.meta.dirname, '../measured-run.mjs'), task, { silent: true });
  let said = '';
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve, reject) => {
    child.once('message', (result) => resolve(result as Result));
    child.once('close', (code) => reject(new Error(`${task.join(' ')}: exit ${code}: ${said}`)));
  });
}
