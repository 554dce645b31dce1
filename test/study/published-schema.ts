import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** What the schema says of a field, as far as the tests ask. */
interface Field {
  readonly const?: string;
  readonly enum?: readonly string[];
}

/** What the schema says of one kind of object. */
export interface Definition {
  readonly properties: Readonly<Record<string, Field>>;
  /** Absent where none is. */
  readonly required?: readonly string[];
  readonly additionalProperties: unknown;
}

interface PublishedSchema extends Definition {
  readonly $defs: Readonly<Record<string, Definition>>;
}

const file = path.join(import.meta.dirname, '../../docs/study-tree.schema.json');
const schema = JSON.parse(readFileSync(file, 'utf8')) as PublishedSchema;
const { $defs, ...root } = schema;

/** All kinds of objects that are ours by the published schema, by the names of their types; the leaves are mdast's. */
export const definitions: ReadonlyMap<string, Definition> = new Map(
  Object.entries({ ...$defs, StudyNote: root }).filter(
    ([, { additionalProperties }]) => additionalProperties === false,
  ),
);

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** What the published schema finds wrong with a note: place and fault. */
export function faultsOf(note: unknown): string[] {
  return validate(note) ? [] : validate.errors!.map((error) => `${error.instancePath} ${error.message}`);
}

/** The objects in a note by the definition that reads them. */
export function objectsIn(note: unknown): ReadonlyMap<string, readonly Record<string, unknown>[]> {
  const found = new Map<string, Record<string, unknown>[]>();
  const ajv = new Ajv2020({ allowUnionTypes: true }).addKeyword({
    keyword: 'noted',
    validate: (name: string, object: Record<string, unknown>) => {
      // One of several definitions that may stand there is asked too.
      const type = definitions.get(name)!.properties['type']?.const;
      if (type === object['type']) found.set(name, [...(found.get(name) ?? []), object]);
      return true;
    },
  });
  const noting = ([name, definition]: [string, Definition]) => [
    name,
    definitions.has(name) ? { ...definition, noted: name } : definition,
  ];
  const all = Object.fromEntries(Object.entries($defs).map(noting));
  ajv.validate({ ...root, noted: 'StudyNote', $defs: all }, note);
  return found;
}
