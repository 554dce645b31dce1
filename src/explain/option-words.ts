import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { linesAround } from './lines-around.ts';
import type { OptionHead } from './option-head.ts';
import { grammarOption } from './option-lookup.ts';

const reach = 12;

/** `soft : …`, `hard : …` where `git reset --hard` stands above: words of options without their dashes, two or more of one command. */
export function wordOption(
  context: ExplainContext,
  { head, position }: { head: string; position: { start: { offset?: number | undefined } } },
  item: FlowItem,
): OptionHead | undefined {
  if (item.listItem === undefined || !/^[a-z][a-z-]{2,}$/.test(head)) return undefined;
  const words = new Set(linesAround(context, item).map((line) => line.head.replace(/^-{1,2}/, '')));
  const { start } = position;
  const above = context.note.invocations
    .filter(({ position: at }) => at.start.offset! < start.offset!)
    .slice(-reach);
  const has = (canonical: string, word: string): boolean =>
    word.length > 2 && grammarOption(context.tools, canonical, [`--${word}`]) !== undefined;
  const owner = above.findLast(
    ({ canonical, options }) =>
      has(canonical, head) &&
      [...words].filter((word) => has(canonical, word)).length >= 2 &&
      options.some(({ long }) => words.has(long.slice(2))),
  );
  return owner && { names: [`--${head}`], written: head };
}
