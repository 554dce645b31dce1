import { parse } from 'yaml';
import { z } from 'zod';

const front = z.strictObject({ syntax: z.string(), tags: z.array(z.string()) });

/** Reads a cheatsheet of cheat/cheat: front matter between two lines of `---`, then comments and commands of a shell. */
export function parseCheat(text: string): { tags: string[]; commands: string[] } {
  const [before, matter, ...body] = text.split('---\n');
  if (before !== '' || matter === undefined || body.length === 0) throw new Error('no front matter');
  const lines = body.join('---\n').split('\n');
  return {
    tags: front.parse(parse(matter)).tags,
    commands: lines.filter((line) => line !== '' && !line.startsWith('#')),
  };
}
