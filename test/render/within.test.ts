import { expect, test } from 'vitest';
import { within } from '../../src/render/within.ts';

const failsLate = () =>
  new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('too late')), 20);
  });

test('what is done in time is given, and what fails in time is thrown', async () => {
  expect(await within(10_000, Promise.resolve('done'))).toBe('done');
  await expect(within(10_000, Promise.reject(new Error('failed')))).rejects.toThrow('failed');
});

test('what takes longer is given up with a TimeoutError, whatever becomes of it', async () => {
  await expect(within(1, new Promise(() => undefined))).rejects.toMatchObject({
    name: 'TimeoutError',
    message: 'no answer within 0.001 s',
  });
  const failing = failsLate();
  await expect(within(1, failing)).rejects.toMatchObject({ name: 'TimeoutError' });
  await expect(failing).rejects.toThrow('too late');
});
