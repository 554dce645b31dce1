import { createHash } from 'node:crypto';

/** A field without tags, entities decoded, as Anki sorts and compares it; the names of images stay. */
export function strippedField(html: string): string {
  const text = html
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<img[^>]*\bsrc="([^"]*)"[^>]*>/gi, ' $1 ')
    .replaceAll(/<[^>]*>/g, '');
  return text
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll(/&#(\d+);/g, (_, decimal: string) => String.fromCodePoint(Number(decimal)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}

/** `csum` of a note: the first 8 hex digits of the SHA-1 of its stripped first field, as a number. */
export function fieldChecksum(stripped: string): number {
  return Number.parseInt(createHash('sha1').update(stripped, 'utf8').digest('hex').slice(0, 8), 16);
}
