import { VFile } from 'vfile';
import { PilgiError } from '../../../study/pilgi-error.ts';
import { printHtml } from '../print-html.ts';
import { printSheet } from '../print-sheet.ts';
import type { MadeFormat, SheetFormat, SheetJob } from '../sheet-format.ts';

/**
 * The paper. The other forms need no browser: where there is none, only this one is missing, and a message says so
 * (`browser-missing`, which ends a build with exit code 4).
 */
export const pdf: SheetFormat = {
  id: 'pdf',
  needsBrowser: true,
  async make(job) {
    try {
      return await print(job);
    } catch (error) {
      if (!(error instanceof PilgiError) || error.exitCode !== 4) throw error;
      return {
        files: [],
        messages: [{ severity: 'error', ruleId: 'browser-missing', text: error.message }],
      };
    }
  },
};

async function print(job: SheetJob): Promise<MadeFormat> {
  const { sheet, set, language, words, options, now, signal } = job;
  const { templates, fonts, messages } = await job.look();
  const html = printHtml(sheet, { templates, language, words, fonts, options, now });
  const browser = await job.browser();
  const { bytes, pages } = await printSheet(browser, html, fonts, { sheet, set, language, now, signal });
  return { files: [new VFile({ path: 'cheatsheet.pdf', value: bytes })], summary: { pages }, messages };
}
