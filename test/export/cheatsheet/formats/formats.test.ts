import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cheatsheet } from '../../../../src/export/cheatsheet/cheatsheet.ts';
import { copiedText } from '../../../../src/export/cheatsheet/copied-text.ts';
import { formatIds } from '../../../../src/export/cheatsheet/format-ids.ts';
import { formats } from '../../../../src/export/cheatsheet/formats.ts';
import { sheetSchema } from '../../../../src/export/cheatsheet/sheet-schema.ts';
import { volatileIds } from '../../../../src/export/cheatsheet/volatile-ids.ts';
import type { ExportContext } from '../../../../src/export/exporter.ts';
import type { StudySet } from '../../../../src/study/study-set.ts';
import { setOf } from '../sheet-of.ts';
import { parseCheat } from './parse-cheat.ts';
import { parseCsv } from './parse-csv.ts';
import { parseNavi } from './parse-navi.ts';
import { parseTldr } from './parse-tldr.ts';

const root = path.join(import.meta.dirname, '../../../..');

async function exported(set: StudySet, language: 'ko' | 'en' = 'ko'): Promise<Map<string, string>> {
  const context: ExportContext = {
    language,
    now: new Date('2026-11-24T00:00:00Z'),
    signal: new AbortController().signal,
    root,
    browser: () => Promise.reject(new Error('no form but the paper needs a browser')),
    options: { formats: ['tldr', 'navi', 'cheat', 'json', 'csv'], source: '../notes' },
  };
  const { files } = await cheatsheet.export(set, context);
  return new Map(files.map((file) => [file.path, String(file)]));
}

const noteFiles = readdirSync(path.join(root, 'notes')).filter((name) => name.endsWith('.md'));
const own = setOf(
  Object.fromEntries(noteFiles.map((name) => [name, readFileSync(path.join(root, 'notes', name), 'utf8')])),
);

const odd = setOf({
  '낯선 것.md': [
    '# 1장 =1+1, "따옴표"',
    '```bash',
    'docker run --name <컨테이너 이름> {이미지}   # stdout으로 본다',
    'docker inspect --format "{{.Id}}" web   # images 하나',
    'docker exec web sh -c "echo `date`"',
    'docker run -d \\',
    '  nginx',
    'docker exec -i db psql <<EOF',
    '# 주석',
    '',
    '$ 끝',
    'EOF',
    'd\u043ecker ps -a',
    '```',
    '- `docker ps` : =cmd|"/c calc"!A1, 둘째',
    '- `docker images` : +목록',
  ].join('\n'),
});

