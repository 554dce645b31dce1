/** Colors by what they say; each gives its text back, with or without escapes around it. */
export interface Palette {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  /** Underlined: the name of a file. */
  file(text: string): string;
  /** A line that a diff adds. */
  added(text: string): string;
}

const plain = (text: string): string => text;

/** No colors. */
export const plainPalette: Palette = {
  error: plain,
  warning: plain,
  info: plain,
  strong: plain,
  faint: plain,
  file: plain,
  added: plain,
};

const escaped = (open: number, close: number) => (text: string) => `\u001B[${open}m${text}\u001B[${close}m`;

/** ANSI colors of the terminal's own theme. */
export const colorPalette: Palette = {
  error: escaped(31, 39),
  warning: escaped(33, 39),
  info: escaped(36, 39),
  strong: escaped(1, 22),
  faint: escaped(2, 22),
  file: escaped(4, 24),
  added: escaped(32, 39),
};

/** Colors on a terminal, none elsewhere; `NO_COLOR` and `FORCE_COLOR` win (https://no-color.org, https://force-color.org). */
export function choosePalette(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Palette {
  if ((env.NO_COLOR ?? '') !== '') return plainPalette;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced === '0' || forced === 'false' ? plainPalette : colorPalette;
  return stream.isTTY === true && env.TERM !== 'dumb' ? colorPalette : plainPalette;
}
