import type { Figure } from './figure.ts';

/** Counts what became of trials. */
export class Tally {
  readonly #what: string;
  readonly #seen = new Map<string, number>();
  #tried = 0;
  #held = 0;
  #first = '';

  constructor(what: string) {
    this.#what = what;
  }

  add(seen: string, isRight: boolean): void {
    this.#tried += 1;
    if (isRight) this.#held += 1;
    else this.#first ||= `; wrong: ${seen}`;
    this.#seen.set(seen, (this.#seen.get(seen) ?? 0) + 1);
  }

  figure(): Figure {
    const seen = [...this.#seen].map(([what, count]) => `${what} ${count}`).join(', ');
    return { what: this.#what, tried: this.#tried, held: this.#held, seen: seen + this.#first };
  }
}

/** What this machine cannot try. */
export function skipped(what: string, why: string): Figure {
  return { what, tried: 0, held: 0, seen: `not tried: ${why}` };
}
