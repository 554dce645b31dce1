import type { FontFace, FontSet } from './fonts.ts';

/** The faces of a set as CSS with their bytes in it, packed as WOFF2: for a page that must be one file. */
export async function inlineFontCss({ faces }: FontSet, text: string): Promise<string> {
  const { default: subsetFont } = await import('subset-font');
  const rules = faces.map(async ({ family, weight, bytes }: FontFace): Promise<string> => {
    const packed = await subsetFont(Buffer.from(bytes), text, { targetFormat: 'woff2', noHinting: true });
    const data = packed.toString('base64');
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");font-display:block}`;
  });
  return (await Promise.all(rules)).join('\n');
}
