import type { InvocationOption } from '../../study/nodes.ts';
import type { EntryMeaning } from '../../study/study-set.ts';
import type { Use } from './sheet-context.ts';

/** Forms that set a line against its meaning, whatever it is given. */
const defining: ReadonlySet<string> = new Set(['table-row', 'same-line', 'child-list']);

/** Comments beside a line: what it does, or what comes of it. */
export const comments: ReadonlySet<string> = new Set(['trailing-comment', 'comment-line']);

/**
 * The option that a text on one use speaks of: the only one of it (`git add -p : 골라서 올리기`). A comment beside a line that
 * is given more than the option speaks of that line.
 */
export function optionTold({ invocation }: Use, { form }: EntryMeaning): InvocationOption | undefined {
  const { options, arguments: words } = invocation;
  const [option] = options;
  if (option === undefined || options.length > 1) return undefined;
  const isGiven = option.value !== undefined || words.some(({ placeholder }) => !placeholder);
  return defining.has(form) || (comments.has(form) && !isGiven) ? option : undefined;
}
