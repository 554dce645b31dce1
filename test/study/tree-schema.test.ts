import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { studyFiles } from '../../src/pipeline.ts';
import type { StudyNote } from '../../src/study/nodes.ts';
import { studyNoteSchema } from '../../src/study/tree-schema.ts';
import { definitions, faultsOf, objectsIn } from './published-schema.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures');

/** A note of the fixtures as `pilgi inspect --json` prints it. */
function printed(name: string): StudyNote {
  const file = new VFile({ path: name, value: readFileSync(path.join(fixtures, name), 'utf8') });
  const [note] = studyFiles([file], { folder: '' }, 'ko').notes;
  return JSON.parse(JSON.stringify(note)) as StudyNote;
}

const names = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll(path.sep, '/'))
  .filter((name) => name.endsWith('.md') && path.basename(name) !== 'README.md')
  .sort();

describe('every note of the fixtures fits the published schema and the one in use', () => {
  test.each(names)('%s', (name) => {
    const note = printed(name);
    expect(faultsOf(note)).toEqual([]);
    expect(studyNoteSchema.parse(note)).toEqual(note);
  });
});

const everyNode = 'study/every-node.md';

/** Whether a note fits: both schemas must be of one mind. */
function fits(note: StudyNote): boolean {
  const byPublished = faultsOf(note).length === 0;
  expect(studyNoteSchema.safeParse(note).success).toBe(byPublished);
  return byPublished;
}

test('every node and every field of the schema stands in a real note', () => {
  const found = objectsIn(printed(everyNode));
  const fieldsOf = (objects: readonly object[] = []) => [...new Set(objects.flatMap(Object.keys))].sort();
  expect(
    Object.fromEntries([...definitions.keys()].map((name) => [name, fieldsOf(found.get(name))])),
  ).toEqual(
    Object.fromEntries(
      [...definitions].map(([name, { properties }]) => [name, Object.keys(properties).sort()]),
    ),
  );
});

describe('a note with one thing wrong anywhere does not fit', () => {
  const note = printed(everyNode);
  const found = objectsIn(note);
  test.each([...definitions])('%s', (name, { properties, required }) => {
    for (const field of Object.keys(properties)) {
      const object = found.get(name)!.find((one) => Object.hasOwn(one, field))!;
      const value = object[field];
      object[field] = { unknown: true };
      expect(fits(note), `${field} is something else`).toBe(false);
      delete object[field];
      expect(fits(note), `${field} is missing`).toBe(!(required ?? []).includes(field));
      object[field] = value;
      expect(fits(note), `${field} is back`).toBe(true);
    }
    const [object] = found.get(name)!;
    object!['unknown'] = true;
    expect(fits(note), 'a field too many').toBe(false);
    delete object!['unknown'];
  });
});

test.each<[string, (note: StudyNote) => object, string]>([
  ['a kind', ({ blocks }) => Object.assign(blocks[0]!, { kind: 'video' }), '/blocks/0/kind '],
  [
    'a line',
    ({ spans }) => Object.assign(spans[0]!.position.start, { line: 0 }),
    '/spans/0/position/start/line ',
  ],
  ['a text', ({ terms }) => Object.assign(terms[0]!, { term: 3 }), '/terms/0/term '],
  ['a role', ({ invocations: [one] }) => Object.assign(one!, { role: 'lead' }), '/invocations/0/role '],
  ['a type', ({ children: [one] }) => Object.assign(one!, { type: 'part' }), '/children/0'],
])('tells the place of %s that is wrong', (_, spoil, place) => {
  const note = printed(everyNode);
  spoil(note);
  expect(faultsOf(note)).toContainEqual(expect.stringContaining(place));
  expect(fits(note)).toBe(false);
});
