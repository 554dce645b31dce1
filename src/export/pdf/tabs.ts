import type { Page } from 'puppeteer';

/**
 * Tabs with the parts of a book. A book of few parts keeps its tabs open from print to print, one of many opens a
 * part anew each time: what is open costs memory.
 */
export class Tabs {
  readonly #load: (part: number) => Promise<Page>;
  readonly #keep: boolean;
  readonly #signal: AbortSignal;
  readonly #open = new Map<number, Page>();

  /** `load` opens a part in a tab of its own. */
  constructor(load: (part: number) => Promise<Page>, keep: boolean, signal: AbortSignal) {
    this.#load = load;
    this.#keep = keep;
    this.#signal = signal;
  }

  /**
   * Does something with the tab of a part. Where that fails, as when the browser is killed, it is done once more in
   * a new tab; a time limit that has run out is not tried again.
   */
  async use<Result>(part: number, action: (page: Page) => Promise<Result>): Promise<Result> {
    try {
      return await this.#once(part, action);
    } catch (error) {
      this.#signal.throwIfAborted();
      if (isTimeout(error)) throw error;
      return this.#once(part, action);
    }
  }

  async #once<Result>(part: number, action: (page: Page) => Promise<Result>): Promise<Result> {
    this.#signal.throwIfAborted();
    const page = this.#open.get(part) ?? (await this.#load(part));
    this.#open.delete(part);
    let done = false;
    try {
      const result = await action(page);
      done = true;
      return result;
    } finally {
      if (done && this.#keep) this.#open.set(part, page);
      // What hangs is not waited for.
      else void page.close().catch(() => undefined);
    }
  }

  /** Closes what is open. */
  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map((page) => page.close().catch(() => undefined)));
    this.#open.clear();
  }
}

/** Whether a time limit has run out. */
export function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
