import type { Html, RootContent } from 'mdast';
import type { Node, Position } from 'unist';
import type { Chapter, Override, OverrideKind, Section, StudyContent } from '../study/nodes.ts';

const comment = /^<!--\s*pilgi:\s*([\s\S]*?)\s*-->$/;
const kinds: ReadonlySet<string> = new Set(['skip', 'skip-section', 'explain', 'term', 'card']);
const needsArgument: ReadonlySet<string> = new Set(['explain', 'term', 'card']);

/**
 * Reads the author's overrides, comments that no page shows: `<!-- pilgi: skip -->` speaks of the block after it,
 * `skip-section` of the section it stands in. One that can't be followed carries its fault, for the checks to tell.
 */
export function readOverrides(children: readonly StudyContent[]): Override[] {
  const found: Override[] = [];
  const walk = (
    nodes: readonly (StudyContent | RootContent)[],
    owner: Chapter | Section | undefined,
  ): void => {
    for (const [index, node] of nodes.entries()) {
      if (node.type === 'chapter' || node.type === 'section') walk(node.children, node);
      else if (node.type === 'html') {
        const override = readOverride(node, nodeAfter(nodes, index), owner);
        if (override) found.push(override);
      } else if ('children' in node && node.type !== 'paragraph') {
        walk(node.children, owner);
      }
    }
  };
  walk(children, undefined);
  return found;
}

/** The node after one, other overrides left out. */
function nodeAfter(
  nodes: readonly (StudyContent | RootContent)[],
  index: number,
): StudyContent | RootContent | undefined {
  let at = index + 1;
  while (at < nodes.length && isOverride(nodes[at]!)) at += 1;
  return nodes[at];
}

/** Whether a node is an override's comment. */
function isOverride(node: Node): boolean {
  return node.type === 'html' && comment.test((node as Html).value.trim());
}

function readOverride(
  node: Html,
  next: StudyContent | RootContent | undefined,
  owner: Chapter | Section | undefined,
): Override | undefined {
  const text = comment.exec(node.value.trim())?.[1];
  if (text === undefined || node.position === undefined) return undefined;
  const [, kind = '', argument = ''] = /^(\S*)\s*([\s\S]*)$/.exec(text)!;
  const isFlow = next !== undefined && next.type !== 'chapter' && next.type !== 'section';
  const target = kind === 'skip-section' ? owner?.position : isFlow ? next.position : undefined;
  const override = { type: 'override' as const, argument, position: node.position };
  const base = { ...override, ...(target && { target }) };
  if (!kinds.has(kind)) return { ...base, kind: 'unknown', argument: kind, fault: 'kind' };
  const fault = needsArgument.has(kind) && argument === '' ? 'argument' : target ? undefined : 'target';
  return { ...base, kind: kind as OverrideKind, ...(fault && { fault }) };
}

/** The places that the author wants left unread. */
export function skippedPlaces(overrides: readonly Override[]): Position[] {
  return overrides.flatMap(({ kind, target }) =>
    (kind === 'skip' || kind === 'skip-section') && target ? target : [],
  );
}
