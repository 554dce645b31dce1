import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { FrontMatter } from '../study/nodes.ts';

/** What is wrong with a front matter; `line` counts from its first line, which is 1. */
export interface FrontMatterFault {
  rule: 'front-matter-syntax' | 'front-matter-value' | 'front-matter-reserved';
  line: number;
  column: number;
  key: string;
  detail: string;
}

const text = z.coerce.string().trim().min(1);
const words = z.union([z.array(text), text.transform((all) => all.split(/[\s,]+/).filter(Boolean))]);

const keys = {
  title: text,
  subtitle: text,
  author: text,
  date: z.union([z.date().transform((date) => date.toISOString().slice(0, 10)), text]),
  order: z.number(),
  tags: words,
  deck: text,
  lang: z.enum(['ko', 'en']),
} as const;

/** Names that other tools read as options; here they can only be a mistake or an attack. */
const reserved = new Set(['dest', 'output', 'out', 'launch_options', 'launchOptions', 'config', '__proto__']);

/**
 * Reads a front matter: YAML 1.2 core schema, content keys only. Keys of other tools are left alone.
 * A wrong value costs only itself.
 */
export function readFrontMatter(yaml: string): { matter: FrontMatter; faults: FrontMatterFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { schema: 'core', lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      matter: {},
      faults: [{ rule: 'front-matter-syntax', line, column: col, key: '', detail: error.message }],
    };
  }
  const place = (key: string) => locate(yaml, key);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { matter: {}, faults: [{ rule: 'front-matter-syntax', line: 1, column: 1, key: '', detail }] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { matter: {}, faults: [] };
  return readKeys(value, place);
}

function readKeys(
  value: object,
  place: (key: string) => { line: number; column: number },
): { matter: FrontMatter; faults: FrontMatterFault[] } {
  const matter: Record<string, unknown> = {};
  const faults: FrontMatterFault[] = [];
  for (const [key, given] of Object.entries(value)) {
    if (reserved.has(key)) faults.push({ rule: 'front-matter-reserved', key, detail: '', ...place(key) });
    if (!Object.hasOwn(keys, key) || given === null || given === '') continue;
    const result = keys[key as keyof typeof keys].safeParse(given);
    if (result.success) matter[key] = result.data;
    else {
      const detail = result.error.issues[0]?.message ?? '';
      faults.push({ rule: 'front-matter-value', key, detail, ...place(key) });
    }
  }
  return { matter: matter, faults };
}

function locate(yaml: string, key: string): { line: number; column: number } {
  const index = yaml.split('\n').findIndex((line) => line.startsWith(key));
  return { line: index < 0 ? 1 : index + 1, column: 1 };
}
