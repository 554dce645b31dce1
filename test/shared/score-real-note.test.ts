import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { buildTools } from '../../src/grammar/tools.ts';
import { readFacts } from '../../src/score/labeled-notes.ts';
import { differences } from '../../src/score/report.ts';
import { scoreNote } from '../../src/score/score-note.ts';

const shared = new URL('../../../shared/', import.meta.url);

const labels = z
  .object({
    commands: z.array(
      z.object({
        line: z.int(),
        raw: z.string(),
        isCommand: z.boolean(),
        canonical: z.string().optional(),
        flags: z.record(z.string(), z.array(z.union([z.string(), z.literal(true)]))).optional(),
      }),
    ),
    mentions: z.array(z.object({ line: z.int(), raw: z.string(), kind: z.string() })),
  })
  .parse(JSON.parse(readFileSync(new URL('truth/docker_study.json', shared), 'utf8')));

test('every command of the first real note is found, with its options, and nothing else', async () => {
  const lines = labels.commands.flatMap(({ line, raw, isCommand, canonical, flags = {} }) => {
    if (!isCommand || canonical === undefined) return [];
    const options = Object.entries(flags).flatMap(([long, values]) =>
      values.map((value) => (value === true ? `--${long}` : `--${long}=${value}`)),
    );
    return [{ line, text: raw, canonical, options, where: 'fence' as const, role: 'line' as const }];
  });
  const heads = labels.mentions
    .filter(({ kind }) => kind === 'command-path')
    .map(({ line, raw }) => ({
      line,
      text: raw,
      canonical: raw,
      options: [],
      where: 'inline' as const,
      role: 'head' as const,
    }));
  const commands = [...lines, ...heads].map((command, index) => ({ ...command, id: `c${index + 1}` }));
  expect(commands).toHaveLength(22);
  const tools = buildTools();
  const facts = await readFacts(new URL('notes/docker_study.md', shared).pathname, tools);
  const verdicts = scoreNote(
    {
      commands,
      explanations: [],
      options: [],
      terms: [],
      parts: [],
      instructions: [],
      questions: [],
      exercises: [],
    },
    {
      ...facts,
      explanations: [],
      options: [],
      terms: [],
      parts: [],
      instructions: [],
      questions: [],
      exercises: [],
    },
    tools,
  );
  expect(differences([{ path: 'docker_study.md', verdicts }])).toEqual([]);
});
