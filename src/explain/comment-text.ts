import { collapse } from '../study/rich-text.ts';
import type { TextLines } from '../study/text-lines.ts';

/** A comment line without its marks. */
export function commentText(lines: TextLines, line: number): string {
  return collapse(lines.line(line).replace(/^[\s>]*(?:#+|\/\/+)\s*/, ''));
}
