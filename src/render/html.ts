import type { ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/**
 * Writes hast as HTML. Void elements stay open (`<br>`), all text is escaped; `raw` nodes come from our own
 * templates alone, for those of a note are gone once it is sanitized.
 */
export function html(nodes: readonly (RootContent | ElementContent)[]): string {
  return toHtml({ type: 'root', children: [...nodes] }, { allowDangerousHtml: true });
}

/** Escapes a text for use in HTML, attribute values with it. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
