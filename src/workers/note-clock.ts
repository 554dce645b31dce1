import { patience } from './ration.ts';

/** How many notes are being understood at once. */
export interface Crowd {
  busy: number;
}

const tick = 100;

/**
 * Calls `ring` once a note has taken `limit` ms of processor time, which does not pass faster on a busy machine; of the
 * process's time each note in the crowd is charged its share. Returns what stops the clock.
 */
export function startClock(limit: number, crowd: Crowd, ring: () => void): () => void {
  let [charged, waited] = [0, 0];
  let last = process.cpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    charged += (user + system) / 1_000 / Math.max(1, crowd.busy);
    waited += tick;
    if (charged > limit || waited > limit * patience) ring();
  }, tick);
  return () => clearInterval(timer);
}
