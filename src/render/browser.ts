import type { Page } from 'puppeteer-core';

/** The one browser of a build. */
export interface Browser {
  /** `chromium 143.0 (embedded)`: for messages and `pilgi doctor`. */
  readonly version: string;
  /** A fresh page closed to the outside: no script, no network, no files but what `serve` answers. */
  newPage(serve: (path: string) => Promise<{ body: Uint8Array; type: string } | undefined>): Promise<Page>;
  close(): Promise<void>;
}
