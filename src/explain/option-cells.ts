import type { TableCell } from 'mdast';
import type { Invocation, RichText } from '../study/nodes.ts';
import { plainText, richText, slicePhrasing } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import type { FoundMeanings } from './found-meanings.ts';
import { readOptionHead } from './option-head.ts';
import { splitGroup } from './option-groups.ts';
import { findOptionOwner } from './option-owner.ts';
import { optionRun } from './option-run.ts';
import { spokenOptions } from './option-sentences.ts';
import type { TablePlan } from './table.ts';

/** Options of a row's command in a cell: `-f` 실시간, `-p` 죽기 전 로그; `-c 없으면 무한`. */
export function readOptionCell(
  context: ExplainContext,
  item: FlowItem,
  cell: TableCell,
  commands: readonly Invocation[],
  into: FoundMeanings,
): void {
  const run = optionRun(cell.children);
  for (const { names, written, meaning, offset } of run.length > 0 ? run : spokenIn(context, cell)) {
    const place = { offset, section: item.section, owners: item.owners, above: commands };
    for (const group of splitGroup(context, names, place)) {
      const owner = findOptionOwner(context, group, place);
      if (owner) {
        const { section } = item;
        const said = { written, meaning, form: 'table' as const, position: cell.position!, section };
        into.options.push({ type: 'optionMeaning', ...owner, ...said });
      }
    }
  }
}

function spokenIn(
  { source, lines }: ExplainContext,
  cell: TableCell,
): { names: string[]; written: string; meaning: RichText; offset: number }[] {
  const [start, end] = [cell.children[0]?.position?.start.offset, cell.children.at(-1)?.position?.end.offset];
  if (start === undefined || end === undefined) return [];
  return spokenOptions(source.slice(start, end)).flatMap(({ written, from, to }) => {
    const meaning = richText(slicePhrasing(cell.children, start + from, start + to, lines));
    return meaning.text.length < 4 ? [] : [{ names: [written], written, meaning, offset: start }];
  });
}

/**
 * A plan without its column of options where that lists the main options of each row's command (`-d -p -v`): the
 * meaning is the command's.
 */
export function withoutOptionLists(plan: TablePlan): TablePlan {
  const { option, ...others } = plan;
  if (option === undefined || plan.command === undefined) return plan;
  const isList = plan.rows.some(({ children }) => {
    const cell = children[option];
    const names = (cell && readOptionHead(plainText(cell))?.names) ?? [];
    return names.length > 2 || (names.length === 2 && names.every((name) => name.length === 2));
  });
  return isList ? others : plan;
}
