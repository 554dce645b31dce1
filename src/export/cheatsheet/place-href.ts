/**
 * Gives the address of a line of a note below `source`. On GitHub a Markdown file has line numbers only in its
 * plain view; anywhere else the fragment does no harm.
 */
export function placeHref(source: string | undefined): (note: string, line: number) => string | undefined {
  if (source === undefined) return () => undefined;
  const base = source.endsWith('/') ? source : `${source}/`;
  const query = base.startsWith('https://github.com/') ? '?plain=1' : '';
  return (note, line) => `${base}${note.split('/').map(encodeURIComponent).join('/')}${query}#L${line}`;
}
