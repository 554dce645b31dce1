import type { Element, ElementContent, Root, RootContent } from 'hast';
import stringWidth from 'string-width';
import { visit } from 'unist-util-visit';
import { keepWords, nowhere } from './keep-words.ts';

/**
 * Makes safe hast fit for paper: check boxes are drawn, details stand open, headings inside quotes and lists are no
 * entries of the outline, wide tables may use the side column, options and paths are not broken.
 */
export function forPrint(nodes: ElementContent[]): ElementContent[] {
  const root: Root = { type: 'root', children: nodes };
  visit(root, 'element', (node) => {
    if (node.tagName === 'a') innerLinks(node);
    else if (node.tagName === 'input') checkBox(node);
    else if (node.tagName === 'details') rename(node, 'div', 'details');
    else if (node.tagName === 'summary') rename(node, 'p', 'summary');
    else if (/^h[1-6]$/.test(node.tagName)) rename(node, 'p', 'heading');
    else if (node.tagName === 'table') tableClasses(node);
    else if (mayHoldFigures.has(node.tagName)) figures(node);
  });
  root.children.filter(isPicture).forEach(asFigure);
  keepWords(root, textLimit, nowhere);
  return root.children.filter((child) => child.type !== 'doctype');
}

const mayHoldFigures: ReadonlySet<string> = new Set(['p', 'li', 'div', 'td', 'figure']);

/** Words of at most so many characters are not broken: an address does not fit anyway. */
const textLimit = 28;

/** A link inside a link of the author's gives way: it keeps its id. */
function innerLinks(link: Element): void {
  for (const child of link.children) {
    visit(child, 'element', (node) => {
      if (node.tagName !== 'a') return;
      node.tagName = 'span';
      delete node.properties['href'];
    });
  }
}

function rename(node: Element, tagName: string, className: string): void {
  node.tagName = tagName;
  node.properties = { className: [className] };
}

function checkBox(node: Element): void {
  const done = node.properties['checked'] === true;
  rename(node, 'span', done ? 'check done' : 'check');
}

/** Above so many columns the text column is too narrow for long cells. */
const narrowColumns = 3;

/** What the text column of A4 holds of a table's type, in cells: a Latin letter is one, a syllable two. */
const columnCells = 76;

/** What stands between two columns, in cells. */
const gapCells = 2;

function tableClasses(table: Element): void {
  const rows: Element[] = [];
  visit(table, 'element', (node) => {
    if (node.tagName === 'tr') rows.push(node);
  });
  const cells = rows.map((row) => row.children.filter((cell) => cell.type === 'element'));
  const columns = Math.max(0, ...cells.map((row) => row.length));
  table.properties['className'] = [
    ...(columns > narrowColumns && naturalWidth(cells) > columnCells ? ['wide'] : []),
    ...(rows.length <= keptRows ? ['keep'] : []),
  ];
  cells.forEach(shortCells);
}

/** Width in cells of a table whose cells all stand on one line. */
function naturalWidth(rows: readonly (readonly Element[])[]): number {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(textOf(cell)));
  return widths.reduce((sum, width) => sum + width + gapCells, -gapCells);
}

/** A table of at most so many rows stands on one page: to move a longer one leaves a page half empty. */
const keptRows = 7;

/** Cells of at most so many characters stay on one line: a command in the first column, less beside it. */
const [shortFirst, shortOther, shortLast] = [28, 16, 10];

function shortCells(cells: readonly Element[]): void {
  for (const [index, cell] of cells.entries()) {
    const limit = index === cells.length - 1 ? shortLast : index === 0 ? shortFirst : shortOther;
    if (cell.tagName === 'td' && textOf(cell).length <= limit) cell.properties['className'] = ['short'];
  }
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}

/** Pictures that stand alone on their line of the note are figures. */
function figures(parent: Element): void {
  const { children } = parent;
  const isEdge = (node: ElementContent | undefined, at: 'end' | 'start'): boolean => {
    if (node === undefined || isBreak(node)) return true;
    return node.type === 'text' && (at === 'end' ? /\n\s*$/ : /^\s*\n/).test(node.value);
  };
  for (const [index, child] of children.entries())
    if (isPicture(child) && isEdge(children[index - 1], 'end') && isEdge(children[index + 1], 'start'))
      asFigure(child);
}

function isBreak(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'br';
}

/** An image, what stands for one that is not there, a link around them. */
function isPicture(node: RootContent): node is Element {
  if (node.type !== 'element') return false;
  if (node.tagName === 'a') return node.children.length > 0 && node.children.every(isPicture);
  return node.tagName === 'img' || classesOf(node).includes('noimage');
}

function asFigure(picture: Element): void {
  if (picture.tagName !== 'a') picture.properties['className'] = [...classesOf(picture), 'figure'];
  else for (const child of picture.children) if (isPicture(child)) asFigure(child);
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}
