import type { Invocation } from '../../study/nodes.ts';

/** `git` of a heading `reset`: the first words of a command that the note leaves out where it names it. */
export function leftOutWords({ text, executable, path, position }: Invocation): string {
  const from = position.start.offset!;
  const words = [executable, ...path];
  const written = words.findIndex(({ value, position: { start, end } }) => {
    return text.slice(start.offset! - from, end.offset! - from) === value;
  });
  return words
    .slice(0, Math.max(0, written))
    .map(({ value }) => value)
    .join(' ');
}

/** A command as written, with the words that the note leaves out before it. */
export function wholeText(invocation: Invocation): string {
  return `${leftOutWords(invocation)} ${invocation.text}`.trim();
}
