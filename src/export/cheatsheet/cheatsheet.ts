import type { StudySet } from '../../study/study-set.ts';
import type { ExportContext, Exporter, ExportMessage, ExportResult } from '../exporter.ts';
import { cheatsheetOptions } from './cheatsheet-options.ts';
import { formats } from './formats.ts';
import { makeSheet } from './make-sheet.ts';
import { placeHref } from './place-href.ts';
import { sheetContext } from './sheet-context.ts';
import type { SheetJob } from './sheet-format.ts';
import { sheetLook, type SheetLook } from './sheet-look.ts';

/** The sheet of all commands: a page to search, paper to pin up, Markdown, and files for the tools people use. */
export const cheatsheet: Exporter = {
  id: 'cheatsheet',
  output: 'cheatsheet.html',
  needsBrowser: true,
  usesBrowser: ({ formats: asked }) => !Array.isArray(asked) || asked.includes('pdf'),
  export: exportCheatsheet,
};

async function exportCheatsheet(set: StudySet, context: ExportContext): Promise<ExportResult> {
  const options = cheatsheetOptions(context.options, context.language);
  const asked = options.formats.map((id) => formats[id]);
  const { language, now, signal, browser } = context;
  // The browser starts while the sheet is made: neither waits for the other.
  if (asked.some(({ needsBrowser }) => needsBrowser)) browser().catch(() => undefined);
  const frame = sheetContext(set, language, placeHref(options.source));
  const { words } = frame;
  const sheet = makeSheet(frame);
  let loading: Promise<SheetLook> | undefined;
  const look = (): Promise<SheetLook> => (loading ??= sheetLook(sheet, words, context.templates));
  const job: SheetJob = { sheet, set, language, words, options, now, signal, look, browser };
  const made = await Promise.all(asked.map(async (format) => format.make(job)));
  signal.throwIfAborted();
  const isEmpty = sheet.commands === 0;
  const empty: ExportMessage = {
    severity: 'warning',
    ruleId: 'cheatsheet-empty',
    text: words('message-empty'),
  };
  return {
    files: made.flatMap(({ files }) => files),
    summary: {
      commands: sheet.commands,
      options: sheet.options,
      ...Object.assign({}, ...made.map(({ summary }) => summary)),
    },
    messages: onceEach([...made.flatMap(({ messages }) => messages ?? []), ...(isEmpty ? [empty] : [])]),
  };
}

/** What several forms have to say is said once. */
function onceEach(messages: readonly ExportMessage[]): ExportMessage[] {
  return [...new Map(messages.map((message) => [message.text, message])).values()];
}
