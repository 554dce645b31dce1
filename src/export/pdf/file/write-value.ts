import { isArray, isDict, isName, isRef, type PdfValue } from './pdf-value.ts';

/** Writes a value as it stands in a PDF file, as Latin-1 text. */
export function writeValue(value: PdfValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (isDict(value))
    return `<<${[...value].map(([key, item]) => `${writeName(key)} ${writeValue(item)}`).join('\n')}>>`;
  if (isArray(value)) return `[${value.map(writeValue).join(' ')}]`;
  if (isRef(value)) return `${value.ref} 0 R`;
  if (isName(value)) return writeName(value.name);
  return writeString(value.bytes);
}

function writeNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(5).replace(/\.?0+$/, '');
}

function writeName(name: string): string {
  const escaped = name.replaceAll(
    /[^!-~]|[#()<>[\]{}/%]/g,
    (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
  return `/${escaped}`;
}

function writeString(bytes: string): string {
  if (/^[\x20-\x7e]*$/.test(bytes))
    return `(${bytes.replaceAll(/[\\()]/g, (character) => `\\${character}`)})`;
  return `<${Buffer.from(bytes, 'latin1').toString('hex').toUpperCase()}>`;
}
