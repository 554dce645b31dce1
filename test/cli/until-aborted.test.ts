import { expect, test } from 'vitest';
import { untilAborted } from '../../src/cli/until-aborted.ts';

const reason = new Error('stop');

test('work is waited for till it is done', async () => {
  expect(await untilAborted(Promise.resolve(1), new AbortController().signal)).toBe(1);
});

test('work that hangs is given up', async () => {
  const ending = new AbortController();
  const waiting = untilAborted(new Promise(() => undefined), ending.signal);
  ending.abort(reason);
  await expect(waiting).rejects.toBe(reason);
});

test('work that fails after it was given up, even before it was waited for, is nobody’s concern', async () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  process.on('unhandledRejection', note);
  const failing = Promise.reject(new Error('late'));
  await expect(untilAborted(failing, AbortSignal.abort(reason))).rejects.toBe(reason);
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});
