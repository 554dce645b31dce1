import { copiedText } from './copied-text.ts';
import type { Piece, TemplatePart } from './sheet.ts';
import type { SheetWords } from './words.ts';

/** An example as text and placeholders, whatever brackets the author gave them. */
export function templateOf(pieces: readonly Piece[], words: SheetWords): TemplatePart[] {
  const parts: TemplatePart[] = [];
  for (const { className, text } of pieces) {
    const last = parts.at(-1);
    if (className === 'ph') parts.push({ placeholder: placeholderName(text) || words('value') });
    else if (typeof last === 'string') parts[parts.length - 1] = last + text;
    else parts.push(text);
  }
  return parts.map((part) => (typeof part === 'string' ? copiedText(part) : part));
}

/** `<이미지>` → `이미지`, `[COMMAND...]` → `COMMAND`. */
function placeholderName(text: string): string {
  return copiedText(text)
    .replaceAll(/[<>[\]{}]|\.{3}|…/g, '')
    .trim();
}

/** Writes a template for a tool: text and placeholders as the tool has them. */
export function writeTemplate(
  template: readonly TemplatePart[],
  text: (literal: string) => string,
  placeholder: (name: string) => string,
): string {
  return template
    .map((part) => (typeof part === 'string' ? text(part) : placeholder(part.placeholder)))
    .join('');
}
