import type { IncomingMessage } from 'node:http';

/** Why a request is not answered: the status of HTTP. */
export type Refusal = 400 | 403 | 405;

/**
 * Refuses what a page of the preview would never ask. Another site may have its own name lead to this address (DNS
 * rebinding): only the names of this machine are spoken to, and nobody from another site.
 */
export function refusalOf({ method, url, headers }: IncomingMessage, port: number): Refusal | undefined {
  const names = ['127.0.0.1', 'localhost'];
  // The port of HTTP itself is not written.
  const hosts = [...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])];
  if (!hosts.includes(headers.host ?? '')) return 403;
  if (headers.origin !== undefined && !hosts.some((host) => headers.origin === `http://${host}`)) return 403;
  // Another server on this machine is of the same site; only what this one serves is of the same origin.
  if (!['same-origin', 'none', undefined].includes(headers['sec-fetch-site']?.toString())) return 403;
  if (method !== 'GET' && method !== 'HEAD') return 405;
  return wayOut(url ?? '');
}

/** A path that leads upwards, or is none, however it is spelled. */
function wayOut(url: string): Refusal | undefined {
  if (!url.startsWith('/') || url.startsWith('//')) return 400;
  try {
    const path = decodeURIComponent(decodeURIComponent(url.replace(/[?#].*$/s, '')));
    return /[\\\0]/.test(path) || path.split('/').includes('..') ? 403 : undefined;
  } catch {
    return 400;
  }
}
