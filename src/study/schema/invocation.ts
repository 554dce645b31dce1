import { z } from 'zod';
import { position, word } from './place.ts';
import { spanPlaces } from './structure.ts';

export const dialect = z.enum(['sh', 'powershell', 'cmd']);

export const evidence = z
  .strictObject({
    rule: z.string().describe('the rule that saw it: grammar, prompt …'),
    detail: z.string().exactOptional(),
  })
  .meta({ id: 'Evidence' });

const option = z
  .strictObject({
    written: z.string().describe('with its value: --publish 8088:80'),
    name: z.string().describe('the spelling used: -p'),
    long: z.string().describe('the canonical name: --publish'),
    value: z.string().exactOptional(),
    known: z.boolean().describe('whether a grammar knows it'),
    position,
    valuePosition: position.exactOptional(),
  })
  .meta({ id: 'InvocationOption' });

const argument = z
  .strictObject({ value: z.string(), placeholder: z.boolean(), position })
  .meta({ id: 'InvocationArgument' });

const problem = z
  .strictObject({
    kind: z.enum([
      'unknown-executable',
      'unknown-subcommand',
      'unknown-option',
      'missing-value',
      'unexpected-value',
      'missing-argument',
      'extra-argument',
      'deprecated-option',
      'smart-dash',
      'unclosed-quote',
    ]),
    word: z.string().describe('the word at fault, as written'),
    position,
    suggestion: z.string().exactOptional(),
    ambiguous: z.boolean().exactOptional().describe('another word is as near as the suggestion'),
    detail: z.string().exactOptional().describe('counts, names: what a message needs besides'),
  })
  .meta({ id: 'InvocationProblem' });

const context = z.discriminatedUnion('place', [
  z.strictObject({ place: z.literal('host') }),
  z.strictObject({ place: z.literal('container'), openedBy: z.string() }),
]);

/** One command as written. */
export const invocation = z
  .strictObject({
    type: z.literal('invocation'),
    id: z.string().describe('c1, c2 … in document order'),
    block: z.string().describe('id of its block'),
    where: z.enum([...spanPlaces, 'fence-comment']),
    section: z.string(),
    role: z.enum(['line', 'template', 'head', 'mention']),
    dialect,
    text: z.string().describe('as written, without prompt and comment'),
    executable: word,
    path: z.array(word).describe('the words of the command after the executable'),
    written: z.string().describe('docker ps'),
    canonical: z.string().describe('docker container ls'),
    grammar: z.string().describe('id of the grammar that read it, or generic'),
    options: z.array(option),
    arguments: z.array(argument),
    wrapper: z.array(word).describe('sudo, time … before the executable'),
    piped: z.array(z.strictObject({ executable: z.string(), text: z.string() })),
    redirections: z.array(z.strictObject({ operator: z.string(), target: z.string(), position })),
    context,
    comment: z.strictObject({ marker: z.string(), text: z.string(), position }).exactOptional(),
    problems: z.array(problem),
    evidence: z.array(evidence),
    position,
  })
  .meta({ id: 'Invocation' });
