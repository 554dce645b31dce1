import { VFile } from 'vfile';
import { loadFonts } from '../../render/fonts.ts';
import { inlineFontCss } from '../../render/inline-fonts.ts';
import { loadTemplates } from '../../render/template.ts';
import { PilgiError } from '../../study/pilgi-error.ts';
import type { StudySet } from '../../study/study-set.ts';
import type { ExportContext, Exporter, ExportMessage, ExportResult } from '../exporter.ts';
import { cheatsheetOptions } from './cheatsheet-options.ts';
import { makeSheet } from './make-sheet.ts';
import { markdownSheet } from './markdown-sheet.ts';
import { pageHtml } from './page-html.ts';
import { placeHref } from './place-href.ts';
import { printHtml } from './print-html.ts';
import { printSheet } from './print-sheet.ts';
import { sheetContext } from './sheet-context.ts';
import { codeText, sheetText } from './sheet-text.ts';

/** The sheet of all commands: a page to search, paper to pin up, and Markdown. */
export const cheatsheet: Exporter = {
  id: 'cheatsheet',
  output: 'cheatsheet.html',
  needsBrowser: true,
  export: exportCheatsheet,
};

async function exportCheatsheet(set: StudySet, context: ExportContext): Promise<ExportResult> {
  const options = cheatsheetOptions(context.options);
  // The browser starts while the sheet is made: neither waits for the other.
  const opening = context.browser();
  opening.catch(() => undefined);
  const { language, now, signal } = context;
  const frame = sheetContext(set, language, placeHref(options.source));
  const { words } = frame;
  const sheet = makeSheet(frame);
  const templates = await loadTemplates('cheatsheet', context.templates, {});
  const text = sheetText(sheet, words);
  const fonts = await loadFonts(text);
  const code = codeText(sheet, words);
  const fontCss = await inlineFontCss(fonts, (family) => (family === 'D2Coding' ? code : text));
  signal.throwIfAborted();
  const page = pageHtml(sheet, { templates, language, words, fontCss });
  const markdown = markdownSheet(sheet, words);
  const html = printHtml(sheet, { templates, language, words, fonts, options, now });
  const printed = await orMissing(async () =>
    printSheet(await opening, html, fonts, { sheet, set, language, now, signal }),
  );
  return {
    files: [
      new VFile({ path: cheatsheet.output, value: page }),
      ...('bytes' in printed ? [new VFile({ path: 'cheatsheet.pdf', value: printed.bytes })] : []),
      new VFile({ path: 'cheatsheet.md', value: markdown }),
    ],
    summary: {
      commands: sheet.commands,
      options: sheet.options,
      ...('bytes' in printed && { pages: printed.pages }),
    },
    messages: [
      ...('message' in printed ? [printed.message] : []),
      ...(sheet.commands === 0
        ? [{ severity: 'warning' as const, ruleId: 'cheatsheet-empty', text: words('message-empty') }]
        : []),
      ...fonts.missing.map((character): ExportMessage => {
        const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
        const text = words('message-character', { character, code });
        return { severity: 'warning', ruleId: 'missing-character', text };
      }),
    ],
  };
}

/**
 * Page and Markdown need no browser: where there is none, only the paper is missing, and a message says so
 * (`browser-missing`, which ends a build with exit code 4).
 */
async function orMissing<Printed>(
  print: () => Promise<Printed>,
): Promise<Printed | { readonly message: ExportMessage }> {
  try {
    return await print();
  } catch (error) {
    if (!(error instanceof PilgiError) || error.exitCode !== 4) throw error;
    return { message: { severity: 'error', ruleId: 'browser-missing', text: error.message } };
  }
}
