/** Random choices that come out the same for the same seed. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  chance(part: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Up to so many of a list, none twice. */
  some<T>(list: readonly T[], most: number): T[];
}

/** Mulberry32, a generator of 32 bits of state. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (part) => next() < part,
    pick: (list) => list[between(0, list.length - 1)]!,
    some: (list, most) => {
      const left = [...list];
      const count = between(0, Math.min(most, list.length));
      return Array.from({ length: count }, () => left.splice(between(0, left.length - 1), 1)[0]!);
    },
  };
}
