import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../../src/render/browser.ts';
import { findBrowser } from '../../../src/render/find-browser.ts';
import { launchBrowser } from '../../../src/render/launch.ts';
import { thisMachine } from '../../../src/render/this-machine.ts';
import { printNotes } from './print-notes.ts';

const notes = 'test/fixtures/pdf/book';
let folder: string;
let browser: Browser;

/** A browser whose process we know: a script that writes its number down and becomes the browser. */
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-faults-'));
  const found = await findBrowser(thisMachine('ko'));
  const script = path.join(folder, 'headless_shell');
  await writeFile(script, `#!/bin/sh\necho $$ >> ${folder}/pids\nexec ${found.path} "$@"\n`);
  await chmod(script, 0o755);
  browser = await launchBrowser({ ...found, path: script }, new AbortController().signal);
});

afterEach(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

async function started(): Promise<number[]> {
  return (await readFile(path.join(folder, 'pids'), 'utf8')).trim().split('\n').map(Number);
}

/** Kills the browser's process as each of the first `times` prints begins. */
function killedWhilePrinting(times: number): Browser {
  let left = times;
  return {
    ...browser,
    newPage: async (serve) => {
      const page = await browser.newPage(serve);
      const print = page.pdf.bind(page);
      page.pdf = async (options) => {
        if (left > 0) {
          left -= 1;
          process.kill((await started()).at(-1)!, 'SIGKILL');
        }
        return print(options);
      };
      return page;
    },
  };
}

test('a browser that is killed while printing is started once more', async () => {
  const whole = await printNotes(notes, browser, {});
  const book = await printNotes(notes, killedWhilePrinting(1), {});
  expect(await started()).toHaveLength(2);
  expect(Buffer.compare(Buffer.from(book.bytes), Buffer.from(whole.bytes))).toBe(0);
});

test('a browser that is killed again is told of', async () => {
  await expect(printNotes(notes, killedWhilePrinting(2), {})).rejects.toMatchObject({
    name: 'PilgiError',
    exitCode: 4,
    message: expect.stringMatching(/두 번 죽었다.*--browser/),
  });
  expect(await started()).toHaveLength(2);
});

test('a browser that answers nothing any more is killed when it is closed', async () => {
  const [pid] = await started();
  process.kill(pid!, 'SIGSTOP');
  await browser.close();
  const isGone = () => {
    try {
      return !process.kill(pid!, 0);
    } catch {
      return true;
    }
  };
  await expect.poll(isGone, { timeout: 5000 }).toBe(true);
});

test('a page that never gets ready is given up at its time limit', async () => {
  const hanging: Browser = {
    ...browser,
    newPage: async (serve) => {
      const page = await browser.newPage(serve);
      const print = page.pdf.bind(page);
      page.pdf = (options) => {
        expect(options?.timeout).toBeGreaterThan(60_000);
        return print({ ...options, timeout: 1 });
      };
      return page;
    },
  };
  await expect(printNotes(notes, hanging, {})).rejects.toMatchObject({
    name: 'PilgiError',
    exitCode: 4,
    message: expect.stringMatching(/제시간에 인쇄하지 못했다/),
  });
});
