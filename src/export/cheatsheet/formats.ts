import type { FormatId } from './format-ids.ts';
import { cheat } from './formats/cheat.ts';
import { csv } from './formats/csv.ts';
import { html } from './formats/html.ts';
import { json } from './formats/json.ts';
import { md } from './formats/md.ts';
import { navi } from './formats/navi.ts';
import { pdf } from './formats/pdf.ts';
import { tldr } from './formats/tldr.ts';
import type { SheetFormat } from './sheet-format.ts';

/** All forms of the sheet by id. */
export const formats: Readonly<Record<FormatId, SheetFormat>> = {
  html,
  pdf,
  md,
  tldr,
  navi,
  cheat,
  json,
  csv,
};
