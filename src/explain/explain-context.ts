import type { ListItem, RootContent } from 'mdast';
import type { Tools } from '../grammar/tools.ts';
import type { CommandBlock, Invocation, ResolvedNote } from '../study/nodes.ts';
import { groupBy } from '../study/group-by.ts';
import { lineAt, type TextLines, textLines } from '../study/text-lines.ts';
import { soleCommands, splitCommandLines } from './command-lines.ts';
import { type FlowItem, flowItems } from './flow.ts';
import { type Neighborhood, neighborhood } from './neighborhood.ts';
import { type Literal, literalOf } from './literals.ts';
import { listedOwner } from './option-family.ts';
import { remember } from './remember.ts';
import { readInstruction, type VocabularySigns, vocabularySigns } from './head-kind.ts';

/** What all parts of explain look things up in. */
export interface ExplainContext extends Neighborhood {
  readonly note: ResolvedNote;
  readonly source: string;
  readonly tools: Tools;
  readonly flow: readonly FlowItem[];
  readonly lines: TextLines;
  /** The flow item of the list that holds a list item. */
  listOf(item: ListItem): FlowItem | undefined;
  /** Invocations of each canonical command, in order. */
  readonly byCanonical: ReadonlyMap<string, readonly Invocation[]>;
  /** Invocations of a section, in order. */
  inSection(section: string): readonly Invocation[];
  /** The block of a code node. */
  blockOf(node: RootContent): CommandBlock | undefined;
  /** Takes a paragraph in which lines of text and of commands alternate apart. */
  split(node: RootContent): readonly RootContent[];
  /** The commands of a paragraph that holds nothing else. */
  soleCommands(node: RootContent): readonly Invocation[];
  /** Invocations that stand wholly within source offsets. */
  within(from: number, to: number): Invocation[];
  /** Invocations of a block in order. */
  ofBlock(block: CommandBlock): readonly Invocation[];
  /** Whether a word was typed into another program's shell: `SET` after `127.0.0.1:6379> SET user:1 …`. */
  isTypedInput(word: string): boolean;
  /** The literal that a node holds for lines after it to break down. */
  literalOf(node: RootContent): Literal | undefined;
  /** The command that the options of a list, or of the lines of a paragraph, belong to. */
  listedOwner(item: FlowItem): Invocation | undefined;
  /** Ids of the grammars that the note's commands have. */
  readonly grammars: ReadonlySet<string>;
  /** Whether the section of a flow item, its title and its chapter's with it, speaks of Dockerfiles or Compose files. */
  signsOf(item: FlowItem): VocabularySigns;
  /** Whether the note does. */
  readonly signs: VocabularySigns;
}

/** Prepares the look-ups of one note. */
export function explainContext(note: ResolvedNote, source: string, tools: Tools): ExplainContext {
  const blocks = new Map(
    note.blocks.filter(({ where }) => where === 'fence').map((block) => [block.position.start.offset, block]),
  );
  const byId = new Map(note.invocations.map((invocation) => [invocation.id, invocation]));
  const sections = groupBy(note.invocations, ({ section }) => section);
  const sorted = note.invocations.toSorted((a, b) => a.position.start.offset! - b.position.start.offset!);
  const starts = sorted.map(({ position }) => position.start.offset!);
  const find = (from: number, to: number) => within(sorted, starts, from, to);
  const lines = textLines(source);
  const isLeftOut = leftOut(note);
  const split = remember((node: RootContent) =>
    isLeftOut(node) ? [] : splitCommandLines(node, find, lines),
  );
  const flow = flowItems(note, split);
  const lists = listsByItem(flow);
  const inputs = typedInputs(note);
  const look = {
    listOf: (item: ListItem) => lists.get(item),
    blockOf: (node: RootContent) =>
      node.type === 'code' ? blocks.get(node.position?.start.offset) : undefined,
    soleCommands: remember((node: RootContent) => soleCommands(node, find, source)),
    ofBlock: remember((block: CommandBlock) => block.invocations.flatMap((id) => byId.get(id) ?? [])),
  };
  const byCanonical = groupBy(note.invocations, ({ canonical }) => canonical);
  const inSection = (section: string) => sections.get(section) ?? [];
  return {
    note,
    source,
    tools,
    flow,
    lines,
    ...look,
    ...neighborhood(look),
    byCanonical,
    inSection,
    listedOwner: remember((item: FlowItem) => listedOwner({ tools, lines, inSection, byCanonical }, item)),
    isTypedInput: (word) => inputs.has(word),
    literalOf: remember((node: RootContent) => literalOf(look, node)),
    grammars: new Set(note.invocations.map(({ grammar }) => grammar)),
    within: find,
    split,
    signsOf: sectionSigns(source),
    signs: vocabularySigns(source),
  };
}

