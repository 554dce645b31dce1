/** Reads the commands of a tldr page by the client specification: placeholders open, escaped braces as they are. */
export function parseTldr(text: string): { title: string; commands: string[] } {
  const title = /^# (.+)\n\n(?:> .+\n)+\n/.exec(text)?.[1];
  const examples = [...text.matchAll(/^- (.+):\n\n`([^`\n]+)`$/gm)];
  if (title === undefined || examples.length === 0) throw new Error('no page');
  const commands = examples.map((match) => match[2] ?? '');
  return {
    title,
    commands: commands.map((command) =>
      command
        .replaceAll(/(?<!\\)\{\{(.*?)\}\}/g, '<$1>')
        .replaceAll('\\{\\{', '{{')
        .replaceAll('\\}\\}', '}}'),
    ),
  };
}
