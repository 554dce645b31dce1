import { errorCode } from './write-error.ts';

/** Whether a process of this machine lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One of somebody else may not be signaled, but is there.
    return errorCode(error) !== 'ESRCH';
  }
}
