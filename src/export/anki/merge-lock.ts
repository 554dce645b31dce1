/** A note's line in the lock: its guid, and the time of its last change. */
const noteLine = /^\s*"([0-9A-Za-z]{16})": \{.*"mod":(\d+).*\},$/;

type Side = 'none' | 'ours' | 'base' | 'theirs';

/**
 * Merges a lock that Git left with both sides in it (`<<<<<<<`, `=======`, `>>>>>>>`): the notes of both are kept, and
 * of one that both have changed, the later. Every line of a note ends alike, so the result is JSON again.
 */
export function mergeLock(text: string): string {
  const kept: string[] = [];
  /** Where the lines of our side of the current conflict stand in `kept`, by guid. */
  const ours = new Map<string, number>();
  let side: Side = 'none';
  for (const line of text.split(/\r?\n/)) {
    const next = sideAfter(line);
    if (next !== undefined) {
      if (next === 'ours') ours.clear();
      side = next;
    } else if (side === 'none' || side === 'ours') {
      const [, guid] = noteLine.exec(line) ?? [];
      if (side === 'ours' && guid !== undefined) ours.set(guid, kept.length);
      kept.push(line);
    } else if (side === 'theirs') {
      takeTheirs(line, kept, ours);
    }
  }
  return kept.join('\n');
}

function sideAfter(line: string): Side | undefined {
  if (line.startsWith('<<<<<<<')) return 'ours';
  if (line.startsWith('|||||||')) return 'base';
  if (line.startsWith('=======')) return 'theirs';
  return line.startsWith('>>>>>>>') ? 'none' : undefined;
}

function takeTheirs(line: string, kept: string[], ours: ReadonlyMap<string, number>): void {
  const [, guid, mod] = noteLine.exec(line) ?? [];
  if (guid === undefined) return;
  const at = ours.get(guid);
  if (at === undefined) {
    // Where both sides hold the whole file, ours has ended already.
    const end = kept.findIndex((other) => /^\s*"~"/.test(other));
    kept.splice(end < 0 ? kept.length : end, 0, line);
  } else if (Number(mod) > Number(noteLine.exec(kept[at]!)?.[2])) {
    kept[at] = line;
  }
}
