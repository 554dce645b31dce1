import { expect } from 'vitest';
import type { Nodes } from 'mdast';
import { visit, SKIP } from 'unist-util-visit';
import { plainText } from '../../src/study/rich-text.ts';
import type { StudyContent, StudyNote } from '../../src/study/nodes.ts';
import type { TestBook } from '../export/pdf/print-notes.ts';
import { ReadPdf } from '../export/pdf/read-pdf.ts';
import { asFile, pageLines, run } from './poppler.ts';

/** A printed book as its reader sees it. */
export interface SeenBook extends TestBook {
  readonly path: string;
  readonly pdf: ReadPdf;
  /** Sheets before page 1. */
  readonly front: number;
  /** Text of each sheet without running head and foot, blanks collapsed. */
  readonly sheets: readonly string[];
  /** Lines of each sheet. */
  readonly lines: readonly (readonly string[])[];
  /** Number of each sheet as printed on it; none on the cover. */
  readonly folios: readonly (string | undefined)[];
  /** Text of each sheet without blanks and quotes: what places are looked for in. */
  readonly squeezed: readonly string[];
}

const folio = /^(?:[ivxlcdm]+|\d+ \/ \d+)$/;

/** Reads a book back by outside tools. */
export async function seeBook(book: TestBook): Promise<SeenBook> {
  const path = asFile(book.bytes);
  const pages = pageLines(path);
  const lines = pages.map((page) => withoutFoot(page, book.set.title));
  const folios = pages.map((page) => page.find((line) => folio.test(line)));
  const sheets = lines.map((page) => collapse(page.join(' ')));
  return {
    ...book,
    path,
    pdf: await ReadPdf.read(book.bytes),
    front: folios.findIndex((text) => text?.startsWith('1 / ')),
    lines,
    sheets,
    folios,
    squeezed: sheets.map((sheet) => unquoted(squeeze(sheet))),
  };
}

/** Head and foot come first in the file's order: chapter, folio and title, in the order of the page's side. */
function withoutFoot(page: readonly string[], title: string): string[] {
  const rest = page.slice(page.findIndex((line) => folio.test(line)) + 1);
  return rest[0] === title ? rest.slice(1) : rest;
}

function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** Every page but the cover is numbered: roman before the body, then `n / all`. */
export function checkFolios(book: SeenBook): number {
  const all = book.pages - book.front;
  expect(book.folios.slice(book.front)).toEqual(
    Array.from({ length: all }, (_, index) => `${index + 1} / ${all}`),
  );
  expect(book.folios[0]).toBeUndefined();
  return all;
}

/** Each line of the contents names the page on which its heading stands. */
export function checkContents(book: SeenBook): number {
  const lines = book.lines
    .slice(1, book.front)
    .flat()
    .filter((line) => line !== '차례');
  const outline = book.pdf.outline().filter(({ title, depth }) => depth < 2 && title !== '차례');
  expect(lines).toEqual(outline.map(({ title, sheet }) => `${title} ${sheet - book.front}`));
  for (const { title, sheet } of outline)
    expect(squeeze(book.sheets[sheet - 1] ?? '')).toContain(squeeze(title));
  return lines.length;
}

/** Each number of an index is that of a page on which the entry stands, and no place is without its number. */
export function checkIndexes(book: SeenBook): number {
  const outline = book.pdf.outline();
  const from = outline.find(({ title }) => title === '명령어 찾아보기')?.sheet ?? 0;
  const index = joinNumbers(book.lines.slice(from - 1).flat());
  const commands = new Set(book.set.entries.flatMap(({ kind, name }) => (kind === 'command' ? [name] : [])));
  const bare = index.filter((line) => commands.has(line));
  expect(bare.filter((line) => line.includes(' ') && !groupTitles(book).has(line))).toEqual([]);
  let checked = 0;
  let at = 0;
  for (const line of index) {
    const [, name = '', numbers = ''] = /^(\S.*?) ((?:\d+, )*\d+)$/.exec(line) ?? [];
    const entry = book.set.entries.find(
      ({ name: own, short }) => own === name || (short !== undefined && `${own} ${short}` === name),
    );
    if (entry === undefined) continue;
    at += 1;
    const pages = numbers.split(', ').map(Number);
    expect(pages).toEqual(pages.toSorted((left, right) => left - right));
    // An option's name alone stands for many commands: its entry is told by its pages.
    const candidates = book.set.entries.filter(
      (other) => other.name === entry.name && other.kind === entry.kind,
    );
    const fits = candidates.some(({ places }) => agrees(book, places, pages));
    expect(fits, `${line} of entry ${at}`).toBe(true);
    checked += pages.length;
  }
  return checked;
}

