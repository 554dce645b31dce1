import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { watchNotes } from '../../src/watch/note-watcher.ts';

const watcher = vi.hoisted(() => ({ current: undefined as unknown }));

vi.mock('chokidar', () => ({ watch: () => watcher.current }));

test('a system that watches no more files is told of, once; a file that is not to be looked at is not', () => {
  const events = new EventEmitter();
  watcher.current = events;
  const told: string[] = [];
  watchNotes(new AbortController().signal, (code) => told.push(code));
  for (const code of ['EACCES', 'ENOSPC', 'ENOSPC', 'EMFILE'])
    events.emit('error', Object.assign(new Error(code), { code }));
  events.emit('error', 'fault');
  expect(told).toEqual(['ENOSPC']);
});
