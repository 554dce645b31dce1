import { z } from 'zod';
import { dockerfile } from './dockerfile.ts';
import { dialect, evidence } from './invocation.ts';
import { position, word } from './place.ts';
import { spanPlaces } from './structure.ts';
import { yamlValue } from './yaml.ts';

const line = z
  .strictObject({
    kind: z.enum(['command', 'continuation', 'comment', 'output', 'input', 'prose', 'blank']),
    line: z.int().min(1),
    prompt: word.exactOptional(),
  })
  .meta({ id: 'BlockLine' });

const token = z
  .strictObject({
    type: z.literal('token'),
    kind: z.enum([
      'command',
      'option',
      'value',
      'argument',
      'placeholder',
      'operator',
      'comment',
      'prompt',
      'output',
      'instruction',
      'key',
    ]),
    name: z.string().exactOptional().describe('of an instruction, its flag or a key'),
    path: z.string().exactOptional().describe('of a key that the format has: services.*.image'),
    entry: z.string().exactOptional().describe('anchor of what it speaks of'),
    position,
  })
  .meta({ id: 'Token' });

/** A run of text that was read. */
export const commandBlock = z
  .strictObject({
    type: z.literal('commandBlock'),
    id: z.string().describe('the id of its span'),
    where: z.enum(spanPlaces),
    section: z.string(),
    kind: z.enum([
      'session',
      'dockerfile',
      'compose',
      'kubernetes',
      'config',
      'image-reference',
      'program',
      'output',
      'prose',
    ]),
    info: z.string().exactOptional(),
    dialect,
    lines: z.array(line),
    invocations: z.array(z.string()).describe('ids'),
    tokens: z.array(token).describe('in order, without overlap'),
    dockerfile: dockerfile.exactOptional(),
    documents: z.array(yamlValue).exactOptional(),
    evidence: z.array(evidence),
    position,
  })
  .meta({ id: 'CommandBlock' });
