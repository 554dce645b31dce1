import { z } from 'zod';
import { invocation } from './invocation.ts';
import { fromZero, position, word } from './place.ts';

const directive = z
  .strictObject({ type: z.literal('dockerfileDirective'), name: word, value: word, position })
  .meta({ id: 'DockerfileDirective' });

const flag = z
  .strictObject({
    type: z.literal('dockerfileFlag'),
    name: z.string().describe('with dashes: --from'),
    value: word.exactOptional(),
    position,
  })
  .meta({ id: 'DockerfileFlag' });

const variable = z
  .strictObject({
    type: z.literal('dockerfileVariable'),
    name: word,
    value: word.exactOptional(),
    legacy: z.boolean().describe('ENV A 1, without an equals sign'),
    position,
  })
  .meta({ id: 'DockerfileVariable' });

const heredoc = z
  .strictObject({ type: z.literal('dockerfileHeredoc'), name: z.string(), position })
  .meta({ id: 'DockerfileHeredoc' });

const instruction = z
  .strictObject({
    type: z.literal('dockerfileInstruction'),
    name: z.string().describe('upper case: COPY'),
    keyword: word.describe('as written: copy'),
    flags: z.array(flag),
    body: word.exactOptional().describe('what follows keyword and flags'),
    form: z.enum(['exec', 'shell']),
    arguments: z.array(word),
    variables: z.array(variable),
    heredocs: z.array(heredoc),
    image: word.exactOptional().describe('of FROM'),
    stageName: word.exactOptional().describe('of FROM, after AS'),
    stage: fromZero.exactOptional().describe('number of its build stage from 0'),
    commands: z.array(invocation),
    position,
  })
  .meta({ id: 'DockerfileInstruction' });

/** A Dockerfile in a note, as read. */
export const dockerfile = z
  .strictObject({
    directives: z.array(directive),
    instructions: z.array(instruction),
    comments: z.array(word),
    strays: z.array(word).describe('lines that are no instruction'),
  })
  .meta({ id: 'Dockerfile' });
