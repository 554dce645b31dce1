import type { Browser } from 'puppeteer-core';

/**
 * Waits for what a browser does; fails as soon as its process has ended. The library's own promises do not tell in all
 * cases: some wait for events of a browser that is gone.
 */
export async function whileRunning<Result>(browser: Browser, work: Promise<Result>): Promise<Result> {
  // What becomes of it after its browser is gone is nobody's concern.
  work.catch(() => undefined);
  const child = browser.process();
  if (child === null) return work;
  let end = (): void => undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    end = () => reject(new Error('the browser ended'));
  });
  ended.catch(() => undefined);
  child.once('exit', end);
  if (child.exitCode !== null || child.signalCode !== null) end();
  try {
    return await Promise.race([work, ended]);
  } finally {
    child.off('exit', end);
  }
}

/** Whether a browser is there: its connection may not know yet that its process has ended. */
export function isRunning(browser: Browser): boolean {
  const child = browser.process();
  const hasEnded = child !== null && (child.exitCode !== null || child.signalCode !== null);
  return browser.connected && !hasEnded;
}
