import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { configSchema } from '../../src/cli/config.ts';
import { factsSchema } from '../../src/study/facts.ts';
import { studyNoteSchema } from '../../src/study/tree-schema.ts';

const docs = path.join(import.meta.dirname, '../../docs');

/** The published schemas are made from the ones in use: `npm test -- -u` renews them. */
test.each([
  ['facts.schema.json', factsSchema],
  ['study-tree.schema.json', studyNoteSchema],
  ['config.schema.json', configSchema],
] as const)('docs/%s is the schema in use', async (name, schema) => {
  const json = `${JSON.stringify(z.toJSONSchema(schema), undefined, 2)}\n`;
  await expect(json).toMatchFileSnapshot(path.join(docs, name));
});
