import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPreviewServer, type PreviewServer } from '../../src/watch/preview-server.ts';
import { refusalOf } from '../../src/watch/refusal-of.ts';

let server: PreviewServer;
let port: number;

beforeEach(async () => {
  server = await openPreviewServer(0);
  port = Number(new URL(server.url).port);
  server.show(
    new Map([['/', { type: 'text/html; charset=utf-8', body: '<p>책', policy: "default-src 'none'" }]]),
  );
});

afterEach(() => server.close());

/** Sends a request as it is written: a client would tidy up its path and its headers. */
async function send(
  path: string,
  headers: readonly string[] = [],
  method = 'GET',
  to = port,
): Promise<string> {
  const socket = connect(to, '127.0.0.1');
  const host = headers.some((header) => /^host:/i.test(header)) ? [] : [`Host: 127.0.0.1:${to}`];
  socket.write([`${method} ${path} HTTP/1.1`, ...host, ...headers, 'Connection: close', '', ''].join('\r\n'));
  let answer = '';
  socket.on('data', (bytes: Buffer) => (answer += bytes.toString()));
  await once(socket, 'close');
  return answer;
}

const status = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

test('serves what it is shown, under its own policy', async () => {
  const answer = await send('/?v=1');
  expect(status(answer)).toBe(200);
  expect(answer).toMatch(/<p>책$/);
  expect(answer).toContain("Content-Security-Policy: default-src 'none'");
  expect(answer).toContain('X-Content-Type-Options: nosniff');
  expect(answer).toContain('Cross-Origin-Resource-Policy: same-origin');
  expect(answer).not.toMatch(/Access-Control/i);
  expect(await send('/', ['Host: localhost:' + port])).toContain('200 OK');
});

test.each([
  '/..%2f',
  '/../../etc/passwd',
  '/..%2f..%2fetc%2fpasswd',
  '/%2e%2e/etc/passwd',
  '/%252e%252e%252fetc/passwd',
  '/..%5cwindows',
  '/a/../../etc/passwd',
  '/..\\etc\\passwd',
  '/%00',
])('a way up is refused: %s', async (path) => {
  expect(status(await send(path))).toBe(403);
});

test.each([
  '/etc/passwd',
  '/package.json',
  '/src/main.ts',
  '/index.html',
  '/.git/config',
  '/proc/self/environ',
])('what was not shown is not there, whatever is on the disk: %s', async (path) => {
  expect(status(await send(path))).toBe(404);
});

test.each(['//evil.example/', 'http://evil.example/', '/%zz', '*'])('no path: %s', async (path) => {
  expect(status(await send(path))).toBe(400);
});

test.each([
  'Host: evil.example',
  'Host: evil.example:80',
  'Host: 127.0.0.1',
  'Host: 127.0.0.1:1',
  'Host: 127.0.0.1.evil.example',
])('a name that is not this machine is refused: %s', async (host) => {
  expect(status(await send('/', [host]))).toBe(403);
});

test.each([
  'Origin: http://evil.example',
  'Origin: http://localhost',
  'Origin: null',
  'Sec-Fetch-Site: cross-site',
  'Sec-Fetch-Site: same-site',
])('pages of other sites are refused: %s', async (header) => {
  expect(status(await send('/', [header]))).toBe(403);
  expect(status(await send('/events', [header]))).toBe(403);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('nothing can be told to it: %s', async (method) => {
  expect(status(await send('/', [], method))).toBe(405);
});

test('a browser leaves out the port of HTTP', () => {
  const request = { method: 'GET', url: '/', headers: { host: 'localhost', origin: 'http://localhost' } };
  expect(refusalOf(request as IncomingMessage, 80)).toBeUndefined();
  expect(refusalOf(request as IncomingMessage, 8080)).toBe(403);
});

test('HEAD gives the headers alone', async () => {
  expect(await send('/', [], 'HEAD')).toMatch(/Content-Length: 6\r\n[\s\S]*\r\n\r\n$/);
});

test('no other machine can reach it', async () => {
  const others = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  for (const { address, family, internal } of others) {
    if (internal || family !== 'IPv4') continue;
    const socket = connect({ port, host: address, timeout: 500 });
    const [error] = (await Promise.race([
      once(socket, 'error'),
      once(socket, 'timeout'),
      once(socket, 'connect'),
    ])) as [NodeJS.ErrnoException?];
    socket.destroy();
    expect(error?.code ?? 'timeout').toMatch(/ECONNREFUSED|timeout/);
  }
});

test('an open page is told of the next build', async () => {
  const answer = await fetch(`${server.url}events`);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toBe(':\n\n');
  server.show(new Map([['/', { type: 'text/plain', body: '새 책' }]]));
  expect((await reader.read()).value).toBe('event: built\ndata:\n\n');
  expect(await (await fetch(server.url)).text()).toBe('새 책');
  await reader.cancel();
});

test('a port that is taken is told', async () => {
  await expect(openPreviewServer(port)).rejects.toThrow(/EADDRINUSE/);
});

test('ends at once, open pages or not', async () => {
  const other = await openPreviewServer(0);
  const answer = await fetch(`${other.url}events`);
  await other.close();
  await expect(answer.text()).rejects.toThrow('terminated');
  await expect(fetch(other.url)).rejects.toThrow('fetch failed');
});
