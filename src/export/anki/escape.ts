/** What a field is: in a cloze `::` starts a hint. */
export type FieldUse = 'plain' | 'cloze';

/** Plain text as HTML that Anki shows letter by letter. */
export function escapeText(text: string, use: FieldUse): string {
  // Composed first: a combining mark after a tag's `>` must not swallow it.
  const composed = text.normalize('NFC');
  return escapeField(composed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'), use);
}

/**
 * Takes from sanitized HTML everything that Anki would read as its own syntax: template and cloze braces,
 * MathJax `\( \[`, `[latex]`, `[$]`, `[sound:`, `[anki:`, and the field separator U+001F with all other
 * control characters. Entities cure all, since Anki looks for its syntax before they are decoded.
 */
export function escapeField(html: string, use: FieldUse): string {
  const escaped = html
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replaceAll('{{', '&#123;&#123;')
    .replaceAll('}}', '&#125;&#125;')
    .replaceAll(/\\(?=[()[\]])/g, '&#92;')
    .replaceAll(/\[(?=\/?(?:latex\]|\$|sound:|anki:))/gi, '&#91;');
  return use === 'cloze' ? escapeCloze(escaped) : escaped;
}

/** A lone brace beside a marker of ours would complete a pair: in a cloze every brace and double colon is an entity. */
function escapeCloze(html: string): string {
  return html.replaceAll('{', '&#123;').replaceAll('}', '&#125;').replaceAll('::', '&#58;&#58;');
}

/** Hides a text as number `n` of a cloze; both texts must be escaped for one. */
export function cloze(n: number, html: string): string {
  return `{{c${n}::${html}}}`;
}
