import type { Page } from 'puppeteer-core';
import { whileRunning } from '../../render/while-running.ts';
import { PilgiError } from '../../study/pilgi-error.ts';

/**
 * What keeps a book from being printed: a browser that `died` twice, or one that `hung` past the time limit; or page
 * numbers that stay `unsettled`.
 */
export class PrintError extends Error {
  readonly reason: 'died' | 'hung' | 'unsettled';

  constructor(reason: PrintError['reason'], cause: unknown) {
    // The library's advice to programmers, after the first sentence, is left out.
    super((cause instanceof Error ? cause.message : String(cause)).split('. ')[0], { cause });
    this.name = 'PrintError';
    this.reason = reason;
  }
}

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
   * a new tab; a time limit that has run out is not tried again. Throws a `PrintError`.
   */
  async use<Result>(part: number, action: (page: Page) => Promise<Result>): Promise<Result> {
    try {
      return await this.#once(part, action);
    } catch (error) {
      this.#signal.throwIfAborted();
      if (isTimeout(error)) throw new PrintError('hung', error);
      return this.#again(part, action);
    }
  }

  async #again<Result>(part: number, action: (page: Page) => Promise<Result>): Promise<Result> {
    try {
      return await this.#once(part, action);
    } catch (error) {
      this.#signal.throwIfAborted();
      if (error instanceof PilgiError) throw error;
      throw new PrintError(isTimeout(error) ? 'hung' : 'died', error);
    }
  }

  async #once<Result>(part: number, action: (page: Page) => Promise<Result>): Promise<Result> {
    this.#signal.throwIfAborted();
    const page = this.#open.get(part) ?? (await this.#load(part));
    this.#open.delete(part);
    let done = false;
    try {
      const result = await whileRunning(page.browser(), action(page));
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

/** A print has its time limit, any other command of a browser that does not answer that of the protocol. */
function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === 'TimeoutError' || (error.name === 'ProtocolError' && /\btimed out\b/.test(error.message))
  );
}
