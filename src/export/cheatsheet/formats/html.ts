import { VFile } from 'vfile';
import { inlineFontCss } from '../../../render/inline-fonts.ts';
import { pageHtml } from '../page-html.ts';
import { searchScript } from '../search-script.ts';
import type { SheetFormat } from '../sheet-format.ts';

/** The page to search: one file that asks for no other. */
export const html: SheetFormat = {
  id: 'html',
  needsBrowser: false,
  async make({ sheet, words, language, look }) {
    const { templates, fonts, text, code, messages } = await look();
    const fontCss = await inlineFontCss(fonts, (family) => (family === 'D2Coding' ? code : text));
    const search = await searchScript();
    const value = pageHtml(sheet, { templates, language, words, search, fontCss });
    return { files: [new VFile({ path: 'cheatsheet.html', value })], messages };
  },
};
