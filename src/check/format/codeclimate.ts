import type { VFile } from 'vfile';
import { severityOf } from '../check-message.ts';
import { fingerprints } from '../fingerprint.ts';
import type { Severity } from '../rule.ts';
import { type Format, type FormatContext, nameOf } from './format.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const codeclimate: Format = {
  id: 'codeclimate',
  format(files, context) {
    return `${JSON.stringify(
      files.flatMap((file) => issuesOf(file, context)),
      undefined,
      2,
    )}\n`;
  },
};

function issuesOf(file: VFile, context: FormatContext): Record<string, unknown>[] {
  const path = nameOf(file, context);
  const prints = fingerprints(file, path);
  return file.messages.map((message) => {
    const { place } = message;
    const begin = message.line ?? 1;
    const end = place && 'end' in place ? place.end.line : begin;
    return {
      type: 'issue',
      description: message.reason,
      check_name: message.ruleId ?? 'pilgi',
      fingerprint: prints.get(message),
      severity: severities[severityOf(message)],
      location: { path, lines: { begin, end } },
    };
  });
}
