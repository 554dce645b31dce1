import { VFile } from 'vfile';
import type { CheckMessage } from './check-message.ts';
import { originalText } from './original-text.ts';
import type { Fix } from './rule.ts';

/** What fixing did. */
export interface FixResult {
  /** The changed files: path, data, and the whole text as the file had it, with its own line ends and letters. */
  readonly changed: readonly VFile[];
  /** Messages whose fixes were applied. */
  readonly applied: number;
}

/** Most passes: fixes that overlap wait for the next one; a fix that makes work for another needs one more. */
const maxPasses = 10;

/**
 * Fixes files by offsets alone: bytes outside a fix stay as they are. `check` puts messages on the files it is
 * given; it is called again after each pass, until no fix is left.
 */
export function fixFiles(files: readonly VFile[], check: (files: readonly VFile[]) => void): FixResult {
  const originals = new Map(files.map((file) => [file.path, rawText(file)]));
  const texts = new Map(originals);
  let applied = 0;
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const current = files.map((file) => copyOf(file, originalText(texts.get(file.path)!).normalized));
    check(current);
    const counts = current.map((file) => fixOnce(file, texts));
    const count = counts.reduce((sum, one) => sum + one, 0);
    if (count === 0) break;
    applied += count;
  }
  const changed = files.filter(({ path }) => texts.get(path) !== originals.get(path));
  return { changed: changed.map((file) => copyOf(file, texts.get(file.path)!)), applied };
}

function fixOnce(file: VFile, texts: Map<string, string>): number {
  const original = originalText(texts.get(file.path)!);
  const { edits, applied } = chooseFixes(file.messages);
  const fixed = original.edit(edits);
  if (fixed === undefined || fixed === texts.get(file.path)) return 0;
  texts.set(file.path, fixed);
  return applied;
}

/** Takes the fixes of each message whole, unless one of them overlaps what was taken before. */
export function chooseFixes(messages: readonly CheckMessage[]): { edits: Fix[]; applied: number } {
  const edits: Fix[] = [];
  let applied = 0;
  for (const { fixes = [] } of messages) {
    if (fixes.length === 0 || fixes.some((fix) => edits.some((edit) => overlap(fix, edit)))) continue;
    edits.push(...fixes);
    applied += 1;
  }
  return { edits, applied };
}

/** Two insertions at one place overlap too: their order would be chance. */
function overlap(a: Fix, b: Fix): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

function rawText(file: VFile): string {
  return typeof file.data.raw === 'string' ? file.data.raw : String(file);
}

function copyOf(file: VFile, value: string): VFile {
  return new VFile({ path: file.path, value, data: { ...file.data } });
}
