import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How a build ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
}

const root = path.join(import.meta.dirname, '..');
const note = (meaning: string, command: string) =>
  `# 도커\n\n- \`docker ps\` : ${meaning}\n- \`${command}\` : 컨테이너를 멈춘다\n\n볼륨 : 컨테이너 밖에 데이터를 남기는 곳\n`;

/** A project in a folder of its own that is built by a process of its own: an old version, and a new one to build over it. */
export class TrialProject {
  readonly folder: string;
  readonly #outputs: readonly string[];
  /** Hashes of the outputs of both versions, by path. */
  old: Readonly<Record<string, string>> = {};
  new: Readonly<Record<string, string>> = {};
  /** The new version built once more: a deck tells only once of cards that are gone. */
  again: Readonly<Record<string, string>> = {};

  private constructor(folder: string, outputs: readonly string[]) {
    this.folder = folder;
    this.#outputs = outputs;
  }

  /** `outputs` are those to build: `anki`, `cheatsheet`, `pdf`. */
  static async make(outputs: readonly string[] = ['anki', 'cheatsheet']): Promise<TrialProject> {
    const project = new TrialProject(await mkdtemp(path.join(tmpdir(), 'pilgi-reliability-')), outputs);
    await mkdir(path.join(project.folder, 'now/notes'), { recursive: true });
    await writeFile(project.path('pilgi.config.yaml'), 'cheatsheet: { formats: [html, md, tldr] }\n');
    await writeFile(project.path('notes/a.md'), note('목록을 보여 준다', 'docker kill web'));
    await project.build();
    project.old = await project.hashes();
    await cp(project.path(''), path.join(project.folder, 'old'), { recursive: true });
    await project.edit();
    await project.build();
    project.new = await project.hashes();
    await project.build();
    project.again = await project.hashes();
    return project;
  }

  path(name: string): string {
    return path.join(this.folder, 'now', name);
  }

  /** The old version with its outputs, and notes that are edited since. */
  async reset(): Promise<void> {
    await rm(this.path(''), { recursive: true, force: true });
    await cp(path.join(this.folder, 'old'), this.path(''), { recursive: true });
    await this.edit();
  }

  private async edit(): Promise<void> {
    await writeFile(
      this.path('notes/a.md'),
      note('실행 중인 컨테이너의 목록을 보여 준다', 'docker stop web'),
    );
  }

  /** Starts a build with these flags, and with these variables over those of this process. */
  start(
    flags: readonly string[] = [],
    env: NodeJS.ProcessEnv = {},
  ): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
    const bin = path.join(root, 'lib/bin.js');
    const args = ['build', '--to', this.#outputs.join(','), ...flags];
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: this.path(''),
      env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', SOURCE_DATE_EPOCH: '1700000000', ...env },
    });
    let said = '';
    child.stdout.on('data', (text: Buffer) => (said += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    const ended = new Promise<Ended>((resolve) => {
      child.once('close', (code, signal) => resolve({ code, signal, said }));
    });
    return { child, ended };
  }

  build(flags: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
    return this.start(flags, env).ended;
  }

  /** Hashes of the outputs and the lock on the disk, without what we keep in hidden files. */
  async hashes(): Promise<Record<string, string>> {
    const names = await readdir(this.path(''), { recursive: true, withFileTypes: true });
    const files = names
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.path(''), path.join(entry.parentPath, entry.name)))
      .filter((name) => /^(?:dist|notes\/pilgi\.lock)/.test(name) && !/\/\.pilgi/.test(name))
      .sort();
    const of = async (name: string) =>
      createHash('sha256')
        .update(await readFile(this.path(name)))
        .digest('hex');
    return Object.fromEntries(await Promise.all(files.map(async (name) => [name, await of(name)] as const)));
  }

  /** What is on the disk: all old, all new (or built once more), whole files of both, or something torn. */
  async state(): Promise<'old' | 'new' | 'again' | 'both' | 'torn'> {
    const now = await this.hashes();
    if (isSame(now, this.old)) return 'old';
    if (isSame(now, this.new)) return 'new';
    if (isSame(now, this.again)) return 'again';
    const always = Object.keys(this.old).filter((name) => Object.hasOwn(this.new, name));
    const isThere = always.every((name) => Object.hasOwn(now, name));
    const isWhole = Object.entries(now).every(
      ([name, hash]) => hash === this.old[name] || hash === this.new[name],
    );
    return isThere && isWhole ? 'both' : 'torn';
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

function isSame(left: Readonly<Record<string, string>>, right: Readonly<Record<string, string>>): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
