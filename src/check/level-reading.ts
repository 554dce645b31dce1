import type { VFile } from 'vfile';
import { readingRules } from './reading-rules.ts';
import type { Severity } from './rule.ts';

const rules = new Map(readingRules.map((rule) => [rule.id, rule]));

/** Gives what was found while reading the severity of its rule, or the author's own; `off` takes it away. */
export function levelReading(
  files: readonly VFile[],
  severities: Readonly<Record<string, Severity | 'off'>>,
): void {
  for (const file of files) {
    file.messages = file.messages.filter((message) => {
      const rule = rules.get(message.ruleId ?? '');
      if (rule === undefined || message.fatal === true) return true;
      const severity = severities[rule.id] ?? rule.severity;
      message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
      return severity !== 'off';
    });
  }
}
