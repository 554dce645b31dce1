import { expect, test } from 'vitest';
import { readMount, readVolume } from '../../../src/grammar/values/volume.ts';

test.each([
  ['data:/data', { kind: 'named', source: 'data', target: '/data', options: [] }],
  ['/srv/data:/data:ro,z', { kind: 'bind', source: '/srv/data', target: '/data', options: ['ro', 'z'] }],
  ['./data:/data', { kind: 'bind', source: './data', target: '/data', options: [] }],
  ['$PWD/data:/data', { kind: 'bind', source: '$PWD/data', target: '/data', options: [] }],
  ['C:\\Users\\kim:/data:ro', { kind: 'bind', source: 'C:\\Users\\kim', target: '/data', options: ['ro'] }],
  ['/data', { kind: 'anonymous', target: '/data', options: [] }],
  ['', undefined],
  ['data::ro', undefined],
  ['a:b:c:d', undefined],
])('the volume %s', (text, expected) => {
  expect(readVolume(text)).toEqual(expected);
});

test.each([
  ['type=volume,source=data,target=/data', { kind: 'named', source: 'data', target: '/data', options: [] }],
  [
    'type=bind,src=/srv,dst=/srv,readonly',
    { kind: 'bind', source: '/srv', target: '/srv', options: ['readonly'] },
  ],
  [
    'type=bind,source=C:\\data,target=/data,ro=true',
    { kind: 'bind', source: 'C:\\data', target: '/data', options: ['ro'] },
  ],
  ['source=data,destination=/data', { kind: 'named', source: 'data', target: '/data', options: [] }],
  ['target=/data', { kind: 'anonymous', target: '/data', options: [] }],
  ['type=tmpfs,target=/tmp', undefined],
  ['data:/data', undefined],
])('the mount %s', (text, expected) => {
  expect(readMount(text)).toEqual(expected);
});
