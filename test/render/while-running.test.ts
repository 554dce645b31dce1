import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { whileRunning } from '../../src/render/while-running.ts';

const idle = () => spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
const browserOf = (child: ReturnType<typeof idle> | null) => ({ process: () => child }) as unknown as Browser;
const never = new Promise<never>(() => undefined);

test('gives what is done while the browser runs', async () => {
  const child = idle();
  expect(await whileRunning(browserOf(child), Promise.resolve(1))).toBe(1);
  expect(child.listenerCount('exit')).toBe(0);
  child.kill();
});

test('fails when the browser ends, whatever is waited for', async () => {
  const child = idle();
  const waiting = whileRunning(browserOf(child), never);
  child.kill('SIGKILL');
  await expect(waiting).rejects.toThrow('the browser ended');
});

test('fails at once where it has ended already', async () => {
  const child = idle();
  child.kill('SIGKILL');
  await once(child, 'exit');
  await expect(whileRunning(browserOf(child), never)).rejects.toThrow('the browser ended');
});

test('waits for the work of a browser that somebody else has started', async () => {
  expect(await whileRunning(browserOf(null), Promise.resolve(2))).toBe(2);
});
