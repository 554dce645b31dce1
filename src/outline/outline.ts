import type { FootnoteDefinition, Heading, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import { hashAnchor } from '../study/anchor.ts';
import type { Chapter, FrontMatter, OutlinedNote, RichText, Section, StudyContent } from '../study/nodes.ts';
import { plainRichText, plainText, richText, slicePhrasing } from '../study/rich-text.ts';
import { type HeadingKind, readHeading } from './heading-kind.ts';
import { takeSeparators } from './separators.ts';
import { findSpans } from './spans.ts';

/** What outline needs to know of a note besides its tree. */
export interface OutlineInput {
  /** NFC, `/`-separated, relative to the notes root. */
  path: string;
  /** The note's text: positions are offsets in it. */
  source: string;
  frontMatter: FrontMatter;
}

interface ReadHeading extends HeadingKind {
  node: Heading;
  text: string;
}

/**
 * Gives a note its structure by what its headings say, not by their depth: chapters, sections, exercises
 * below the chapter before them; and finds every span in which a command may stand.
 */
export function outline(tree: Root, input: OutlineInput): OutlinedNote {
  const { content, separators } = takeSeparators(tree);
  const footnotes: FootnoteDefinition[] = [];
  const flow = content.filter((node) => {
    if (node.type === 'footnoteDefinition') footnotes.push(node);
    return node.type !== 'footnoteDefinition' && node.type !== 'yaml';
  });
  const headings = new Map<RootContent, ReadHeading>();
  for (const node of flow) {
    if (node.type === 'heading' && !isAccident(node, input.source))
      headings.set(node, { node, text: plainText(node), ...readHeading(plainText(node)) });
  }
  const plan = planChapters([...headings.values()]);
  const title = noteTitle(input, plan.title);
  const builder = new TreeBuilder(input, headings, plan);
  for (const node of flow) builder.add(node);
  const children = builder.finish(title);
  return {
    type: 'studyNote',
    path: input.path,
    title,
    ...(plan.title && { heading: plan.title.node }),
    frontMatter: input.frontMatter,
    children,
    footnotes,
    spans: findSpans(children, footnotes, input.source),
    separators,
    position: tree.position ?? emptyPosition,
  };
}

const emptyPosition: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

interface ChapterPlan {
  /** The heading that names the whole note, when it is not a chapter itself. */
  title?: ReadHeading;
  chapters: ReadonlySet<Heading>;
}

/**
 * Which headings open chapters: those that say so; else every h1 where there are several; else none, and the
 * whole note is one chapter.
 */
function planChapters(headings: readonly ReadHeading[]): ChapterPlan {
  const spoken = headings.filter((heading) => heading.kind === 'chapter');
  const tops = headings.filter((heading) => heading.node.depth === 1 && heading.kind !== 'exercise');
  if (spoken.length > 0) {
    const first = headings[0];
    const title =
      first !== undefined && first.kind !== 'chapter' && first.node.depth === 1 ? first : undefined;
    return { chapters: new Set(spoken.map(({ node }) => node)), ...(title && { title }) };
  }
  if (tops.length > 1) return { chapters: new Set(tops.map(({ node }) => node)) };
  const title = tops[0] ?? undefined;
  return title === undefined ? { chapters: new Set() } : { chapters: new Set(), title };
}

function noteTitle(input: OutlineInput, heading: ReadHeading | undefined): RichText {
  if (input.frontMatter.title !== undefined) return plainRichText(input.frontMatter.title);
  if (heading) return titleOf(heading, input.source);
  return plainRichText(nameOf(input.path));
}

/** A file's own name as a title: without folder and extension, underscores as blanks. */
function nameOf(path: string): string {
  const base = path
    .split('/')
    .at(-1)!
    .replace(/\.[^.]+$/, '');
  const folder = path.split('/').at(-2);
  const name = /^(?:readme|index)$/i.test(base) && folder !== undefined ? folder : base;
  return name.replaceAll('_', ' ').trim() || path;
}

/** A heading's text without its number. */
function titleOf(heading: ReadHeading, source: string): RichText {
  const whole = richText(heading.node.children);
  if (heading.titleAt === 0) return whole;
  const start = heading.node.children[0]?.position?.start.offset;
  const end = heading.node.position?.end.offset;
  const cut = heading.text.slice(heading.titleAt);
  if (start === undefined || end === undefined) return plainRichText(cut);
  const sliced = richText(slicePhrasing(heading.node.children, start + heading.titleAt, end, source));
  return sliced.text === cut.trim() ? sliced : plainRichText(cut);
}

/** Builds the tree from the flow of a note, one node after the other. */
class TreeBuilder {
  readonly #input: OutlineInput;
  readonly #headings: ReadonlyMap<RootContent, ReadHeading>;
  readonly #plan: ChapterPlan;
  readonly #children: StudyContent[] = [];
  readonly #anchors = new Map<string, number>();
  #chapter: Chapter | undefined;
  /** Heading depth of the chapter, from which sections count. */
  #base = 0;
  #open: { section: Section; depth: number }[] = [];

  constructor(input: OutlineInput, headings: ReadonlyMap<RootContent, ReadHeading>, plan: ChapterPlan) {
    this.#input = input;
    this.#headings = headings;
    this.#plan = plan;
    this.#base = plan.title?.node.depth ?? 0;
  }

  add(node: RootContent): void {
    const heading = this.#headings.get(node);
    if (heading === undefined) this.#append(node.type === 'heading' ? asParagraph(node) : node);
    else if (heading === this.#plan.title) return;
    else if (this.#plan.chapters.has(heading.node)) this.#openChapter(heading);
    else if (heading.kind === 'sentence') this.#append(asParagraph(heading.node));
    else this.#openSection(heading);
  }

  /** A note without chapters is one chapter under its own name. */
  finish(title: RichText): StudyContent[] {
    if (this.#children.some((node) => node.type === 'chapter')) return this.#children;
    const [first] = this.#children;
    const last = this.#children.at(-1);
    if (first?.position === undefined || last?.position === undefined) return this.#children;
    return [
      {
        type: 'chapter',
        anchor: this.#anchor(title.text),
        title,
        ...(this.#plan.title && { heading: this.#plan.title.node }),
        children: this.#children as Chapter['children'],
        position: {
          start: this.#plan.title?.node.position?.start ?? first.position.start,
          end: last.position.end,
        },
      },
    ];
  }

  #append(node: Section | RootContent): void {
    const parents = [this.#chapter, ...this.#open.map(({ section }) => section)];
    const end = node.position?.end;
    if (end) for (const parent of parents) if (parent) parent.position.end = end;
    const target = this.#open.at(-1)?.section ?? this.#chapter;
    if (target) target.children.push(node);
    else this.#children.push(node);
  }

  #openChapter(heading: ReadHeading): void {
    this.#open = [];
    this.#base = heading.node.depth;
    this.#chapter = {
      type: 'chapter',
      anchor: this.#anchor(heading.text),
      ...(heading.number !== undefined && { number: heading.number }),
      ...(heading.label !== undefined && { label: heading.label }),
      title: titleOf(heading, this.#input.source),
      heading: heading.node,
      children: [],
      position: { ...heading.node.position! },
    };
    this.#children.push(this.#chapter);
  }

  /** A number tells the depth (`3.4` is one below its chapter); else the mark does, but never above the chapter. */
  #openSection(heading: ReadHeading): void {
    const counted = heading.parts > 1 ? this.#base + heading.parts - 1 : 0;
    const depth = counted || Math.max(heading.node.depth, this.#base + 1);
    while (this.#open.length > 0 && this.#open.at(-1)!.depth >= depth) this.#open.pop();
    const section: Section = {
      type: 'section',
      anchor: this.#anchor(heading.text),
      depth: this.#open.length + 1,
      ...(heading.number !== undefined && { number: heading.number }),
      title: titleOf(heading, this.#input.source),
      role: heading.kind === 'exercise' || heading.kind === 'question' ? heading.kind : 'section',
      heading: heading.node,
      children: [],
      position: { ...heading.node.position! },
    };
    this.#append(section);
    this.#open.push({ section, depth });
  }

  /** Stable under edits elsewhere: path, text, and a count where a note repeats a heading. */
  #anchor(text: string): string {
    const seen = this.#anchors.get(text) ?? 0;
    this.#anchors.set(text, seen + 1);
    return hashAnchor('h', `${this.#input.path}\n${text}\n${seen}`);
  }
}

/**
 * Text right above a `---` that was meant as a rule becomes a setext heading: several lines, a sentence, a
 * definition.
 */
function isAccident(heading: Heading, source: string): boolean {
  const written = source.slice(heading.position?.start.offset, heading.position?.end.offset);
  if (/^\s*#/.test(written)) return false;
  const lines = written.split('\n').slice(0, -1);
  return lines.length > 1 || /[다요음함][.!]?\s*$|[.!]\s*$|\s[:：]\s/.test(lines[0] ?? '');
}

function asParagraph(heading: Heading): RootContent {
  return {
    type: 'paragraph',
    children: heading.children,
    ...(heading.position && { position: heading.position }),
  };
}
