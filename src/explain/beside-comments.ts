import type { RootContent } from 'mdast';
import { commentText } from './comment-text.ts';
import { isBare } from './comment-tells.ts';
import type { ExplainContext } from './explain-context.ts';

/**
 * Lines of a fence whose commands stand below a comment with no blank line or output between: the comment that speaks of
 * the first of them leaves the others (`ls` after what was made) without a word, and no text beside the fence means them.
 */
export function besideComments(context: ExplainContext, node: RootContent): ReadonlySet<number> {
  const block = context.blockOf(node);
  const all = block?.lines ?? [];
  const typed = block ? context.ofBlock(block) : [];
  const commented = new Set(typed.filter(({ comment }) => comment).map((c) => c.position.start.line));
  // Where most lines have a comment behind them, the others go without.
  const rows = all.filter(({ kind }) => kind === 'command').map(({ line }) => line);
  const lines = new Set<number>(commented.size * 2 > rows.length ? rows : []);
  let isBelow = false;
  for (const [index, { kind, line }] of all.entries()) {
    const isGap = kind === 'blank' && all[index - 1]?.kind === 'comment';
    if (kind === 'comment') isBelow = isBelow || !isBare(commentText(context.lines, line));
    else if (kind !== 'command' && kind !== 'continuation' && !isGap) isBelow = false;
    if (isBelow && kind === 'command') lines.add(line);
  }
  return lines;
}
