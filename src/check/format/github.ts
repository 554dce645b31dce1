import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { say } from '../../language/catalog.ts';
import { check as en } from '../../language/en/check.ts';
import { check as ko } from '../../language/ko/check.ts';
import { severityOf } from '../check-message.ts';
import { printableLine } from '../printable.ts';
import type { Severity } from '../rule.ts';
import { type Format, type FormatContext, nameOf } from './format.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub shows this many annotations of a level per step, and silently drops the others. */
const shown = 10;

/**
 * Workflow commands that annotate a pull request, worst first; what GitHub would drop is counted in a last line.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const github: Format = {
  id: 'github',
  format(files, context) {
    const all = files.flatMap((file) => file.messages.map((message) => ({ file, message })));
    const lines: string[] = [];
    let rest = 0;
    for (const severity of ['error', 'warning', 'info'] as const) {
      const level = all.filter(({ message }) => severityOf(message) === severity);
      for (const { file, message } of level.slice(0, shown)) lines.push(annotation(file, message, context));
      rest += Math.max(0, level.length - shown);
    }
    if (rest > 0) lines.push(say({ ko, en }, context.language, 'github-rest', { count: rest }));
    return lines.map((line) => `${line}\n`).join('');
  },
};

function annotation(file: VFile, message: VFileMessage, context: FormatContext): string {
  const { place } = message;
  const end = place && 'end' in place ? place.end : undefined;
  const properties = {
    file: nameOf(file, context),
    line: message.line,
    endLine: end?.line,
    col: message.column,
    endColumn: end?.line === message.line ? end?.column : undefined,
    title: `pilgi ${message.ruleId ?? ''}`.trim(),
  };
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${levels[severityOf(message)]} ${list.join(',')}::${escapeData(printableLine(message.reason))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
