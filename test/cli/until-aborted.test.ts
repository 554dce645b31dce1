import { afterEach, beforeEach, expect, test } from 'vitest';
import { untilAborted } from '../../src/cli/until-aborted.ts';

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);

beforeEach(() => void process.on('unhandledRejection', note));

afterEach(() => void process.off('unhandledRejection', note));

test('gives what work that is done gives, and throws what it throws', async () => {
  const { signal } = new AbortController();
  expect(await untilAborted(Promise.resolve(1), signal)).toBe(1);
  await expect(untilAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
});

test.each(['before', 'while'])('work given up %s it runs may fail unheard', async (when) => {
  const abort = new AbortController();
  if (when === 'before') abort.abort(new Error('enough'));
  let fail = (): void => undefined;
  const work = new Promise<never>((_resolve, reject) => {
    fail = () => reject(new Error('late'));
  });
  const waiting = untilAborted(work, abort.signal);
  abort.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  fail();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(unhandled).toEqual([]);
});
