import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { say } from '../language/catalog.ts';
import { yamlWords as en } from '../language/en/yaml.ts';
import { yamlWords as ko } from '../language/ko/yaml.ts';
import type { Language } from '../language/language.ts';
import { valueFault } from '../language/value-fault.ts';
import { yamlFault } from '../language/yaml-fault.ts';
import type { FrontMatter } from '../study/nodes.ts';

/** What is wrong with a front matter; `line` counts from its first line, which is 1. */
export interface FrontMatterFault {
  rule: 'front-matter-syntax' | 'front-matter-value' | 'front-matter-reserved';
  line: number;
  column: number;
  key: string;
  /** In the reader's language. */
  detail: string;
}

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String).pipe(z.string().trim().min(1));
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

/** What a key that takes more than one kind of value wants. */
const wanted: Readonly<Record<string, keyof typeof ko>> = {
  title: 'value-text',
  subtitle: 'value-text',
  author: 'value-text',
  deck: 'value-text',
  date: 'value-date',
  tags: 'value-words',
};

/** Names that other tools read as options; here they can only be a mistake or an attack. */
const reserved = new Set(['dest', 'output', 'out', 'launch_options', 'launchOptions', 'config', '__proto__']);

interface Place {
  readonly line: number;
  readonly column: number;
}

type Read = { matter: FrontMatter; faults: FrontMatterFault[] };

/**
 * Reads a front matter: YAML 1.2 core schema, content keys only. Keys of other tools are left alone.
 * A wrong value costs only itself.
 */
export function readFrontMatter(yaml: string, language: Language): Read {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { schema: 'core', lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const [error] = document.errors;
  if (error) return broken(error, placeAt(error.pos[0]), language);
  // A text or a list is no front matter, but a rule above a paragraph.
  if (!isMap(document.contents)) return { matter: {}, faults: [] };
  try {
    const value = document.toJS({ maxAliasCount: 20 }) as object;
    const places = keyPlaces(document.contents, placeAt);
    return readKeys(value, (key) => places.get(key) ?? { line: 1, column: 1 }, language);
  } catch (cause) {
    return broken(cause, { line: 1, column: 1 }, language);
  }
}

function broken(error: unknown, place: Place, language: Language): Read {
  const detail = yamlFault(error, language);
  return { matter: {}, faults: [{ rule: 'front-matter-syntax', ...place, key: '', detail }] };
}

/** Where each key begins. */
function keyPlaces(map: YAMLMap, placeAt: (offset: number) => Place): ReadonlyMap<string, Place> {
  return new Map(
    map.items.flatMap(({ key }) =>
      isScalar(key) && key.range ? [[String(key.value), placeAt(key.range[0])] as const] : [],
    ),
  );
}

function readKeys(value: object, place: (key: string) => Place, language: Language): Read {
  const matter: Record<string, unknown> = {};
  const faults: FrontMatterFault[] = [];
  for (const [key, given] of Object.entries(value)) {
    if (reserved.has(key)) faults.push({ rule: 'front-matter-reserved', key, detail: '', ...place(key) });
    if (!Object.hasOwn(keys, key) || given === null || given === '') continue;
    const result = keys[key as keyof typeof keys].safeParse(given);
    if (result.success) matter[key] = result.data;
    else {
      const want = wanted[key];
      const detail =
        want === undefined ? valueFault(result.error.issues[0]!, language) : say({ ko, en }, language, want);
      faults.push({ rule: 'front-matter-value', key, detail, ...place(key) });
    }
  }
  return { matter, faults };
}
