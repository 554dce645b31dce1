import type { Tools } from '../grammar/tools.ts';
import type { Invocation } from '../study/nodes.ts';
import { allDefinitionLines } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { readOptionHead } from './option-head.ts';
import { optionOf } from './option-lookup.ts';
import { mostUsedIn } from './option-owner.ts';

type Look = Pick<ExplainContext, 'tools' | 'lines' | 'inSection' | 'byCanonical'>;

/**
 * The command that options explained one after the other belong to: of the last commands before them the one without a
 * grammar that uses most of them, else the one that has most; where none is before them, of all commands of the note.
 */
export function familyOwner(
  look: Look,
  { section, node }: FlowItem,
  names: readonly string[],
): Invocation | undefined {
  const offset = node.position!.start.offset!;
  const around = look.inSection(section);
  const before = around.filter(({ position }) => position.start.offset! < offset);
  const near = before.length > 0 ? before.slice(-reach) : around.slice(0, reach);
  const groups = names.slice(0, reach).flatMap((name) => groupsOf(name));
  const others = [...look.byCanonical.values()].flatMap((uses) => uses.slice(0, 1));
  return mostUsedIn(before, groups) ?? mostHaving(look.tools, near.length > 0 ? near : others, groups);
}

/** The command of a list of options, or of a paragraph with one on each line; none of a single option. */
export function listedOwner(look: Look, item: FlowItem): Invocation | undefined {
  const { node } = item;
  const paragraphs =
    node.type === 'list' ? node.children.flatMap(({ children }) => children.slice(0, 1)) : [node];
  const names = paragraphs.flatMap((paragraph) =>
    paragraph.type === 'paragraph'
      ? allDefinitionLines(paragraph, look.lines).flatMap(({ head }) => readOptionHead(head)?.names ?? [])
      : [],
  );
  return names.length > 1 ? familyOwner(look, item, names) : undefined;
}

/** How many options and commands are looked at. */
const reach = 40;

/** `-it` is two options. */
function groupsOf(name: string): string[][] {
  const letters = /^-([A-Za-z]{2,5})$/.exec(name)?.[1]?.split('');
  return letters?.map((letter) => [`-${letter}`]) ?? [[name]];
}

/** Of several commands the one that has the most of the options, the nearest first; none where one is as good as all. */
function mostHaving(
  tools: Tools,
  before: readonly Invocation[],
  groups: readonly (readonly string[])[],
): Invocation | undefined {
  const nearest = before.toReversed();
  const counts = nearest.map((one) => groups.filter((names) => optionOf(tools, one, names)).length);
  const most = Math.max(0, ...counts);
  const isOne = most > 0 && new Set(nearest.map(({ canonical }) => canonical)).size === 1;
  return new Set(counts).size > 1 || isOne ? nearest[counts.indexOf(most)] : undefined;
}
