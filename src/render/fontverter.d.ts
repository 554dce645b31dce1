declare module 'fontverter' {
  /** Gives a font in another format; `truetype` is the plain one. */
  export function convert(font: Buffer, format: 'truetype' | 'woff' | 'woff2'): Promise<Buffer>;
}
