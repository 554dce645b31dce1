/** Where a browser came from: named in messages and by `pilgi doctor`. */
type BrowserOrigin = 'given' | 'headless-shell' | 'embedded' | 'puppeteer' | 'installed';

/** A browser on this machine, not yet started. */
export interface FoundBrowser {
  readonly origin: BrowserOrigin;
  /** Absolute path of the binary itself, not of a wrapper script. */
  readonly path: string;
  /** The old headless shell (2.3 times faster), or a whole browser that is told to be headless. */
  readonly shell: boolean;
  /** Added to the environment of the process. */
  readonly env: Readonly<Record<string, string>>;
}
