import { VFile } from 'vfile';
import { checkStudySet, type CheckOptions } from '../../src/check/check.ts';
import type { CheckMessage } from '../../src/check/check-message.ts';
import { buildTools } from '../../src/grammar/tools.ts';
import { studyFiles } from '../../src/pipeline.ts';

const tools = buildTools();

/** Files of texts, by path. */
export function filesOf(texts: Readonly<Record<string, string>>): VFile[] {
  return Object.entries(texts).map(([path, value]) => new VFile({ path, value }));
}

/** Sends files through the real pipeline and checks them. */
export function checkFiles(files: readonly VFile[], options: Partial<CheckOptions> = {}): CheckMessage[] {
  const set = studyFiles(files, { folder: 'notes' }, 'en');
  return checkStudySet(set, { files, language: 'en', tools, preset: 'style', ...options });
}

/** `line:column: message`, with the note's path before it where there are several. */
export function lineOf(message: CheckMessage): string {
  return `${message.line}:${message.column}: ${message.reason}`;
}
