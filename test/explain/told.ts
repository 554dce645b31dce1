import { toFacts } from '../../src/study/facts.ts';
import { understand } from '../understand.ts';

/** What explains each command of a note, as `command ← text`. */
export function told(...lines: string[]): string[] {
  const { commands, explanations } = toFacts(understand(lines.join('\n')));
  const texts = new Map(commands.map(({ id, text }) => [id, text]));
  return explanations.flatMap(({ commands: ids, text }) => ids.map((id) => `${texts.get(id)} ← ${text}`));
}
