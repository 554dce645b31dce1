import type { Browser as PuppeteerBrowser, LaunchOptions } from 'puppeteer-core';
import { say } from '../language/catalog.ts';
import type { Language } from '../language/language.ts';
import { PilgiError } from '../study/pilgi-error.ts';
import type { Browser } from './browser.ts';
import { closedPage } from './closed-page.ts';
import type { FoundBrowser } from './found-browser.ts';
import { isRunning, whileRunning } from './while-running.ts';
import { within } from './within.ts';
import { words } from './words.ts';

/** Nothing leaves the machine even if a request slipped past the interception: the proxy is a closed port. */
const closedFlags = [
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
];

const quietFlags = [
  '--disable-gpu',
  '--disable-extensions',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];

/** How long a browser may take to come up, in milliseconds. */
const startLimit = 60_000;

/** How long it may take to open an empty page, in milliseconds: one that hangs answers never. */
const pageLimit = 60_000;

/** How long a browser may take to close, in milliseconds. */
const closeLimit = 5000;

/**
 * Starts a found browser with a fresh profile that is removed on `close`. Its sandbox is on, unless we run as
 * root or the system grants none. One that has died is started anew for the next page. Throws a `PilgiError` (exit 4).
 */
export async function launchBrowser(
  found: FoundBrowser,
  signal: AbortSignal,
  language: Language = 'ko',
): Promise<Browser> {
  signal.throwIfAborted();
  let started = start(found, signal, language);
  const { version } = await started;
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    signal.removeEventListener('abort', onAbort);
    return (closed ??= started.then(({ browser }) => closeOrKill(browser)));
  };
  const onAbort = (): void => void close();
  signal.addEventListener('abort', onAbort);
  const newPage: Browser['newPage'] = async (serve) => {
    const current = started;
    const { browser } = await current;
    // Tabs that died with it ask one after the other: the first one starts it.
    if (!isRunning(browser) && closed === undefined && started === current)
      started = start(found, signal, language);
    const { browser: running } = await started;
    return within(pageLimit, whileRunning(running, closedPage(running, serve)));
  };
  return { version, newPage, close };
}

/** Closes a browser; one that does not answer is killed with all its processes, and not waited for. */
async function closeOrKill(browser: PuppeteerBrowser): Promise<void> {
  try {
    await within(closeLimit, browser.close());
  } catch {
    const child = browser.process();
    if (child?.pid === undefined || child.exitCode !== null) return;
    // The leader of a group of its own; what is left of the group would hold our pipes open.
    if (process.platform === 'win32' || !killGroup(child.pid)) child.kill('SIGKILL');
  }
}

function killGroup(leader: number): boolean {
  try {
    return process.kill(-leader, 'SIGKILL');
  } catch {
    return false;
  }
}

/** A browser that is up, and what it calls itself. */
interface Started {
  readonly browser: PuppeteerBrowser;
  readonly version: string;
}

async function start(found: FoundBrowser, signal: AbortSignal, language: Language): Promise<Started> {
  const asRoot = process.getuid?.() === 0;
  try {
    return await startOnce(found, signal, !asRoot).catch((error: unknown) => {
      if (asRoot || !isSandboxError(error)) throw error;
      return startOnce(found, signal, false);
    });
  } catch (error) {
    const reason = firstLine(error);
    throw new PilgiError(say(words, language, 'browser-start', { path: found.path, reason }), 4, {
      cause: error,
    });
  }
}

/** The library waits without end for one that dies at the wrong moment. */
async function startOnce(found: FoundBrowser, signal: AbortSignal, sandbox: boolean): Promise<Started> {
  // Not `puppeteer`: that one runs a `.puppeteerrc.js` which it finds in the folder of the notes or above.
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await within(
    startLimit + closeLimit,
    puppeteer.launch(launchOptions(found, signal, sandbox)),
  );
  const version = await within(startLimit, whileRunning(browser, browser.version()));
  return { browser, version: `${version} (${found.origin}${sandbox ? '' : ', no sandbox'})` };
}

function launchOptions(found: FoundBrowser, signal: AbortSignal, sandbox: boolean): LaunchOptions {
  return {
    executablePath: found.path,
    headless: found.shell ? 'shell' : true,
    // A pipe opens no port that others on the machine could speak to.
    pipe: true,
    timeout: startLimit,
    env: { ...process.env, ...found.env },
    // What is given up is killed, even while it starts.
    signal,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...closedFlags, ...quietFlags, ...(sandbox ? [] : ['--no-sandbox'])],
  };
}

/** Some systems (containers, Ubuntu's AppArmor) grant no sandbox to a browser that root did not install. */
function isSandboxError(error: unknown): boolean {
  return /sandbox|namespace/i.test(String(error));
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0]!;
}
