import { parentPort, workerData } from 'node:worker_threads';
import { VFile } from 'vfile';
import { buildTools } from '../grammar/tools.ts';
import { understandNote } from '../pipeline.ts';
import { firstLine } from './first-line.ts';
import type { FromNoteWorker, NoteTask, NoteWorkerData } from './note-task.ts';
import { toPlainMessage } from './plain-message.ts';

/** A worker's side: understands the notes it is sent, one after the other. */
const { language } = workerData as NoteWorkerData;
const tools = buildTools();
const send = (message: FromNoteWorker): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ path, text }: NoteTask) => {
  try {
    const file = new VFile({ path, value: text });
    const note = understandNote(file, language, tools);
    send({ note, messages: file.messages.map(toPlainMessage) });
  } catch (error) {
    send({ fault: 'internal-error', detail: firstLine(error) });
  }
});
send('ready');
