import { shells } from '../grammar/shells.ts';
import type { Tools } from '../grammar/tools.ts';
import type { Invocation } from '../study/nodes.ts';

/**
 * Marks what is typed inside a container: after an interactive `run` or `exec` that opens a shell, until `exit`,
 * the next command of a tool that reaches containers (which only the host has), or the end of the section. Prose
 * names (`mention`) don't count.
 */
export function markContexts(invocations: readonly Invocation[], tools: Tools): void {
  const hostTools = new Set([...tools.values()].filter(reachesContainers).map(({ grammar }) => grammar.tool));
  let opener: Invocation | undefined;
  for (const invocation of invocations) {
    if (invocation.where !== 'fence') continue;
    if (opener && (invocation.section !== opener.section || hostTools.has(invocation.grammar)))
      opener = undefined;
    if (opener) {
      invocation.context = { place: 'container', openedBy: opener.id };
      if (invocation.executable.value === 'exit' || invocation.executable.value === 'logout')
        opener = undefined;
    }
    if (opensShell(invocation, tools)) opener = invocation;
  }
}

type Tree = Tools extends ReadonlyMap<string, infer T> ? T : never;

function reachesContainers({ grammar }: Tree): boolean {
  return Object.values(grammar.commands).some((command) => command.opensShell !== undefined);
}

function opensShell(
  { grammar, canonical, role, options, arguments: args }: Invocation,
  tools: Tools,
): boolean {
  const { opensShell: form, runsCommandAt = 1 } = tools.get(grammar)?.grammar.commands[canonical] ?? {};
  if (form === undefined || role === 'head' || role === 'mention') return false;
  const has = (...names: string[]) =>
    options.some(({ long, value }) => names.includes(long) && value !== 'false');
  if (has('--detach')) return false;
  if (form.withoutAsking !== true && !(has('--interactive', '--stdin') && has('--tty'))) return false;
  const [command, ...rest] = args.slice(runsCommandAt);
  if (command === undefined) return form.byItself === true && args.length >= runsCommandAt;
  return isShell(command.value) && rest.every(({ value }) => value.startsWith('-') && !value.includes('c'));
}

/** `/bin/bash`, `cmd.exe` */
function isShell(value: string): boolean {
  return shells.has(value.replace(/^.*[\\/]/, '').replace(/\.exe$/i, ''));
}
