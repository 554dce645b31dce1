// Builds a deck week after week, with its lock and without, and once with two branches that Git merges; a table of
// all packages goes into weeks.json of the folder named on the command line.
import { execFileSync } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildDeck } from './build-deck.mjs';
import { passWeek, weeks } from './weeks/weeks.mjs';

const [, , work] = process.argv;
const notes = 'test/anki/weeks/notes';
const day = 86_400_000;
const start = Date.parse('2026-01-01T00:00:00Z');
const first = { name: 'the first build', visible: [], gone: [], removed: [] };

const histories = [
  { name: 'with the lock', hasLock: true, versions: await history('lock', true) },
  { name: 'without the lock', hasLock: false, versions: await history('no-lock', false) },
  ...(await branches()),
];
await writeFile(join(work, 'weeks.json'), JSON.stringify(histories, undefined, 2));

async function history(name, hasLock) {
  const folder = join(work, name);
  await cp(notes, folder, { recursive: true });
  let built = await buildDeck(folder, new Date(start), undefined);
  const versions = [await version(`${name}-1`, built, first)];
  for (const [index, week] of weeks.entries()) {
    await passWeek(folder, week);
    const now = new Date(start + (index + 1) * 7 * day);
    built = await buildDeck(folder, now, hasLock ? built.lock : undefined);
    // Without a lock nobody knows what there was.
    const expected = hasLock ? week : { ...week, removed: [] };
    versions.push(await version(`${name}-${index + 2}`, built, expected));
  }
  return versions;
}

async function version(name, built, { name: what, visible, gone, added, removed }) {
  const path = join(work, `${name}.apkg`);
  await writeFile(path, built.bytes);
  const listed = built.changes.filter(({ change }) => change === 'removed');
  const told = built.messages.find(({ ruleId }) => ruleId === 'anki-removed')?.text;
  const { deck } = built;
  return {
    what,
    path,
    deck,
    visible,
    gone,
    added,
    removed,
    listed: listed.map(({ before }) => before.front),
    told,
  };
}

/** Two people go on from one build; both add the same command. Each has learned with an own package. */
async function branches() {
  const folder = join(work, 'branches');
  await cp(notes, folder, { recursive: true });
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=pilgi', '-c', 'user.email=pilgi@localhost', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  const commitBuild = async (name, days, expected) => {
    const lock = await readFile(join(folder, 'pilgi.lock.json'), 'utf8').catch(() => undefined);
    const built = await buildDeck(folder, new Date(start + days * day), lock);
    await writeFile(join(folder, 'pilgi.lock.json'), built.lock);
    git('add', '.');
    git('commit', '--quiet', '--message', name);
    return version(`branch-${name}`, built, expected);
  };
  const both = [
    '02 이미지.md',
    '| `docker image ls` |',
    '| `docker image tag` | 이미지에 새 이름을 붙인다 |\n| `docker image ls` |',
  ];
  const ours = { edits: [...weeks[0].edits, both] };
  const theirs = { edits: [both, ['02 이미지.md', '이미지를 올린 계정', '이미지를 올린 사람의 계정']] };

  git('init', '--quiet', '--initial-branch', 'main');
  const base = await commitBuild('base', 0, first);
  git('switch', '--quiet', '--create', 'theirs');
  await passWeek(folder, theirs);
  const { visible, gone } = weeks[0];
  const added = 2;
  const their = { visible: ['이미지를 올린 사람의 계정'], gone: ['이미지를 올린 계정'] };
  const right = await commitBuild('theirs', 9, { name: 'their branch', ...their, added, removed: [] });
  git('switch', '--quiet', 'main');
  await passWeek(folder, ours);
  const left = await commitBuild('ours', 7, { name: 'our branch', visible, gone, added, removed: [] });
  try {
    git('merge', '--quiet', 'theirs');
  } catch {
    // Only the lock is in conflict: both have added the same card at different times.
  }
  const conflicts = git('diff', '--name-only', '--diff-filter=U').toString().trim();
  const all = { visible: [...visible, ...their.visible], gone: [...gone, ...their.gone] };
  const merged = await commitBuild('merged', 14, { name: 'the merge', ...all, added: 0, removed: [] });
  await rm(join(folder, '.git'), { recursive: true });
  return [
    {
      name: `merged (conflict in ${conflicts || 'nothing'}), after our branch`,
      hasLock: true,
      versions: [base, left, merged],
    },
    { name: 'merged, after their branch', hasLock: true, versions: [base, right, merged] },
  ];
}
