import type { PdfFile } from './pdf-file.ts';
import { isArray, isName, isRef, type PdfDict, type PdfValue } from './pdf-value.ts';

/**
 * Whether a mended part keeps to what PDF/UA-1 (ISO 14289-1) asks of it and can be told from the file: figures with
 * words in their place, headings that skip no level, table heads with a scope, links with words inside the structure,
 * fonts embedded with their characters. What is drawn is tagged or an artifact by `markArtifacts`.
 */
export function isAccessible(file: PdfFile): boolean {
  return (
    allOf(file, '/S /Figure', (element) => element.has('Alt') || element.has('ActualText')) &&
    allOf(file, '/S /TH', hasScope(file)) &&
    allOf(file, '/Subtype /Link', (link) => link.has('Contents') && link.has('StructParent')) &&
    allOf(file, '/Type /FontDescriptor', (font) => font.has('FontFile2') || font.has('FontFile3')) &&
    allOf(file, '/Subtype /Type0', (font) => font.has('ToUnicode')) &&
    skipsNoLevel(headingLevels(file))
  );
}

function allOf(file: PdfFile, needle: string, holds: (dict: PdfDict) => boolean): boolean {
  return file.objectsWith(needle).every((number) => holds(file.dict({ ref: number })));
}

function hasScope(file: PdfFile): (element: PdfDict) => boolean {
  return (element) => {
    const attributes = element.get('A');
    const list = isArray(attributes) ? attributes : [attributes];
    return list.some((one) => file.dict(one).has('Scope'));
  };
}

/** Levels of the headings in reading order. */
function headingLevels(file: PdfFile): number[] {
  const levels: number[] = [];
  const walk = (value: PdfValue | undefined): void => {
    if (isArray(value)) value.forEach(walk);
    if (!isRef(value)) return;
    const element = file.dict(value);
    const kind = element.get('S');
    const level = isName(kind) ? /^H([1-6])$/.exec(kind.name)?.[1] : undefined;
    if (level === undefined) walk(element.get('K'));
    else levels.push(Number(level));
  };
  walk(file.dict(file.catalog.get('StructTreeRoot')).get('K'));
  return levels;
}

function skipsNoLevel(levels: readonly number[]): boolean {
  return levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1);
}