/** All that the notes have as commands: lines on one line, ids of one machine left out, and canonical names. */
function known(set: StudySet): Set<string> {
  const lines = set.notes.flatMap(({ invocations }) =>
    invocations.map(({ text }) => text.replaceAll(/[ \t]*[\\`^]\r?\n[ \t]*/g, ' ')),
  );
  return new Set([...lines, ...set.entries.map(({ name }) => name)].map(plain));
}

/** A command as all tools have it: placeholders and volatile ids without their names. */
function plain(command: string): string {
  let text = command;
  for (const { start, end } of volatileIds(command).toReversed())
    text = `${text.slice(0, start)}<>${text.slice(end)}`;
  return copiedText(text).replaceAll(/<[\p{L}_][\p{L}\p{N}_ ]*>|\{[\p{L}_]+\}|\[[A-Z]+\]/gu, '<>');
}

test('the list holds every file of the folder, each under its id', () => {
  const names = readdirSync(path.join(root, 'src/export/cheatsheet/formats')).map(
    (name) => path.parse(name).name,
  );
  expect(names.toSorted()).toEqual([...formatIds].toSorted());
  expect(Object.entries(formats).filter(([id, format]) => format.id !== id)).toEqual([]);
});

test('docs/cheatsheet.schema.json is the schema in use', async () => {
  const json = `${JSON.stringify(z.toJSONSchema(sheetSchema), undefined, 2)}\n`;
  await expect(json).toMatchFileSnapshot(path.join(root, 'docs/cheatsheet.schema.json'));
});

describe.each([
  ['our notes', own],
  ['odd notes', odd],
] as const)('of %s', (_, set) => {
  const commands = known(set);

  test('every tldr page is one, and its commands are those of the notes', async () => {
    const pages = [...(await exported(set))].filter(([name]) => name.startsWith('tldr/'));
    expect(pages.length).toBeGreaterThan(3);
    for (const [name, text] of pages) {
      expect(name).toMatch(/^tldr\/[a-z0-9._+-]+\.md$/);
      const page = parseTldr(text);
      expect(page.commands.length).toBeLessThanOrEqual(8);
      expect(page.commands.filter((command) => !commands.has(plain(command)))).toEqual([]);
    }
  });

  test('the navi file follows its grammar, and its commands are those of the notes', async () => {
    const cheats = parseNavi((await exported(set)).get('cheatsheet.cheat') ?? '');
    expect(cheats.length).toBeGreaterThan(3);
    for (const { tags, description, command, variables } of cheats) {
      expect(tags.join()).not.toBe('');
      expect(description).not.toBe('');
      expect(commands).toContain(plain(command));
      expect(command.match(/<[^>]*[^\x00-\x7f][^>]*>/u)).toBeNull();
      expect(variables.every((name) => /^[a-z][a-z0-9_]*$/.test(name))).toBe(true);
    }
  });

  test('the cheat files follow their grammar', async () => {
    const files = [...(await exported(set))].filter(([name]) => name.startsWith('cheat/'));
    expect(files.map(([name]) => name)).toContain('cheat/docker');
    for (const [, text] of files) expect(parseCheat(text).commands.length).toBeGreaterThan(0);
  });

  test('the JSON is valid by its schema, and its commands are those of the notes', async () => {
    const json: unknown = JSON.parse((await exported(set)).get('cheatsheet.json') ?? '');
    const sheet = sheetSchema.parse(json);
    const found = sheet.groups.flatMap((group) => group.commands);
    expect(found.length).toBeGreaterThan(3);
    const lines = found.flatMap(({ examples }) => examples.map(({ command }) => command));
    expect(lines.filter((line) => !commands.has(plain(line)))).toEqual([]);
  });

  test('the CSV is a table of as many cells in every row, none of them a formula', async () => {
    const text = (await exported(set)).get('cheatsheet.csv') ?? '';
    expect(text.startsWith('\ufeff')).toBe(true);
    const rows = parseCsv(text.slice(1));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([10]));
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

test('the commands of the cheat files are those of the notes', async () => {
  const commands = known(own);
  const files = [...(await exported(own))].filter(([name]) => name.startsWith('cheat/'));
  const lines = files.flatMap(([, text]) => parseCheat(text).commands);
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.filter((line) => !commands.has(plain(line)))).toEqual([]);
});

test('a placeholder is written as each tool has it', async () => {
  const files = await exported(odd);
  expect(files.get('tldr/docker-container-run.md')).toContain(
    '`docker run --name {{컨테이너 이름}} {{이미지}}`',
  );
  expect(files.get('cheatsheet.cheat')).toContain('docker run --name <keonteineo_ireum> <image>\n');
  expect(files.get('cheat/docker')).toContain('docker run --name <컨테이너 이름> <이미지>\n');
  expect(files.get('cheatsheet.json')).toContain('"placeholder": "이미지"');
});

test('what a tool has no way to write is left out of its file, the command stays', async () => {
  const files = await exported(odd);
  const page = files.get('tldr/docker-container-exec.md') ?? '';
  expect(page).toContain('`docker container exec`');
});

test('words of ours are those of the language', async () => {
  const english = await exported(own, 'en');
  expect(english.get('tldr/docker-container-run.md')).toMatch(/> More information: <https:\/\/[^>]+>\.\n/);
  expect(english.get('cheatsheet.csv')).toContain('Group,Command,Short');
});
