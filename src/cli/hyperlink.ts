import { pathToFileURL } from 'node:url';
import type { Terminal } from './terminal.ts';

type LinkingTerminal = Pick<Terminal, 'interactive' | 'env'>;

/** Makes a text lead to a file where the terminal can: by OSC 8, as terminals agreed on it. */
export function linkToFile(text: string, file: string, terminal: LinkingTerminal): string {
  if (!canLink(terminal)) return text;
  return `\u001B]8;;${pathToFileURL(file).href}\u001B\\${text}\u001B]8;;\u001B\\`;
}

/** Terminals say nowhere that they know OSC 8: those that do are told by their names; `FORCE_HYPERLINK` decides. */
function canLink({ interactive, env }: LinkingTerminal): boolean {
  const forced = env['FORCE_HYPERLINK'];
  if (forced !== undefined && forced !== '') return forced !== '0';
  if (!interactive || env['TERM'] === 'dumb' || env['CI'] !== undefined) return false;
  const named = ['WT_SESSION', 'KITTY_WINDOW_ID', 'KONSOLE_VERSION', 'DOMTERM'];
  return (
    named.some((name) => env[name] !== undefined) ||
    Number(env['VTE_VERSION'] ?? 0) >= 5000 ||
    /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|Tabby)$/.test(env['TERM_PROGRAM'] ?? '')
  );
}
