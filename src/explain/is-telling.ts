import { isBlockLabel } from '../language/block-label.ts';

/** Whether a heading says something of its own in Korean. */
export function isTelling(title: string): boolean {
  return /[가-힣]{2}/.test(title) && !isBlockLabel(title) && !/[?？]$/.test(title);
}
