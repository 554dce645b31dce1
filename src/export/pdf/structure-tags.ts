import type { PdfFile } from './file/pdf-file.ts';
import {
  isArray,
  isName,
  isRef,
  type PdfArray,
  type PdfDict,
  type PdfRef,
  type PdfValue,
} from './file/pdf-value.ts';

/**
 * Mends the structure tree where Chromium's tags fall short of ISO 32000-1, 14.8.4: a list item's content becomes its
 * body (`LBody`), and the first list of a file that begins with its contents a table of contents (`TOC`, `TOCI`,
 * `Reference`); a figure of text is a division.
 */
export function mendStructure(file: PdfFile, hasContents: boolean): void {
  const root = file.dict(file.catalog.get('StructTreeRoot')).get('K');
  const contents = hasContents ? firstList(file, root) : undefined;
  const items = contents === undefined ? new Set<number>() : tagContents(file, contents);
  for (const number of file.objectsWith('/S /LI')) if (!items.has(number)) addBody(file, number);
  for (const number of file.objectsWith('/S /Figure')) mendFigure(file, number);
}

function kidsOf(element: PdfDict): PdfArray {
  const kids = element.get('K');
  return isArray(kids) ? kids : kids === undefined ? [] : [kids];
}

function kindOf(file: PdfFile, value: PdfValue): string | undefined {
  const kind = isRef(value) ? file.dict(value).get('S') : undefined;
  return isName(kind) ? kind.name : undefined;
}

function firstList(file: PdfFile, value: PdfValue | undefined): PdfRef | undefined {
  if (isArray(value)) {
    for (const kid of value) {
      const found = firstList(file, kid);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isRef(value)) return undefined;
  return kindOf(file, value) === 'L' ? value : firstList(file, file.dict(value).get('K'));
}

/** A figure of text that is read as it stands (HTML's `figure`) is none to those who do not see it. */
function mendFigure(file: PdfFile, number: number): void {
  const element = file.dict({ ref: number });
  const kids = kidsOf(element);
  if (!element.has('Alt') && kids.length > 0 && kids.every((kid) => isRef(kid)))
    retag(file, { ref: number }, 'Div');
}

/** Gives the numbers of the items it has taken. */
function tagContents(file: PdfFile, list: PdfRef): Set<number> {
  const taken = new Set<number>();
  retag(file, list, 'TOC');
  for (const item of kidsOf(file.dict(list)).filter((kid) => isRef(kid))) {
    taken.add(item.ref);
    retag(file, item, 'TOCI');
    for (const kid of kidsOf(file.dict(item)).filter((kid) => isRef(kid))) {
      const kind = kindOf(file, kid);
      if (kind === 'L') for (const number of tagContents(file, kid)) taken.add(number);
      else if (kind === 'Link') wrap(file, item.ref, [kid], 'Reference');
    }
  }
  return taken;
}

function retag(file: PdfFile, element: PdfRef, kind: string): void {
  file.replace(element.ref, new Map([...file.dict(element), ['S', { name: kind }]]));
}

/** Content marked on the page itself stays where the parent tree says it is: only elements are moved. */
function addBody(file: PdfFile, item: number): void {
  const kids = kidsOf(file.dict({ ref: item }));
  const content = kids.filter((kid) => kindOf(file, kid) !== 'Lbl');
  const elements = content.filter((kid) => isRef(kid));
  if (elements.length === 0 || elements.length < content.length) return;
  if (elements.some((kid) => kindOf(file, kid) === 'LBody')) return;
  wrap(file, item, elements, 'LBody');
}

/** Puts kids of an element into a new one, in the place of the first of them. */
function wrap(file: PdfFile, parent: number, kids: readonly PdfRef[], kind: string): void {
  const element = file.dict({ ref: parent });
  const wrapper = file.add(
    new Map<string, PdfValue>([
      ['Type', { name: 'StructElem' }],
      ['S', { name: kind }],
      ['P', { ref: parent }],
      ['K', kids],
    ]),
  );
  const moved = new Set(kids.map((kid) => kid.ref));
  const rest = kidsOf(element).flatMap((kid) => {
    if (!isRef(kid) || !moved.has(kid.ref)) return [kid];
    return kid.ref === kids[0]?.ref ? [{ ref: wrapper }] : [];
  });
  file.replace(parent, new Map([...element, ['K', rest]]));
  for (const kid of kids) file.replace(kid.ref, new Map([...file.dict(kid), ['P', { ref: wrapper }]]));
}
