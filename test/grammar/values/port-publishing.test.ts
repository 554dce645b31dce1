import { describe, expect, test } from 'vitest';
import { impossiblePort, readPortPublishing } from '../../../src/grammar/values/port-publishing.ts';

const one = (port: number) => ({ first: port, last: port });

describe('readPortPublishing', () => {
  test.each([
    ['80', { container: one(80) }],
    ['8080:80', { host: one(8080), container: one(80) }],
    ['127.0.0.1:80:80/tcp', { address: '127.0.0.1', host: one(80), container: one(80), protocol: 'tcp' }],
    ['127.0.0.1::80', { address: '127.0.0.1', container: one(80) }],
    ['[::1]:53:53/udp', { address: '::1', host: one(53), container: one(53), protocol: 'udp' }],
    ['8000-8010:80-90', { host: { first: 8000, last: 8010 }, container: { first: 80, last: 90 } }],
    ['8080:', { host: one(8080) }],
    ['80800:80', { host: one(80_800), container: one(80) }],
    ['', undefined],
    ['web:80', undefined],
    ['<포트>:80', undefined],
  ])('%s', (text, expected) => {
    expect(readPortPublishing(text)).toEqual(expected);
  });

  test.each([
    ['65535:80', undefined],
    ['65536:80', 65_536],
    ['80-70000', 70_000],
  ])('%s has the impossible port %s', (text, expected) => {
    expect(impossiblePort(readPortPublishing(text)!)).toBe(expected);
  });
});
