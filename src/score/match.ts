import type { Claim } from './claim.ts';
import { plainText } from './plain-text.ts';

/** Whether a claim of the program says what a label says. */
export type Agreement = (expected: Claim, given: Claim) => boolean;

/** Which claims found their like; both lists hold indexes. */
export interface Match {
  /** Indexes of the labels that were found. */
  readonly found: ReadonlySet<number>;
  /** Indexes of the program's claims that are right. */
  readonly right: ReadonlySet<number>;
  /** Label and claim, where each is used once. */
  readonly pairs: readonly (readonly [expected: number, given: number])[];
}

/** The same key on the same line. */
export const sameLine: Agreement = (expected, given) =>
  expected.key === given.key && expected.line === given.line;

/** The same key not more than a line away: readers differ on where a table row or a question begins. */
export const nearLine: Agreement = (expected, given) =>
  expected.key === given.key && Math.abs(expected.line - given.line) <= 1;

/** The same key, and near lines or one text within the other. */
export const nearLineOrText: Agreement = (expected, given) =>
  nearLine(expected, given) || (expected.key === given.key && holds(expected.text, given.text));

function holds(one: string, other: string): boolean {
  const [a, b] = [plainText(one), plainText(other)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/** Pairs labels and claims, each used once; claims on the very line of a label come first. */
export function matchOnce(expected: readonly Claim[], given: readonly Claim[], agree: Agreement): Match {
  const pairs: [number, number][] = [];
  const found = new Set<number>();
  const right = new Set<number>();
  for (const agreement of [both(agree, sameLine), agree]) {
    for (const [index, label] of expected.entries()) {
      if (found.has(index)) continue;
      const other = given.findIndex((claim, at) => !right.has(at) && agreement(label, claim));
      if (other < 0) continue;
      found.add(index);
      right.add(other);
      pairs.push([index, other]);
    }
  }
  return { found, right, pairs };
}

/** Lets one claim answer several labels and several claims one label: texts are cut in many ways. */
export function matchAny(expected: readonly Claim[], given: readonly Claim[], agree: Agreement): Match {
  const found = new Set(
    expected.flatMap((label, at) => (given.some((claim) => agree(label, claim)) ? at : [])),
  );
  const right = new Set(
    given.flatMap((claim, at) => (expected.some((label) => agree(label, claim)) ? at : [])),
  );
  return { found, right, pairs: [] };
}

function both(one: Agreement, other: Agreement): Agreement {
  return (expected, given) => one(expected, given) && other(expected, given);
}
