import { expect, test } from 'vitest';
import { markdownSheet } from '../../../../src/export/cheatsheet/markdown-sheet.ts';
import { cheat } from '../../../../src/export/cheatsheet/formats/cheat.ts';
import { csv } from '../../../../src/export/cheatsheet/formats/csv.ts';
import { navi } from '../../../../src/export/cheatsheet/formats/navi.ts';
import { tldr } from '../../../../src/export/cheatsheet/formats/tldr.ts';
import { hashAnchor } from '../../../../src/study/anchor.ts';
import type { SheetFormat } from '../../../../src/export/cheatsheet/sheet-format.ts';
import type { Sheet, SheetCommand, TemplatePart } from '../../../../src/export/cheatsheet/sheet.ts';
import { wordsOf } from '../../../../src/export/cheatsheet/words.ts';

const words = wordsOf('ko');

/** A command of which nobody says anything. */
const bare = (name: string): SheetCommand => ({
  anchor: name,
  name,
  spellings: [],
  options: [],
  examples: [],
  places: [],
  inContainer: false,
});

const example = (...template: TemplatePart[]) => {
  const text = template.map((part) => (typeof part === 'string' ? part : part.placeholder)).join('');
  return { pieces: [], text, copied: text, template };
};

const full: SheetCommand = {
  ...bare('grep'),
  short: 'g`p',
  meaning: { text: '줄을 찾는다|고른다', ours: true },
  options: [
    { long: '--count', meaning: { text: '센다', ours: false } },
    { short: '-e', long: '--regexp', value: '' },
    { short: '-m', long: '--max-count', value: '3' },
    { short: '-i', long: '-i' },
  ],
  examples: [example('grep -e ', { placeholder: '★' }), example('grep\n| wc')],
  places: [{ note: 'a.md', section: '찾기', line: 3, href: 'a (1).md#L3' }],
  url: 'https://example.com/g(1)',
};

const sheet = (...commands: SheetCommand[]): Sheet => ({
  title: '명령어',
  groups: commands.length === 0 ? [] : [{ id: 'g', title: '도구', path: 'grep', commands }],
  chapters: [],
  commands: commands.length,
  options: 0,
});

async function made(format: SheetFormat, of: Sheet): Promise<Record<string, string>> {
  const { files } = await format.make({ sheet: of, words } as Parameters<SheetFormat['make']>[0]);
  return Object.fromEntries(files.map((file) => [file.path, String(file)]));
}

test('Markdown: what nobody says leaves its cell empty; marks of tables and code are escaped', () => {
  const rows = markdownSheet(sheet(full, bare('ls')), words).split('\n');
  expect(rows).toContain('## 도구 `grep`');
  expect(rows).toContain(
    '| [`grep`](https://example.com/g%281%29) | ``g`p`` | 줄을 찾는다\\|고른다° | `grep -e ★` | [찾기 · 3행](a%20%281%29.md#L3) |',
  );
  expect(rows).toContain('| `ls` |  |  |  |  |');
  expect(rows.slice(rows.indexOf('| `grep` | `--count` | 센다 |'))).toEqual([
    '| `grep` | `--count` | 센다 |',
    '|  | `-e`, `--regexp <값>` |  |',
    '|  | `-m`, `--max-count 3` |  |',
    '|  | `-i` |  |',
    '',
  ]);
});

test('Markdown: a name that ends in a backtick keeps it; a sheet without commands says so', () => {
  expect(markdownSheet(sheet(bare('a`')), words)).toContain('| `` a` `` |');
  expect(markdownSheet(sheet(), words)).toContain(words('empty'));
});

test('CSV: a command that stands nowhere has no place', async () => {
  const { 'cheatsheet.csv': table = '' } = await made(csv, sheet(bare('ls'), full));
  const [, ls, grep] = table.split('\r\n');
  expect(ls).toBe('도구,ls,,,,,,,,');
  expect(grep).toMatch(/^도구,grep,.*,a\.md,찾기,3,https:/);
});

test('cheat: an option without a meaning is named all the same', async () => {
  const files = await made(cheat, sheet(full));
  expect(Object.values(files).join()).toMatch(/^# {2,}-e, --regexp <값>$/m);
});

test('navi: a placeholder that has no letters is a value', async () => {
  expect(Object.values(await made(navi, sheet(full))).join()).toContain('grep -e <value>\n');
});

test('tldr: of names that a file name cannot tell apart the first has the page; a name of marks alone has one too', async () => {
  const runnable = (name: string) => ({ ...bare(name), examples: [example(`${name} -a`)] });
  const pages = await made(tldr, sheet(runnable('./a'), runnable('a'), runnable('..')));
  const of = hashAnchor('c', '..');
  expect(Object.keys(pages).sort()).toEqual(['tldr/a.md', `tldr/${of}.md`].sort());
  expect(pages['tldr/a.md']).toContain('`./a -a`');
  expect(pages[`tldr/${of}.md`]).toMatch(new RegExp(`^# ${of}\n`));
});
