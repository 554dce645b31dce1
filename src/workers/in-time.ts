import { createContext, Script } from 'node:vm';

const script = new Script('work()');

/** Runs synchronous work, which is broken off after `limit` ms; then it throws `ERR_SCRIPT_EXECUTION_TIMEOUT`. */
export function inTime<Result>(limit: number, work: () => Result): Result {
  // Only what a script calls can be broken off from outside; ours does nothing but call the work.
  return script.runInContext(createContext({ work }), { timeout: Math.ceil(limit) }) as Result;
}
