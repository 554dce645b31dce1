import { shellTags } from '../grammar/shells.ts';
import type { Dialect } from '../study/nodes.ts';
import type { Prompt } from './prompt.ts';

const tags: ReadonlyMap<string, Dialect> = new Map(
  Object.entries<Dialect>({
    powershell: 'powershell',
    ps: 'powershell',
    ps1: 'powershell',
    pwsh: 'powershell',
    cmd: 'cmd',
    bat: 'cmd',
    batch: 'cmd',
    dos: 'cmd',
  }),
);

/** Tells a block's dialect by its prompts, its continuation marks and its tag, in this order. */
export function tellDialect(
  lines: readonly string[],
  prompts: readonly Prompt[],
  info: string | undefined,
): Dialect {
  if (prompts.some(({ kind }) => kind === 'powershell')) return 'powershell';
  if (prompts.some(({ kind }) => kind === 'cmd')) return 'cmd';
  const continued = lines.slice(0, -1);
  if (continued.some((line) => /\\\s*$/.test(line))) return 'sh';
  if (continued.some((line) => /\s`\s*$/.test(line))) return 'powershell';
  // What goes on is indented or an option; under `^` alone a compiler points at a mistake.
  if (continued.some((line, index) => /\S\s\^\s*$/.test(line) && /^(?:\s|-)/.test(lines[index + 1]!)))
    return 'cmd';
  return tags.get(tagOf(info)) ?? 'sh';
}

/** The first word of a fence's info string, lower case: ` ```Bash {1,3} ` → `bash`. */
export function tagOf(info: string | undefined): string {
  return (
    /^\.?[\w+#-]+/
      .exec(info?.trim() ?? '')?.[0]
      .replace(/^\./, '')
      .toLowerCase() ?? ''
  );
}

/** Whether a fence says that it holds shell commands. */
export function isShellTag(info: string | undefined): boolean {
  return shellTags.has(tagOf(info));
}

/** Whether a fence says that it holds variables, a line each. */
export function isEnvTag(info: string | undefined): boolean {
  return ['env', 'dotenv', 'properties', 'ini', 'conf'].includes(tagOf(info));
}
