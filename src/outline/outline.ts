import type { FootnoteDefinition, Heading, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { FrontMatter, OutlinedNote, RichText } from '../study/nodes.ts';
import { plainRichText, plainText } from '../study/rich-text.ts';
import { type TextLines, textLines } from '../study/text-lines.ts';
import { readHeading } from './heading-kind.ts';
import { readOverrides, skippedPlaces } from './overrides.ts';
import { takeSeparators } from './separators.ts';
import { findSpans } from './spans.ts';
import { type ChapterPlan, type ReadHeading, titleOf, TreeBuilder } from './tree-builder.ts';
import { withoutExportId } from '../study/without-export-id.ts';

/** What outline needs to know of a note besides its tree. */
export interface OutlineInput {
  /** NFC, `/`-separated, relative to the notes root. */
  path: string;
  /** The note's text: positions are offsets in it. */
  source: string;
  frontMatter: FrontMatter;
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
  const lines = textLines(input.source);
  const title = noteTitle(input, lines, plan.title);
  const builder = new TreeBuilder(input, lines, headings, plan);
  for (const node of flow) builder.add(node);
  const children = builder.finish(title);
  const overrides = readOverrides(children);
  const skipped = skippedPlaces(overrides);
  const spans = findSpans(children, footnotes, input.source);
  return {
    type: 'studyNote',
    path: input.path,
    title,
    ...(plan.title && { heading: plan.title.node }),
    frontMatter: input.frontMatter,
    children,
    footnotes,
    spans: spans.filter((span) => !skipped.some((place) => holds(place, span.position))),
    separators,
    overrides,
    position: tree.position ?? emptyPosition,
  };
}

function holds(outer: Position, inner: Position): boolean {
  return outer.start.offset! <= inner.start.offset! && outer.end.offset! >= inner.end.offset!;
}

const emptyPosition: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

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

function noteTitle(input: OutlineInput, lines: TextLines, heading: ReadHeading | undefined): RichText {
  if (input.frontMatter.title !== undefined) return plainRichText(input.frontMatter.title);
  if (heading) return titleOf(heading, lines);
  return plainRichText(nameOf(input.path));
}

/** A file's own name as a title: without folder, extension and the id of an export, underscores as blanks. */
function nameOf(path: string): string {
  const known = withoutExportId(path);
  const base = known
    .split('/')
    .at(-1)!
    .replace(/\.[^.]+$/, '');
  const folder = known.split('/').at(-2);
  const name = /^(?:readme|index)$/i.test(base) && folder !== undefined ? folder : base;
  return name.replaceAll('_', ' ').trim() || path;
}

/**
 * Text right above a `---` that was meant as a rule becomes a setext heading: several lines, a sentence, a
 * definition.
 */
function isAccident(heading: Heading, source: string): boolean {
  const written = source.slice(heading.position?.start.offset, heading.position?.end.offset);
  if (/^\s*#/.test(written)) return false;
  const lines = written.split('\n').slice(0, -1);
  return lines.length > 1 || /[다요음함][.!]?\s*$|[.!]\s*$|\s[:：]\s/.test(lines[0]!);
}
