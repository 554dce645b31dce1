import type { Lock } from './lock.ts';

/** Gives new notes ids: whole seconds before the build, in order; the thousandths are for their cards. */
export class IdGiver {
  readonly #taken: Set<number>;
  #next: number;

  constructor(lock: Lock, seconds: number, count: number) {
    this.#taken = new Set(Object.values(lock.notes).map((note) => note.id));
    this.#next = (seconds - count) * 1000;
    // All of one build stand together, before whatever the lock holds in that time.
    while (this.#overlaps(count)) this.#next -= count * 1000;
  }

  next(): number {
    const id = this.#next;
    this.#next += 1000;
    return id;
  }

  #overlaps(count: number): boolean {
    for (let i = 0; i < count; i++) if (this.#taken.has(this.#next + i * 1000)) return true;
    return false;
  }
}