/** First words of what was typed into the shells of other programs, where they are commands in capitals. */
function typedInputs({ spans }: ResolvedNote): ReadonlySet<string> {
  const lines = spans.flatMap((span) => (span.where === 'fence' ? span.lines : []));
  return new Set(lines.flatMap(({ text }) => /^\S*>\s*([A-Z]{2,})\b/.exec(text)?.[1] ?? []));
}

/** Tells nodes that the author's overrides leave unread, and the overrides themselves. */
function leftOut({ overrides }: ResolvedNote): (node: RootContent) => boolean {
  const comments = overrides.map(({ position }) => position.start.offset);
  // Of a block that is left out nothing below it is visited.
  const blocks = overrides.flatMap(({ kind, target }) =>
    kind === 'skip' ? (target?.start.offset ?? []) : [],
  );
  const starts = new Set([...comments, ...blocks]);
  const sections = overrides.flatMap(({ kind, target }) => (kind === 'skip-section' ? (target ?? []) : []));
  return ({ position }) =>
    position !== undefined &&
    (starts.has(position.start.offset) ||
      sections.some(
        ({ start, end }) => start.offset! <= position.start.offset! && end.offset! >= position.end.offset!,
      ));
}

function listsByItem(flow: readonly FlowItem[]): ReadonlyMap<ListItem, FlowItem> {
  const lists = new Map<ListItem, FlowItem>();
  for (const item of flow) {
    if (item.node.type === 'list') for (const child of item.node.children) lists.set(child, item);
  }
  return lists;
}

/** Invocations that stand within offsets, looked up among all in order. */
function within(
  sorted: readonly Invocation[],
  starts: readonly number[],
  from: number,
  to: number,
): Invocation[] {
  const found: Invocation[] = [];
  let index = lineAt(starts, from) - 1;
  if ((starts[index] ?? to) < from) index += 1;
  while (index > 0 && starts[index - 1] === from) index -= 1;
  for (; index < sorted.length && starts[index]! <= to; index += 1) {
    if (sorted[index]!.position.end.offset! <= to) found.push(sorted[index]!);
  }
  return found;
}

/** Looks for the signs of each section once. */
function sectionSigns(source: string): (item: FlowItem) => VocabularySigns {
  const known = new Map<FlowItem['owners'][number] | undefined, VocabularySigns>();
  const isDockerNote = vocabularySigns(source).dockerfile;
  return ({ owners }) => {
    const owner = owners.at(-1);
    const signs = known.get(owner) ?? signsIn(source, owners, isDockerNote);
    known.set(owner, signs);
    return signs;
  };
}

/** A title that names instructions speaks of Dockerfiles in a note that does: `ADD와 COPY는요?`. */
function signsIn(source: string, owners: FlowItem['owners'], isDockerNote: boolean): VocabularySigns {
  const signs = vocabularySigns(sectionText(source, owners));
  const words = owners.at(-1)?.title.text.match(/(?<![A-Z])[A-Z]{3,11}(?![A-Za-z])/g) ?? [];
  const names = isDockerNote && words.some((word) => readInstruction(word) !== undefined);
  return { ...signs, dockerfile: signs.dockerfile || names };
}

/** The source of a section, below the titles around it. */
function sectionText(source: string, owners: FlowItem['owners']): string {
  const { start, end } = owners.at(-1)?.position ?? {};
  return `${owners.map(({ title }) => title.text).join('\n')}\n${source.slice(start?.offset ?? 0, end?.offset ?? source.length)}`;
}
