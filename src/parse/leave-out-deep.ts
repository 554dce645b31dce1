import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { say } from '../language/catalog.ts';
import { read as en } from '../language/en/read.ts';
import { read as ko } from '../language/ko/read.ts';
import type { Language } from '../language/language.ts';
import { leaveOut } from '../study/leave-out.ts';
import { findTooDeep, maxDepth } from './find-too-deep.ts';

/** Leaves a note out whose tree is so deep that walking it would overflow the stack; whether it did. */
export function leaveOutDeep(tree: Root, file: VFile, language: Language): boolean {
  const deep = findTooDeep(tree);
  if (deep === undefined) return false;
  const reason = say({ ko, en }, language, 'too-deep', { size: deep.depth, limit: maxDepth });
  leaveOut(file, 'too-deep', reason, deep.line, deep.column);
  return true;
}