/** Many numbers go on in lines of their own: they belong to the name above. */
function joinNumbers(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before === undefined || !/^(?:, )?\d+(?:, \d+)*,?$/.test(line)) joined.push(line);
    else
      joined[joined.length - 1] =
        `${before}${/\d$/.test(before) && !line.startsWith(',') ? ', ' : ' '}${line}`;
  }
  return joined.map((line) => line.replaceAll(/\s*,\s*(?=\d)/g, ', '));
}

/** Lines of the index that tell no page: the management objects its commands stand under. */
function groupTitles(book: SeenBook): ReadonlySet<string> {
  return new Set(book.set.entries.flatMap(({ group }) => group ?? []));
}

/** A place tells the value of an option, without its quotes. */
function unquoted(text: string): string {
  return text.replaceAll(/["'\\]/g, '');
}

/** A short option may stand in a group: `-t` in `-it`. */
function standsIn(text: string, word: string): boolean {
  const [, letter] = /^-(\w)$/.exec(word) ?? [];
  return letter === undefined ? text.includes(word) : new RegExp(`-\\w*${letter}`).test(text);
}

function agrees(
  book: SeenBook,
  places: readonly { readonly written: string }[],
  pages: readonly number[],
): boolean {
  const texts = pages.map((page) => book.squeezed[page + book.front - 1] ?? '');
  const written = [...new Set(places.map((place) => unquoted(squeeze(place.written))))];
  return (
    texts.every((text) => written.some((word) => standsIn(text, word))) &&
    written.every((word) => texts.some((text) => standsIn(text, word)))
  );
}

/** Every paragraph, heading, cell and line of code stands in the book, in order, with its blanks. */
export function checkText(book: SeenBook): number {
  const missing: string[] = [];
  let count = 0;
  // A few words before the first chapter stand on the cover.
  let at: TextPlace = { sheet: 0, index: 0 };
  const body: TextPlace = { sheet: book.front, index: 0 };
  for (const piece of book.set.notes.flatMap(piecesOf)) {
    count += 1;
    const found = find(book, piece, at) ?? (at.sheet < book.front ? find(book, piece, body) : undefined);
    if (found === undefined) missing.push(piece.text);
    else at = found;
  }
  expect(missing).toEqual([]);
  return count;
}

interface TextPlace {
  readonly sheet: number;
  readonly index: number;
}

interface TextPiece {
  readonly text: string;
  /** Blanks do not count: a long line of code is broken at a hyphen too. */
  readonly isCode: boolean;
}

/** How many sheets are looked at: footnotes may fill one of their own between two chapters. */
const ahead = 3;

/** The next place of a text: on this sheet, over its end (side notes stand between), or on the next one. */
function find(book: SeenBook, { text, isCode }: TextPiece, at: TextPlace): TextPlace | undefined {
  const textOf = (sheet: number): string =>
    isCode ? squeeze(book.sheets[sheet] ?? '') : (book.sheets[sheet] ?? '');
  const wanted = isCode ? squeeze(text) : text;
  for (let { sheet } = at; sheet < Math.min(at.sheet + ahead, book.sheets.length); sheet += 1) {
    const here = textOf(sheet);
    const index = here.indexOf(wanted, sheet === at.sheet && !isCode ? at.index : 0);
    if (index >= 0) return { sheet, index: isCode ? (sheet === at.sheet ? at.index : 0) : index };
    const next = textOf(sheet + 1);
    for (const [head, rest] of isCode ? cuts(wanted) : wordCuts(wanted)) {
      const at = next.indexOf(rest);
      // A line of code goes on at the top of the page.
      if ((isCode ? at === 0 : at >= 0) && here.includes(head)) return { sheet: sheet + 1, index: at };
    }
  }
  return undefined;
}

/** A text in two, between any of its characters. */
function cuts(text: string): (readonly [string, string])[] {
  return Array.from(text, (_, index) => [text.slice(0, index), text.slice(index)] as const).slice(1);
}

/** The same between its words, the longest beginning first. */
function wordCuts(text: string): (readonly [string, string])[] {
  const words = text.split(' ');
  return words
    .map((_, index) => [words.slice(0, index).join(' '), words.slice(index).join(' ')] as const)
    .slice(1)
    .toReversed();
}

function piecesOf(note: StudyNote): TextPiece[] {
  const broken = note.parts.map((part) => part.position.start.line);
  return note.children.flatMap((node) => pieces(node, new Set(broken)));
}

/** `broken` are lines that tell the parts of a literal: the book sets them as a figure. */
function pieces(node: StudyContent, broken: ReadonlySet<number>): TextPiece[] {
  const found: TextPiece[] = [];
  // The emoji selector is drawn as nothing, and left out.
  const add = (text: string, isCode: boolean): void =>
    void found.push({ text: collapse(text).replaceAll(/\uFE0F(?!\u200D|\u20E3)/gu, ''), isCode });
  visit(node, (inner) => {
    if (inner.type === 'chapter' || inner.type === 'section') add(inner.title.text, false);
    if (inner.type === 'heading') return SKIP;
    if (inner.type === 'paragraph' || inner.type === 'tableCell') {
      if (broken.has(inner.position?.start.line ?? 0) && inner.type === 'paragraph') return SKIP;
      for (const text of paragraphPieces(inner)) add(text, false);
      return SKIP;
    }
    if (inner.type === 'code') for (const line of inner.value.split('\n')) add(line, true);
    return undefined;
  });
  return found.filter((piece) => piece.text !== '');
}

/** Images have no text, a callout's marker becomes a title, footnote numbers stand inside. */
function paragraphPieces(node: Nodes): string[] {
  if (!('children' in node)) return [];
  const parts: Nodes[][] = [[]];
  for (const child of node.children) {
    if (['image', 'imageReference', 'footnoteReference', 'break', 'html'].includes(child.type))
      parts.push([]);
    else parts.at(-1)?.push(child);
  }
  return parts.map((part) => collapse(plainText(part).replace(/^\[!\w+\]/, '')));
}

/** The tags are one tree that pages and links hang on, and each link inside leads to a sheet. */
export function checkTags(book: SeenBook): number {
  expect(book.pdf.brokenParents()).toEqual([]);
  expect(book.pdf.brokenParentKeys()).toEqual([]);
  const destinations = book.pdf.destinations();
  const targets = book.pdf.links().flatMap((link) => /^\d+ \[[^\]]*\] \/(\S+)/.exec(link)?.[1] ?? []);
  expect(targets.filter((target) => (destinations.get(target) ?? 0) === 0)).toEqual([]);
  expect([...book.pdf.tags().keys()]).toEqual(
    expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'Link', 'TOC', 'TOCI', 'LBody']),
  );
  return targets.length;
}

/** Fonts embedded and subset, none of Type 3; a file without fault; links to safe places only. */
export function checkFile(book: SeenBook): number {
  const fonts = run('pdffonts', book.path)
    .split('\n')
    .slice(2)
    .filter((line) => line !== '');
  expect(fonts.length).toBeGreaterThan(2);
  for (const font of fonts)
    expect(font).toMatch(
      /^[A-Z]{6}\+(?:Pretendard|D2Coding|NotoEmoji)\S*\s+CID TrueType\s+Identity-H\s+yes yes yes/,
    );
  expect(run('qpdf', '--check', book.path)).toContain('No syntax or stream encoding errors found');
  expect(run('pdfinfo', book.path)).toMatch(/Tagged:\s+yes/);
  const addresses = run('pdfinfo', '-url', book.path)
    .split('\n')
    .slice(1)
    .flatMap((line) => line.trim().split(/\s+/)[2] ?? []);
  expect(addresses.filter((address) => !/^(?:https?|mailto):/.test(address))).toEqual([]);
  return fonts.length;
}
