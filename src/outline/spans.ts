import type { Code, FootnoteDefinition, Nodes, PhrasingContent, Table } from 'mdast';
import type { Node, Position } from 'unist';
import type { CommandSpan, SourceLine, SpanPlace, StudyContent } from '../study/nodes.ts';
import { plainText } from '../study/rich-text.ts';
import { textLines } from '../study/text-lines.ts';
import { codeLines, inlineCodeLines, sliceLines } from './source-lines.ts';

/** Finds every span in which a command may stand, in document order. */
export function findSpans(
  children: readonly StudyContent[],
  footnotes: readonly FootnoteDefinition[],
  source: string,
): CommandSpan[] {
  const finder = new SpanFinder(source);
  for (const child of [...children, ...footnotes]) finder.visit(child, '', undefined);
  return finder.spans.sort((a, b) => a.position.start.offset! - b.position.start.offset!).map(numbered);
}

function numbered(span: CommandSpan, index: number): CommandSpan {
  return { ...span, id: `s${index + 1}` };
}

class SpanFinder {
  readonly spans: CommandSpan[] = [];
  readonly #source: string;
  readonly #starts: readonly number[];

  constructor(source: string) {
    this.#source = source;
    this.#starts = textLines(source).starts;
  }

  visit(node: StudyContent | Nodes, section: string, parent: Node | undefined): void {
    switch (node.type) {
      case 'chapter':
      case 'section':
        if (node.heading) this.#text(node.anchor, 'heading', node.heading.children);
        for (const child of node.children) this.visit(child, node.anchor, node);
        return;
      case 'code':
        if (node.position) {
          const lines = codeLines(node, this.#source, this.#starts);
          this.#push('fence', lines, node.position, section, { info: infoOf(node) });
        }
        return;
      case 'paragraph':
        this.#text(section, placeOf(node, parent), node.children);
        return;
      case 'table':
        this.#table(section, node);
        return;
      default:
        if ('children' in node) for (const child of node.children) this.visit(child, section, node);
    }
  }

  /** The cells of a table, each with the title of its column. */
  #table(section: string, { children: [head, ...rows] }: Table): void {
    const titles = head!.children.map((cell) => plainText(cell));
    for (const cell of head!.children) this.#text(section, 'table', cell.children);
    for (const { children } of rows)
      for (const [index, cell] of children.entries())
        this.#text(section, 'table', cell.children, titles[index]);
  }

  /** Plain lines of a text block, and the inline codes in it. */
  #text(section: string, place: SpanPlace, content: readonly PhrasingContent[], column?: string): void {
    const from = content[0]?.position?.start.offset;
    const to = content.at(-1)?.position?.end.offset;
    if (from !== undefined && to !== undefined) {
      for (const line of sliceLines(this.#source, this.#starts, from, to)) {
        const text = place === 'table' ? line.text.replaceAll('\\|', ' |') : line.text;
        if (/[a-z]/i.test(text) && !isWithinCode(content, line))
          this.#push(place, [{ ...line, text }], positionOf(line), section, { column });
      }
    }
    this.#inlineCodes(content, section, place === 'table', column);
  }

  #inlineCodes(
    content: readonly PhrasingContent[],
    section: string,
    inTable: boolean,
    column?: string,
  ): void {
    for (const node of content) {
      if (node.type === 'inlineCode') {
        if (!node.position) continue;
        this.#push(
          'inline',
          inlineCodeLines(node, this.#source, this.#starts, inTable),
          node.position,
          section,
          { column },
        );
      } else if ('children' in node) this.#inlineCodes(node.children, section, inTable, column);
    }
  }

  #push(
    where: SpanPlace,
    lines: SourceLine[],
    position: Position,
    section: string,
    { info, column }: { info?: string | undefined; column?: string | undefined } = {},
  ): void {
    if (lines.length === 0) return;
    this.spans.push({
      type: 'commandSpan',
      id: '',
      where,
      lines,
      section,
      position,
      ...(info !== undefined && { info }),
      ...(column !== undefined && { column }),
    });
  }
}

/** Whether a line stands within an inline code that goes over several lines. */
function isWithinCode(content: readonly PhrasingContent[], line: SourceLine): boolean {
  const { offset, text } = line;
  return content.some((node) => {
    if (node.type !== 'inlineCode') return 'children' in node && isWithinCode(node.children, line);
    const { start, end } = node.position!;
    return start.line !== end.line && start.offset! < offset && end.offset! >= offset + text.length;
  });
}

function infoOf(node: Code): string | undefined {
  const info = [node.lang, node.meta].filter(Boolean).join(' ');
  return info === '' ? undefined : info;
}

function placeOf(node: Nodes, parent: Node | undefined): SpanPlace {
  const first = (parent as { children?: Node[] } | undefined)?.children?.[0];
  return parent?.type === 'listItem' && first === node ? 'list' : 'paragraph';
}

function positionOf(line: SourceLine): Position {
  const { offset, column } = line;
  return {
    start: { line: line.line, column, offset },
    end: { line: line.line, column: column + line.text.length, offset: offset + line.text.length },
  };
}
