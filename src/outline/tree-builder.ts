import type { Heading, RootContent } from 'mdast';
import type { Position } from 'unist';
import { hashAnchor } from '../study/anchor.ts';
import type { Chapter, RichText, Section, StudyContent } from '../study/nodes.ts';
import { plainRichText, richText, slicePhrasing } from '../study/rich-text.ts';
import type { TextLines } from '../study/text-lines.ts';
import type { HeadingKind } from './heading-kind.ts';
import type { OutlineInput } from './outline.ts';

/** Which headings open chapters. */
export interface ChapterPlan {
  /** The heading that names the whole note, when it is not a chapter itself. */
  title?: ReadHeading;
  chapters: ReadonlySet<Heading>;
}

/** A heading with what its text says it is. */
export interface ReadHeading extends HeadingKind {
  node: Heading;
  text: string;
}

/** A heading's text without its number. */
export function titleOf(heading: ReadHeading, lines: TextLines): RichText {
  const whole = richText(heading.node.children);
  if (heading.titleAt === 0) return whole;
  const start = heading.node.children[0]?.position?.start.offset;
  const end = heading.node.position?.end.offset;
  const cut = heading.text.slice(heading.titleAt);
  if (start === undefined || end === undefined) return plainRichText(cut);
  const sliced = richText(slicePhrasing(heading.node.children, start + heading.titleAt, end, lines));
  return sliced.text === cut.trim() ? sliced : plainRichText(cut);
}

function asParagraph(heading: Heading): RootContent {
  return {
    type: 'paragraph',
    children: heading.children,
    ...(heading.position && { position: heading.position }),
  };
}

/** Builds the tree from the flow of a note, one node after the other. */
export class TreeBuilder {
  readonly #input: OutlineInput;
  readonly #lines: TextLines;
  readonly #headings: ReadonlyMap<RootContent, ReadHeading>;
  readonly #plan: ChapterPlan;
  readonly #children: StudyContent[] = [];
  readonly #anchors = new Map<string, number>();
  #chapter: Chapter | undefined;
  /** Heading depth of the chapter, from which sections count. */
  #base = 0;
  #open: { section: Section; depth: number }[] = [];

  constructor(
    input: OutlineInput,
    lines: TextLines,
    headings: ReadonlyMap<RootContent, ReadHeading>,
    plan: ChapterPlan,
  ) {
    this.#input = input;
    this.#lines = lines;
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
        position: around(this.#plan.title?.node.position, {
          start: first.position.start,
          end: last.position.end,
        }),
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
      title: titleOf(heading, this.#lines),
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
      title: titleOf(heading, this.#lines),
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

/** The place of a title and of what it names, which may begin above it: a line of text, a quote. */
function around(title: Position | undefined, content: Position): Position {
  if (title === undefined) return content;
  return {
    start: title.start.offset! < content.start.offset! ? title.start : content.start,
    end: title.end.offset! > content.end.offset! ? title.end : content.end,
  };
}
