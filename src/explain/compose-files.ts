import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { readComposeKey } from './head-kind.ts';

/** Whether the chapter of a flow item has a Compose file. */
export function hasComposeFile(context: ExplainContext, item: FlowItem): boolean {
  return composeFiles(context, item).length > 0;
}

/** A key that a Compose file of the chapter uses, named by a head: `replicas` below the file that has it. */
export function usedComposeKey(context: ExplainContext, item: FlowItem, head: string): string | undefined {
  const key = readComposeKey(head);
  const use = new RegExp(`^[\\s-]*${key}:`, 'm');
  return key !== undefined && composeFiles(context, item).some((text) => use.test(text)) ? key : undefined;
}

function composeFiles({ note, source }: ExplainContext, { owners }: FlowItem): string[] {
  const { start, end } = owners[0]?.position ?? {};
  return note.blocks
    .filter(
      ({ kind, position }) =>
        kind === 'compose' &&
        position.start.line >= (start?.line ?? 0) &&
        position.end.line <= (end?.line ?? Number.POSITIVE_INFINITY),
    )
    .map(({ position }) => source.slice(position.start.offset, position.end.offset));
}
