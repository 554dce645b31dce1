import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PreviewFile, PreviewSite } from './preview-site.ts';
import { refusalOf } from './refusal-of.ts';

/** A server of the preview, for this machine alone. */
export interface PreviewServer {
  /** `http://127.0.0.1:54321/` */
  readonly url: string;
  /** Shows another site from now on, and tells the open pages. */
  show(site: PreviewSite): void;
  close(): Promise<void>;
}

/** Where pages listen for changes (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
const events = '/events';

/** So that a connection on which nothing happens is not taken for a dead one, in milliseconds. */
const beat = 15_000;

/** Nobody else may frame what is served, load parts of it into a page, or learn of it from a link followed. */
const guards = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Serves a site from memory on 127.0.0.1: no request reaches the disk. Port 0 takes a free one.
 * @throws The system's error where the port cannot be had.
 */
export async function openPreviewServer(port: number): Promise<PreviewServer> {
  let site: PreviewSite = new Map();
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    const refusal = refusalOf(request, own);
    if (refusal !== undefined) return end(response, refusal);
    if (pathOf(request) === events) return listen(request, response, listeners);
    return answer(request, response, site.get(pathOf(request)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const pulse = setInterval(() => {
    for (const response of listeners) response.write(':\n\n');
  }, beat).unref();
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    show(next) {
      site = next;
      for (const response of listeners) response.write('event: built\ndata:\n\n');
    },
    async close() {
      clearInterval(pulse);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.replace(/[?#].*$/s, '');
}

function answer(request: IncomingMessage, response: ServerResponse, file: PreviewFile | undefined): void {
  if (file === undefined) return end(response, 404);
  response.writeHead(200, {
    ...guards,
    ...(file.policy !== undefined && { 'Content-Security-Policy': file.policy }),
    'Content-Type': file.type,
    'Content-Length': Buffer.byteLength(file.body),
  });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...guards, 'Content-Length': 0 }).end();
}

function listen(request: IncomingMessage, response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { ...guards, 'Content-Type': 'text/event-stream' });
  response.write(':\n\n');
  listeners.add(response);
  request.once('close', () => listeners.delete(response));
}
