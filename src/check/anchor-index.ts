import type { StudyNote } from '../study/nodes.ts';
import { plainText } from '../study/rich-text.ts';
import type { StudySet } from '../study/study-set.ts';
import type { RuleContext } from './rule.ts';

/**
 * The anchors of the notes. Renderers differ in what they make of a heading (GitHub, GitLab, VS Code, Jekyll), so two
 * anchors are the same where their letters and digits are.
 */
export class AnchorIndex {
  readonly #notes: ReadonlyMap<string, StudyNote>;
  readonly #context: RuleContext;
  readonly #anchors = new Map<string, ReadonlySet<string> | 'any'>();

  constructor(set: StudySet, context: RuleContext) {
    this.#notes = new Map(set.notes.map((note) => [note.path, note]));
    this.#context = context;
  }

  knows(path: string): boolean {
    return this.#notes.has(path);
  }

  /** `undefined` where nobody can tell. */
  has(path: string, anchor: string): boolean | undefined {
    const note = this.#notes.get(path);
    if (!note) return undefined;
    const known = this.#anchors.get(path) ?? anchorsOf(note, this.#context);
    this.#anchors.set(path, known);
    if (known === 'any' || bare(anchor) === '' || anchor === 'top') return undefined;
    return known.has(bare(anchor)) || known.has(bare(anchor).replace(/\d+$/, ''));
  }
}

/** Headings in HTML are beyond us: with one of them any anchor may exist. */
function anchorsOf(note: StudyNote, context: RuleContext): ReadonlySet<string> | 'any' {
  const html = context.nodes(note, 'html').map(({ value }) => value);
  if (html.some((value) => /<h[1-6]\b/i.test(value))) return 'any';
  const ids = html.flatMap((value) => [...value.matchAll(/\b(?:id|name)\s*=\s*["']?([^"'\s>]+)/gi)]);
  return new Set([
    ...context.nodes(note, 'heading').map((heading) => bare(plainText(heading))),
    ...context.nodes(note, 'footnoteDefinition').map(({ identifier }) => bare(`fn${identifier}`)),
    ...ids.map((match) => bare(match[1]!)),
  ]);
}

function bare(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
