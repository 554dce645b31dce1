import type { Fix } from './rule.ts';

/** A file's text as it stands, and as it is read: NFC, LF, without BOM. */
export interface OriginalText {
  readonly normalized: string;
  /** Applies edits by offsets of the normalized text to the original; nothing where they cannot be placed. */
  edit(edits: readonly Fix[]): string | undefined;
}

/**
 * What normalizing treats as one: a line end, or a letter with the marks and jamo that join it. No edit may begin or end
 * inside of one.
 */
const piece = /\r\n?|[^][\p{M}\u1160-\u11FF]*/gu;

/** Ties a normalized text to the original, so that an edit leaves every other byte of the file as it is. */
export function originalText(raw: string): OriginalText {
  const bom = raw.startsWith('\uFEFF') ? 1 : 0;
  const body = raw.slice(bom);
  const newline = body.includes('\r\n') ? '\r\n' : body.includes('\r') && !body.includes('\n') ? '\r' : '\n';
  const same = !body.includes('\r') && body === body.normalize('NFC');
  const normalized = same ? body : body.replaceAll(/\r\n?/g, '\n').normalize('NFC');
  const placeOf = same ? (offset: number) => offset + bom : mapped(body, bom);
  return {
    normalized,
    edit(edits) {
      let text = raw;
      for (const edit of edits.toSorted((a, b) => b.start - a.start || b.end - a.end)) {
        const start = placeOf(edit.start);
        const end = placeOf(edit.end);
        if (start === undefined || end === undefined) return undefined;
        text = text.slice(0, start) + edit.text.replaceAll('\n', newline) + text.slice(end);
      }
      return text;
    },
  };
}

function mapped(body: string, bom: number): (offset: number) => number | undefined {
  const places = new Map<number, number>();
  let from = 0;
  let to = bom;
  for (const [text] of body.matchAll(piece)) {
    places.set(from, to);
    from += text.startsWith('\r') ? 1 : text.normalize('NFC').length;
    to += text.length;
  }
  places.set(from, to);
  return (offset) => places.get(offset);
}
