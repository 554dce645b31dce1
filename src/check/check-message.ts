import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Language } from '../language/language.ts';
import type { Finding, Fix, Severity } from './rule.ts';

/** A place that has to do with a message, worded in the user's language. */
export interface MessagePlace {
  readonly note: string;
  readonly place: Position | Point;
  readonly message: string;
}

/**
 * A message of a check: vfile's own fields, and what they do not hold. `fatal` is `true` for errors, `false` for
 * warnings, `undefined` for infos, as in vfile; `note` says in words what to do.
 */
export interface CheckMessage extends VFileMessage {
  related?: readonly MessagePlace[];
  fixes?: readonly Fix[];
}

/** Puts a finding as a message on its file. */
export function addMessage(
  file: VFile,
  finding: Finding,
  rule: { readonly id: string; readonly severity: Severity; readonly url?: string },
  language: Language,
): CheckMessage {
  const options = { place: finding.place, ruleId: rule.id, source: 'pilgi' };
  const reason = finding.message[language];
  const message: CheckMessage =
    rule.severity === 'info' ? file.info(reason, options) : file.message(reason, options);
  if (rule.severity === 'error') message.fatal = true;
  if (rule.url !== undefined) message.url = rule.url;
  if (finding.actual !== undefined) message.actual = finding.actual;
  if (finding.suggestion !== undefined) {
    message.expected = [finding.suggestion];
    message.note = finding.suggestion;
  }
  if (finding.related)
    message.related = finding.related.map((place) => ({ ...place, message: place.message[language] }));
  if (finding.fixes && finding.fixes.length > 0) message.fixes = finding.fixes;
  return message;
}

/** The severity that a message's `fatal` stands for. */
export function severityOf(message: Pick<VFileMessage, 'fatal'>): Severity {
  if (message.fatal === true) return 'error';
  return message.fatal === false ? 'warning' : 'info';
}
