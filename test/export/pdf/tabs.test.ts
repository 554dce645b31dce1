import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { Tabs } from '../../../src/export/pdf/tabs.ts';
import { PilgiError } from '../../../src/study/pilgi-error.ts';

const named = (name: string, message: string) => Object.assign(new Error(message), { name });

/** A tab that tells whether it was closed. */
class FakeTab {
  closed = 0;

  /** Of a browser that somebody else has started. */
  browser() {
    return { process: () => null };
  }

  close(): Promise<void> {
    this.closed += 1;
    return Promise.resolve();
  }
}

/** Tabs that fail as told, one fault a use; and what was opened. */
function failing(...faults: unknown[]) {
  const opened: FakeTab[] = [];
  const controller = new AbortController();
  const load = () => {
    opened.push(new FakeTab());
    return Promise.resolve(opened.at(-1) as unknown as Page);
  };
  const tabs = new Tabs(load, true, controller.signal);
  const use = () => {
    const fault = faults.shift();
    return fault === undefined ? Promise.resolve('printed') : Promise.reject(fault);
  };
  return { tabs, opened, controller, print: () => tabs.use(0, use) };
}

test('a tab is kept from use to use, and closed in the end', async () => {
  const { tabs, opened, print } = failing();
  expect([await print(), await print()]).toEqual(['printed', 'printed']);
  expect(opened).toHaveLength(1);
  await tabs.close();
  expect(opened[0]!.closed).toBe(1);
});

test('what fails is done once more in a new tab', async () => {
  const { opened, print } = failing(new Error('Target closed'));
  expect(await print()).toBe('printed');
  expect(opened.map(({ closed }) => closed)).toEqual([1, 0]);
});

test.each([
  ['dies twice', [new Error('one'), new Error('two')], { reason: 'died', message: 'two' }, 2],
  ['throws no error', [0, 'gone'], { reason: 'died', message: 'gone' }, 2],
  ['is over its time', [named('TimeoutError', 'late')], { reason: 'hung' }, 1],
  ['does not answer', [named('ProtocolError', 'Target.createTarget timed out.')], { reason: 'hung' }, 1],
  ['dies, then hangs', [new Error('one'), named('TimeoutError', 'late')], { reason: 'hung' }, 2],
  ['does not start anew', [new Error('one'), new PilgiError('none', 4)], { name: 'PilgiError' }, 2],
] as const)('a browser that %s', async (_name, faults, error, times) => {
  const { opened, print } = failing(...faults);
  await expect(print()).rejects.toMatchObject(error);
  expect(opened).toHaveLength(times);
});

test('nothing is tried again once the work is given up', async () => {
  const { opened, controller, print } = failing(new Error('closed'), new Error('closed'));
  controller.abort(new Error('given up'));
  await expect(print()).rejects.toThrow('given up');
  expect(opened).toHaveLength(0);
});
