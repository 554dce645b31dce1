/**
 * Commands that every shell user knows. They stand in notes as steps on the way, so that lists of what the notes are
 * about leave them out, unless the author explains them.
 */
const everyday: ReadonlySet<string> = new Set(
  (
    'cd ls ll dir pwd cat more less echo exit logout clear cls vi vim nvim nano emacs code open mkdir touch rm mv cp ' +
    'history whoami sudo su sh bash zsh source export set env true false sleep date man help wc sort uniq'
  ).split(' '),
);

/** Whether a canonical command is an everyday one: `cd`, `ls`. */
export function isTrivial(name: string): boolean {
  return everyday.has(name);
}
