import { formatLock, parseLock } from './lock.ts';
import type { DeckPlan } from './plan-deck.ts';

/** Whether a build would leave deck and lock as they are; `lock` is the text of the lock file, if there is one. */
export function isUpToDate({ lock, changes }: DeckPlan, before: unknown): boolean {
  if (changes.length > 0 || typeof before !== 'string') return false;
  // How the file is written is no difference: Git may have changed its line ends.
  return formatLock(lock) === formatLock(parseLock(before));
}
