import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import type { TablePlan } from './table.ts';

/** `| 값 | 의미 |` below a text that names an option: its values. */
export function isOfValues(
  { lines }: ExplainContext,
  { siblings, index }: FlowItem,
  { header }: TablePlan,
): boolean {
  const above = siblings[index - 1];
  if (above?.type !== 'paragraph' || !/^(?:값|value|정책)$/i.test(header[0]?.trim() ?? '')) return false;
  const { start, end } = above.position!;
  return /(?:^|[\s`])--?[A-Za-z]/.test(lines.source.slice(start.offset, end.offset));
}
