import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A server and a file that nobody has reason to ask for. */
export interface Canary {
  readonly server: string;
  /** Address of a file: a picture with a text. */
  readonly file: string;
  /** What was asked of the server since the last time, connections without a request too. */
  readonly hits: () => string[];
  readonly close: () => Promise<void>;
}

/** What the server answers, and the file says. */
export const canaryText = 'CANARY-TEXT-IN-A-FILE';

const picture = `<svg xmlns="http://www.w3.org/2000/svg" id="a" width="90" height="90"><rect width="90" height="90" fill="red"/><text>${canaryText}</text></svg>`;

/** Starts one on a free port of this machine. */
export async function startCanary(): Promise<Canary> {
  let hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.end(canaryText);
  });
  server.on('connection', () => hits.push('connection'));
  server.on('upgrade', (request, socket) => {
    hits.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const folder = await mkdtemp(path.join(tmpdir(), 'pilgi-canary-'));
  const file = path.join(folder, 'canary.svg');
  await writeFile(file, picture);
  return {
    server: `http://127.0.0.1:${address.port}`,
    file: pathToFileURL(file).href,
    hits: () => {
      const all = hits;
      hits = [];
      return all;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}
