/** One command of a navi cheatsheet. */
export interface NaviCheat {
  readonly tags: readonly string[];
  readonly description: string;
  readonly command: string;
  readonly variables: readonly string[];
}

/** Reads a `.cheat` file by navi's documented syntax: `%` tags, `#` description, `;` `$` `@` other, else a command. */
export function parseNavi(text: string): NaviCheat[] {
  const cheats: NaviCheat[] = [];
  let tags: string[] = [];
  let description = '';
  let lines: string[] = [];
  const end = (): void => {
    const command = lines.join('\n');
    const variables = [...command.matchAll(/<([A-Za-z0-9_]+)>/g)].map((match) => match[1] ?? '');
    if (lines.length > 0) cheats.push({ tags, description, command, variables });
    lines = [];
  };
  for (const line of text.split('\n')) {
    const mark = line[0] ?? '';
    if (mark === '%' || mark === '#') end();
    if (mark === '%')
      tags = line
        .slice(1)
        .split(',')
        .map((tag) => tag.trim());
    else if (mark === '#') description = line.slice(1).trim();
    else if (mark === ';' || mark === '$' || mark === '@') throw new Error(`not a command: ${line}`);
    else if (line !== '') lines.push(line);
  }
  end();
  return cheats;
}
