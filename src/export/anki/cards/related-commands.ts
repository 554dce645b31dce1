import type { CardContext } from '../card-context.ts';
import { codeHtml } from '../card-context.ts';

/** How many related commands a card names. */
const most = 3;

/** The other spelling of a command and those that stand beside it in the notes, HTML. */
export function relatedCommands(
  context: CardContext,
  canonical: string,
  written: string,
): string | undefined {
  const entry = context.commandEntry(canonical);
  if (entry === undefined) return undefined;
  const parts: string[] = [];
  if (written !== canonical) parts.push(context.words('same', { command: codeHtml(canonical) }));
  else if (entry.short !== undefined) parts.push(context.words('short', { command: codeHtml(entry.short) }));
  // Of a session's `cd` and `cat` there is nothing to learn here.
  const [tool] = canonical.split(' ');
  const names = entry.related
    .map((anchor) => context.entry(anchor)!.name)
    .filter((name) => name.split(' ')[0] === tool)
    .slice(0, most);
  if (names.length > 0) parts.push(context.words('related', { commands: names.map(codeHtml).join(', ') }));
  return parts.length === 0 ? undefined : parts.join(' · ');
}
