import type { Node } from 'unist';

/** Where a node begins in its source, in UTF-16 units; −1 for one that stands in no source. */
export function startOffset({ position }: Node): number {
  return position?.start.offset ?? -1;
}
