import { VFile } from 'vfile';
import { checkStudySet } from '../check/check.ts';
import { readingRules } from '../check/reading-rules.ts';
import type { Rule, RuleExample } from '../check/rule.ts';
import { readingRulePage, rulePage } from '../check/rule-page.ts';
import { rules } from '../check/rules.ts';
import { buildTools } from '../grammar/tools.ts';
import type { Language } from '../language/language.ts';
import { nearest } from '../language/nearest.ts';
import { studyFiles } from '../pipeline.ts';
import { PilgiError } from '../study/pilgi-error.ts';
import type { Words } from './words.ts';

/** The page of a rule in the reader's language. */
export function explainRule(id: string, language: Language, words: Words): string {
  const rule = rules.find((known) => known.id === id);
  if (rule) return rulePage(rule, language, (example) => messagesOf(rule, example, language));
  const reading = readingRules.find((known) => known.id === id);
  if (reading) return readingRulePage(reading, language);
  throw unknownRule(id, words('unknown-rule', { name: id }), words);
}

/** Refuses severities of rules that do not exist. */
export function assertKnownRules(severities: Readonly<Record<string, unknown>>, words: Words): void {
  const unknown = Object.keys(severities).find((id) => !ids.includes(id));
  if (unknown === undefined) return;
  throw unknownRule(unknown, words('unknown-rule-in-config', { name: unknown }), words);
}

const ids = [...rules, ...readingRules].map(({ id }) => id);

function unknownRule(id: string, message: string, words: Words): PilgiError {
  const suggestion = nearest(id, ids);
  return new PilgiError(
    suggestion === undefined ? message : words('did-you-mean', { message, suggestion }),
    2,
  );
}

/** What a rule says of its own example, in the reader's language: the examples hold it in English. */
function messagesOf(rule: Rule, example: RuleExample, language: Language): string[] {
  const texts = { 'note.md': example.input, ...example.others };
  const files = Object.entries(texts).map(([path, value]) => new VFile({ path, value }));
  const known = new Set([...(example.exists ?? []), ...Object.keys(texts)]);
  const messages = checkStudySet(studyFiles(files, { folder: 'notes' }, language), {
    files,
    language,
    tools: buildTools(),
    rules: [rule],
    preset: 'style',
    exists: (path) => known.has(path),
    inVault: (name) => [...known].some((path) => `/${path}`.endsWith(`/${name}`)),
  });
  return messages
    .filter(({ file }) => file === 'note.md')
    .map(({ line, column, reason }) => `${line}:${column}: ${reason}`);
}
