/** Text without markup and quotes, blanks collapsed: what two readers of the same words agree on. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[`*~"'“”‘’|]/g, '')
    .replaceAll(/^[\s>]+/gm, '')
    .replaceAll(/<br\s*\/?>/g, ' ')
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim();
}
