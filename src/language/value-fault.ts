import type { z } from 'zod';
import { say } from './catalog.ts';
import { yamlWords as en } from './en/yaml.ts';
import { yamlWords as ko } from './ko/yaml.ts';
import type { Language } from './language.ts';

const words: Readonly<Record<string, keyof typeof ko>> = {
  string: 'value-text',
  number: 'value-number',
  boolean: 'value-boolean',
  array: 'value-list',
  record: 'value-map',
  object: 'value-map',
};

/** What a setting should be, in the reader's language: the schema library tells it in English alone. */
export function valueFault(issue: z.core.$ZodIssue, language: Language): string {
  const catalog = { ko, en };
  if (issue.code === 'invalid_value') {
    return say(catalog, language, 'value-choice', { choices: issue.values.map(String).join(', ') });
  }
  const expected = issue.code === 'invalid_type' ? words[issue.expected] : undefined;
  return say(catalog, language, expected ?? 'value-other');
}
