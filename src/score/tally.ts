import { type Kind, kinds } from './claim.ts';
import type { Verdict } from './score-note.ts';

/** Counts of one kind or group; a ratio is undefined where there is nothing to count. */
export interface Tally {
  readonly kind: Kind;
  /** The whole kind where undefined. */
  readonly group?: string;
  readonly expected: number;
  readonly found: number;
  readonly given: number;
  readonly right: number;
  readonly precision?: number;
  readonly recall?: number;
  readonly f1?: number;
}

/** Counts verdicts by kind, and within a kind by the groups its claims have. */
export function tally(verdicts: readonly Verdict[]): Tally[] {
  return kinds.flatMap((kind) => {
    const own = verdicts.filter((verdict) => verdict.kind === kind);
    if (own.length === 0) return [];
    const groups = [...new Set(own.flatMap(({ group }) => group ?? []))].sort();
    return [
      count(kind, undefined, own),
      ...groups.map((group) =>
        count(
          kind,
          group,
          own.filter((verdict) => verdict.group === group),
        ),
      ),
    ];
  });
}

function count(kind: Kind, group: string | undefined, verdicts: readonly Verdict[]): Tally {
  const of = (side: Verdict['side']) => verdicts.filter((verdict) => verdict.side === side);
  const agreed = (side: Verdict['side']) => of(side).filter((verdict) => verdict.agreed).length;
  const [expected, found] = [of('expected').length, agreed('expected')];
  const [given, right] = [of('given').length, agreed('given')];
  const precision = given === 0 ? undefined : right / given;
  const recall = expected === 0 ? undefined : found / expected;
  const f1 = harmonicMean(precision, recall);
  return {
    kind,
    ...(group !== undefined && { group }),
    expected,
    found,
    given,
    right,
    ...(precision !== undefined && { precision }),
    ...(recall !== undefined && { recall }),
    ...(f1 !== undefined && { f1 }),
  };
}

function harmonicMean(precision: number | undefined, recall: number | undefined): number | undefined {
  if (precision === undefined || recall === undefined) return undefined;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
