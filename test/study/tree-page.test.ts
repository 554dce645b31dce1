import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { definitions } from './published-schema.ts';

const page = readFileSync(path.join(import.meta.dirname, '../../docs/study-tree.md'), 'utf8');

interface Described {
  readonly bases: readonly string[];
  /** As written, with its question mark. */
  readonly fields: readonly string[];
}

/** The interfaces that the page describes, by name. */
const described = new Map<string, Described>(
  [...page.matchAll(/^interface (\w+)(?: <: ([\w, ]+))? \{\n(.*?)^\}/gms)].map(([, name, bases, body]) => [
    name!,
    {
      bases: bases?.split(', ') ?? [],
      fields: [...body!.matchAll(/^ {2}(\w+\??):/gm)].map(([, field]) => field!),
    },
  ]),
);

/** The fields of an interface with those of its bases; unist's own say theirs with each node. */
function fieldsOf(name: string): string[] {
  const { bases, fields } = described.get(name) ?? { bases: [], fields: [] };
  return [...fields, ...bases.flatMap(fieldsOf)].sort();
}

test.each([...definitions])(
  'docs/study-tree.md describes %s with all its fields and values',
  (name, definition) => {
    const required = new Set(definition.required);
    const fields = Object.keys(definition.properties).map((field) =>
      required.has(field) ? field : `${field}?`,
    );
    expect(page).toContain(`### \`${name}\`\n`);
    expect(fieldsOf(name)).toEqual(fields.sort());
    const values = Object.values(definition.properties).flatMap((field) => field.enum ?? field.const ?? []);
    expect(values.filter((value) => !page.includes(`'${value}'`))).toEqual([]);
  },
);

test('docs/study-tree.md describes nothing else', () => {
  expect([...described.keys()].filter((name) => !definitions.has(name))).toEqual(['Placed']);
});

test('docs/study-tree.md tells every rule by which a command is recognized', () => {
  const folder = path.join(import.meta.dirname, '../../src/resolve');
  const sources = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const rules = sources.flatMap((source) =>
    [...source.matchAll(/\brule: '([\w-]+)'/g)].map(([, rule]) => rule!),
  );
  const table = page.slice(page.indexOf('Of an invocation:'), page.indexOf('Of a block:'));
  const told = [...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, rule]) => rule);
  expect(new Set(told)).toEqual(new Set(rules));
});
