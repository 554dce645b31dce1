import { choosePalette, type Palette } from '../check/format/palette.ts';
import type { Terminal } from './terminal.ts';

/** The colors of a terminal; `NO_COLOR` and `FORCE_COLOR` win. */
export function paletteOf({ colors, env }: Pick<Terminal, 'colors' | 'env'>): Palette {
  return choosePalette({ isTTY: colors }, env);
}
