import type { z } from 'zod';
import { say } from '../language/catalog.ts';
import { exportWords as en } from '../language/en/export.ts';
import { exportWords as ko } from '../language/ko/export.ts';
import type { Language } from '../language/language.ts';
import { nearest } from '../language/nearest.ts';
import { PilgiError } from '../study/pilgi-error.ts';

/** Reads an exporter's settings by its schema; throws a `PilgiError` (exit 2) that names the wrong one and the way out. */
export function readSettings<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  settings: Readonly<Record<string, unknown>>,
  language: Language,
): z.infer<z.ZodObject<Shape>> {
  const read = schema.safeParse(settings);
  if (read.success) return read.data;
  throw new PilgiError(wordIssue(read.error.issues[0]!, Object.keys(schema.shape), settings, language), 2);
}

function wordIssue(
  issue: z.core.$ZodIssue,
  known: readonly string[],
  settings: Readonly<Record<string, unknown>>,
  language: Language,
): string {
  const catalog = { ko, en };
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    const suggestion = nearest(key, known);
    return suggestion === undefined
      ? say(catalog, language, 'setting-unknown', { key })
      : say(catalog, language, 'setting-unknown-near', { key, suggestion });
  }
  const key = String(issue.path[0] ?? '');
  const value = shown(issue.path.reduce<unknown>((inner, step) => at(inner, step), settings));
  if (issue.code !== 'invalid_value') return say(catalog, language, 'setting-wrong', { key, value });
  const choices = issue.values.map(String).join(', ');
  return say(catalog, language, 'setting-choices', { key, value, choices });
}

function at(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<PropertyKey, unknown>)[step]
    : undefined;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
