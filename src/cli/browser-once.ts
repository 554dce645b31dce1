import type { Language } from '../language/language.ts';
import type { Browser } from '../render/browser.ts';
import { openBrowser } from '../render/open-browser.ts';

/** The one browser of a build, opened at most once. */
export class BrowserOnce {
  readonly #given: string | undefined;
  readonly #signal: AbortSignal;
  readonly #language: Language;
  #opened: Promise<Browser> | undefined;

  constructor(given: string | undefined, signal: AbortSignal, language: Language) {
    this.#given = given;
    this.#signal = signal;
    this.#language = language;
  }

  begin(): void {
    // Its failure is told by whoever asks for it.
    this.open().catch(() => undefined);
  }

  open(): Promise<Browser> {
    this.#opened ??= openBrowser(this.#given, this.#signal, this.#language);
    return this.#opened;
  }

  /** Closes it; the next `open` starts another. */
  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => undefined);
    this.#opened = undefined;
    await opened?.close();
  }
}
