import { loadFonts, type FontSet } from '../../render/fonts.ts';
import { loadTemplates, type Templates } from '../../render/template.ts';
import type { ExportMessage } from '../exporter.ts';
import { codeText, sheetText } from './sheet-text.ts';
import type { Sheet } from './sheet.ts';
import type { SheetWords } from './words.ts';

/** What page and paper are drawn with. */
export interface SheetLook {
  readonly templates: Templates;
  readonly fonts: FontSet;
  /** Every character shown, and those shown as code. */
  readonly text: string;
  readonly code: string;
  /** Characters that no font has. */
  readonly messages: readonly ExportMessage[];
}

/** Loads templates, the user's over ours, and the fonts for what the sheet shows. */
export async function sheetLook(
  sheet: Sheet,
  words: SheetWords,
  users: string | undefined,
): Promise<SheetLook> {
  const text = sheetText(sheet, words);
  const code = codeText(sheet, words);
  const [templates, fonts] = await Promise.all([loadTemplates('cheatsheet', users, {}), loadFonts(text)]);
  const messages = fonts.missing.map((character): ExportMessage => {
    const point = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    const said = words('message-character', { character, code: `U+${point}` });
    return { severity: 'warning', ruleId: 'missing-character', text: said };
  });
  return { templates, fonts, text, code, messages };
}
