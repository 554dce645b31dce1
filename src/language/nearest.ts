/** The candidate nearest to a word by edit distance, when it is near enough to be what was meant. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  return nearestAll(word, candidates)[0];
}

/**
 * All candidates at the least distance, when that is near enough; first those of the word's own length, since people
 * mistype letters more often than they drop them, then those with its first letter.
 */
export function nearestAll(word: string, candidates: readonly string[]): string[] {
  const limit = word.length <= 3 ? 1 : word.length <= 7 ? 2 : 3;
  let best: string[] = [];
  let bestDistance = limit;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > bestDistance) continue;
    const distance = editDistance(word, candidate);
    if (distance > bestDistance) continue;
    if (distance < bestDistance) best = [];
    bestDistance = distance;
    best.push(candidate);
  }
  const likeness = (candidate: string) =>
    (candidate.length === word.length ? 2 : 0) + (candidate[0] === word[0] ? 1 : 0);
  return best.sort((a, b) => likeness(b) - likeness(a));
}

/** Damerau–Levenshtein distance (optimal string alignment): insert, delete, replace, swap neighbors. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, before[j - 2]! + 1);
      row.push(value);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
