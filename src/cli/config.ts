import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { say } from '../language/catalog.ts';
import { cli as en } from '../language/en/cli.ts';
import { cli as ko } from '../language/ko/cli.ts';
import type { Language } from '../language/language.ts';
import { nearest } from '../language/nearest.ts';
import { valueFault } from '../language/value-fault.ts';
import { yamlFault } from '../language/yaml-fault.ts';
import { PilgiError } from '../study/pilgi-error.ts';

const settings = z.record(z.string(), z.unknown());
const severity = z.enum(['off', 'info', 'warning', 'error']);

/** `pilgi.config.yaml`, `pilgi.config.json`, or the `pilgi` key of package.json: data only. */
export const configSchema = z
  .strictObject({
    title: z.string().optional().describe('title of book and deck'),
    subtitle: z.string().optional(),
    author: z.string().optional(),
    notes: z.array(z.string()).optional().describe('files, folders and globs'),
    out: z.string().optional().describe('folder for the results'),
    lang: z.enum(['ko', 'en']).optional().describe('language of our words in the outputs'),
    templates: z.string().optional().describe('folder of templates that override ours'),
    pdf: settings.optional(),
    anki: settings.optional(),
    cheatsheet: settings.optional(),
    preset: z.enum(['default', 'style']).optional(),
    rules: z.record(z.string(), severity).optional().describe('severity by rule'),
  })
  .describe('Settings of pilgi');

export type Config = z.infer<typeof configSchema>;

/** Where settings are looked for, the first found wins; after them a key of package.json. */
export const configFiles = ['pilgi.config.yaml', 'pilgi.config.yml', 'pilgi.config.json'];

/** Reads the first configuration found in the folders; `{}` where there is none. */
export async function readConfig(folders: readonly string[], language: Language): Promise<Config> {
  for (const folder of new Set(folders)) {
    for (const name of configFiles) {
      const file = path.join(folder, name);
      const text = await readIfThere(file, language);
      if (text !== undefined) return parseConfig(text, file, language);
    }
    const manifest = path.join(folder, 'package.json');
    const text = await readIfThere(manifest, language);
    const value: unknown = text === undefined ? undefined : readManifest(text);
    if (value !== undefined) return checkConfig(value, manifest, language);
  }
  return {};
}

/** A file's text; nothing where there is none. One that cannot be read may not pass for none: its settings matter. */
async function readIfThere(file: string, language: Language): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'EIO';
    // The folders are guesses: one of them may be a note, or not be there.
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new PilgiError(say({ ko, en }, language, 'config-unreadable', { path: file, detail: code }), 3, {
      file,
      cause,
    });
  }
}

function readManifest(text: string): unknown {
  try {
    return (JSON.parse(text) as { pilgi?: unknown }).pilgi;
  } catch {
    // A broken package.json is npm's to report.
    return undefined;
  }
}

function parseConfig(text: string, file: string, language: Language): Config {
  try {
    return checkConfig(parse(text, { schema: 'core', maxAliasCount: 20 }) ?? {}, file, language);
  } catch (cause) {
    if (cause instanceof PilgiError) throw cause;
    const detail = yamlFault(cause, language) + placeOf(cause);
    throw new PilgiError(say({ ko, en }, language, 'config-unreadable', { path: file, detail }), 2, {
      file,
      cause,
    });
  }
}

/** Line and column of a YAML error, to be put behind what it says. */
function placeOf(error: unknown): string {
  const [start] = error instanceof YAMLParseError ? (error.linePos ?? []) : [];
  return start === undefined ? '' : ` (${start.line}:${start.col})`;
}

function checkConfig(value: unknown, file: string, language: Language): Config {
  const result = configSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new PilgiError(wordIssue(issue, file, language), 2, { file });
}

function wordIssue(issue: z.core.$ZodIssue, file: string, language: Language): string {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    const message = say({ ko, en }, language, 'config-key', { path: file, key });
    const suggestion = nearest(key, Object.keys(configSchema.shape));
    return suggestion === undefined
      ? message
      : say({ ko, en }, language, 'did-you-mean', { message, suggestion });
  }
  const key = issue.path.join('.');
  return say({ ko, en }, language, 'config-value', { path: file, key, detail: valueFault(issue, language) });
}
