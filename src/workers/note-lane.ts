import { Worker } from 'node:worker_threads';
import { firstLine } from './first-line.ts';
import { type Crowd, startClock } from './note-clock.ts';
import type { FromNoteWorker, NoteAnswer, NoteFault, NoteTask, NoteWorkerData } from './note-task.ts';
import { heapLimit, timeLimit } from './ration.ts';

/** The worker of a build stands among the compiled files, for the tests too, which run this file itself. */
const workerFile = new URL('../../lib/workers/note-worker.js', import.meta.url);

/** One note after the other through a worker, which is replaced when it is over its time or its memory. */
export class NoteLane {
  readonly #data: NoteWorkerData;
  readonly #crowd: Crowd;
  #worker: Worker | undefined;
  #settle: ((message: FromNoteWorker) => void) | undefined;

  constructor(data: NoteWorkerData, crowd: Crowd) {
    this.#data = data;
    this.#crowd = crowd;
  }

  /** What the worker makes of a note, or why it could not. */
  async understand(task: NoteTask): Promise<NoteAnswer | NoteFault> {
    const worker = this.#worker ?? (await this.#start());
    const answered = this.#next();
    worker.postMessage(task);
    this.#crowd.busy += 1;
    const stopClock = startClock(timeLimit(task.text.length), this.#crowd, () =>
      this.#settle?.({ fault: 'too-slow', detail: '' }),
    );
    const answer = await answered;
    stopClock();
    this.#crowd.busy -= 1;
    if (answer === 'ready') throw new Error('a worker was ready twice');
    if ('fault' in answer) await this.close();
    return answer;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(workerFile, {
      workerData: this.#data,
      resourceLimits: { maxOldGenerationSizeMb: heapLimit },
    });
    this.#worker = worker;
    worker.on('message', (message: FromNoteWorker) => this.#settle?.(message));
    worker.on('error', (error) => this.#settle?.(faultOf(error)));
    worker.on('exit', (code) => this.#settle?.({ fault: 'internal-error', detail: `exit ${code}` }));
    const first = await this.#next();
    if (first !== 'ready') throw new Error(`a worker did not start: ${JSON.stringify(first)}`);
    return worker;
  }

  #next(): Promise<FromNoteWorker> {
    return new Promise((resolve) => {
      this.#settle = (message) => {
        this.#settle = undefined;
        resolve(message);
      };
    });
  }
}

function faultOf(error: Error): NoteFault {
  const outOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory
    ? { fault: 'too-much-memory', detail: '' }
    : { fault: 'internal-error', detail: firstLine(error) };
}
