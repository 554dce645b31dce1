import type { Invocation } from '../study/nodes.ts';

const shells = /(?:^|\/)(?:ba|z|a|da|k)?sh$|^(?:cmd|powershell|pwsh)(?:\.exe)?$/;

/**
 * Marks what is typed inside a container: after an interactive `run` or `exec` that opens a shell, until `exit`,
 * the next docker command (which only the host has), or the end of the section. Prose names (`mention`) don't count.
 */
export function markContexts(invocations: readonly Invocation[]): void {
  let opener: Invocation | undefined;
  for (const invocation of invocations) {
    if (invocation.where !== 'fence') continue;
    if (opener && (invocation.section !== opener.section || invocation.grammar === 'docker'))
      opener = undefined;
    if (opener) {
      invocation.context = { place: 'container', openedBy: opener.id };
      if (invocation.executable.value === 'exit' || invocation.executable.value === 'logout')
        opener = undefined;
    }
    if (opensShell(invocation)) opener = invocation;
  }
}

function opensShell(invocation: Invocation): boolean {
  if (!/^docker (?:container (?:run|exec)|compose (?:run|exec))$/.test(invocation.canonical)) return false;
  if (invocation.role === 'head' || invocation.role === 'mention') return false;
  const has = (long: string) =>
    invocation.options.some((option) => option.long === long && option.value !== 'false');
  const compose = invocation.canonical.startsWith('docker compose');
  if (has('--detach') || (!compose && !(has('--interactive') && has('--tty')))) return false;
  const [, command, ...rest] = invocation.arguments;
  if (command === undefined) return invocation.canonical === 'docker container run';
  return (
    shells.test(command.value) && rest.every(({ value }) => value.startsWith('-') && !value.includes('c'))
  );
}
