import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fixFiles } from '../../src/check/fix.ts';
import type { Rule, RuleExample } from '../../src/check/rule.ts';
import { ruleIndex } from '../../src/check/rule-index.ts';
import { readingRules } from '../../src/check/reading-rules.ts';
import { readingRulePage, rulePage, rulesPage } from '../../src/check/rule-page.ts';
import { rules } from '../../src/check/rules.ts';
import { checkFiles, filesOf, lineOf } from './checked-texts.ts';

const folder = new URL('../../src/check/rules/', import.meta.url);

test('rules.ts lists the files in rules/ (npm run generate)', () => {
  const index = readFileSync(new URL('../rules.ts', folder), 'utf8');
  expect(index).toBe(ruleIndex(readdirSync(folder)));
});

test('the docs have the page of every rule (npm run generate)', () => {
  const pages = new URL('../../docs/rules/', import.meta.url);
  const page = (name: string) => readFileSync(new URL(name, pages), 'utf8');
  const ids = [...rules, ...readingRules].map(({ id }) => id);
  expect(readdirSync(pages).sort()).toEqual(['README.md', ...ids.map((id) => `${id}.md`)].sort());
  for (const rule of rules) expect(page(`${rule.id}.md`)).toBe(rulePage(rule));
  for (const rule of readingRules) expect(page(`${rule.id}.md`)).toBe(readingRulePage(rule));
  expect(page('README.md')).toBe(rulesPage(rules, readingRules));
});

test('a rule is called like its file, and has an example of what it says and of what it leaves alone', () => {
  const names = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
  expect(rules.map(({ id }) => id)).toEqual(names.sort());
  const poor = rules.filter(({ examples }) => {
    const loud = examples.filter(({ messages }) => messages.length > 0);
    return loud.length === 0 || loud.length === examples.length;
  });
  expect(poor.map(({ id }) => id)).toEqual([]);
});

function run(
  rule: Rule,
  example: RuleExample,
  files = filesOf({ 'note.md': example.input, ...example.others }),
) {
  const known = new Set([...(example.exists ?? []), ...Object.keys(example.others ?? {}), 'note.md']);
  checkFiles(files, {
    rules: [rule],
    exists: (path) => known.has(path),
    inVault: (name) => [...known].some((path) => `/${path}`.endsWith(`/${name}`)),
  });
  return files;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test.each(rule.examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const [note] = run(rule, example);
    expect(note!.messages.map(lineOf)).toEqual(example.messages);
  });

  test.each(rule.examples.map((example) => [example.name, example] as const))('fix: %s', (_name, example) => {
    const files = filesOf({ 'note.md': example.input, ...example.others });
    const result = fixFiles(files, (current) => void run(rule, example, [...current]));
    const fixed = result.changed.find(({ path }) => path === 'note.md');
    expect(fixed === undefined ? undefined : String(fixed)).toBe(example.fixed);
    const again = fixFiles(result.changed, (current) => void run(rule, example, [...current]));
    expect(again.changed).toEqual([]);
  });
});
