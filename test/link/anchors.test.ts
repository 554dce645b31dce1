import { expect, test } from 'vitest';
import { compose } from '../../src/grammar/compose.ts';
import { dockerfile } from '../../src/grammar/dockerfile.ts';
import { canonicalOption } from '../../src/grammar/command-tree.ts';
import { buildTools, grammars } from '../../src/grammar/tools.ts';
import { commandAnchor, instructionAnchor, optionAnchor } from '../../src/link/anchors.ts';
import { link } from '../../src/link/link.ts';
import { understand } from '../understand.ts';

test.each([
  ['docker container run', 'docker-container-run'],
  ['docker swarm join-token', 'docker-swarm-join-token'],
  ['git cherry-pick', 'git-cherry-pick'],
  ['apt-get install', 'apt-get-install'],
  ['apt install', 'apt-install'],
  ['pg_dump', 'pg_dump'],
  ['r', 'r'],
])('%s is %s', (name, anchor) => {
  expect(commandAnchor(name)).toBe(anchor);
});

test.each([
  ['clang', 'clang++'],
  ['g', 'g++'],
  ['r', 'R'],
  ['apt-get', 'apt get'],
  ['git cherry-pick', 'git cherry pick'],
  ['docker compose', 'docker-compose'],
])('%s and %s do not share an anchor', (one, other) => {
  expect(commandAnchor(one)).not.toBe(commandAnchor(other));
  expect(commandAnchor(other)).toMatch(/^[a-z0-9_-]+-[a-z0-9]{4}$/);
});

test.each([
  ['-P', '-p'],
  ['-name', '--name'],
  ['--p', '-p'],
  ['-?', '-'],
])('options %s and %s of a command do not share an anchor', (one, other) => {
  expect(optionAnchor('find', one)).not.toBe(optionAnchor('find', other));
});

test('all that the grammars know have anchors of their own', () => {
  const anchors = grammars.flatMap(({ commands }) =>
    Object.entries(commands).flatMap(([name, { options = [] }]) => {
      const names = options.filter(({ means }) => means === undefined).map(canonicalOption);
      return [commandAnchor(name), ...new Set(names)].map((option, index) =>
        index === 0 ? option : optionAnchor(name, option),
      );
    }),
  );
  const keys = new Set(Object.keys(compose.words).map((path) => path.split('.').at(-1)!));
  const words = [
    ...Object.keys(dockerfile.words).map((word) => instructionAnchor('dockerfile', word)),
    ...[...keys].map((key) => instructionAnchor('compose', key)),
  ];
  const all = [...anchors, ...words];
  expect(all.filter((anchor, index) => all.indexOf(anchor) !== index)).toEqual([]);
});

test('entries are told by their names, whatever the order of the notes', () => {
  const notes = ['clang++ -o a a.cpp', 'clang -o a a.c', 'Rscript a.R', 'docker ps'].map((text, index) =>
    understand(`# 노트\n\n\`\`\`bash\n${text}\n\`\`\`\n`, `${index}.md`),
  );
  const anchorsOf = (list: typeof notes) =>
    link(list, { folder: 'notes' }, buildTools())
      .entries.filter(({ kind }) => kind === 'command')
      .map(({ name, anchor, places }) => [name, anchor, places.length]);
  const anchors = anchorsOf(notes);
  expect(anchors.map(([name]) => name)).toEqual(['clang', 'clang++', 'docker container ls', 'Rscript']);
  expect(anchorsOf(notes.toReversed())).toEqual(anchors);
});
