import { plainText } from '../../study/rich-text.ts';
import { localTarget } from '../local-target.ts';
import { codeWord } from '../code-word.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import type { StudyNote } from '../../study/nodes.ts';
import type { StudySet } from '../../study/study-set.ts';

export const deadLink = defineRule({
  id: 'dead-link',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '없는 노트(.md)나 없는 제목(`#…`)으로 가는 링크를 찾는다.',
    en: 'Finds links to notes (.md) that do not exist and to headings (`#…`) that do not exist.',
  },
  examples: [
    {
      name: 'no note',
      input: '[볼륨](volumes.md)\n',
      others: { 'volume.md': '# 볼륨\n' },
      messages: ['1:1: Unexpected link to `volumes.md`, no such file'],
    },
    {
      name: 'no heading',
      input: '# 도커\n\n[이미지](#이미지)\n',
      messages: ['3:1: Unexpected link to `#이미지`, the note has no such heading'],
    },
    {
      name: 'both there',
      input: '# 도커\n\n[처음](#도커) [볼륨](volume.md#2-지우기)\n',
      others: { 'volume.md': '# 볼륨\n\n## 2. 지우기\n' },
      messages: [],
    },
    { name: 'HTML anchor', input: '# 도커\n\n<a id="top"></a>\n\n[처음](#top) [위](#)\n', messages: [] },
  ],
  check(set, context) {
    const anchors = new AnchorIndex(set, context);
    for (const note of set.notes) {
      for (const { url, position } of context.nodes(note, 'link')) {
        const target = localTarget(url, note.path);
        if (!target || !position) continue;
        const file = target.path === '' ? note.path : target.path;
        const isNote = /\.(?:md|markdown)$/i.test(file);
        if (isNote && file !== note.path && !anchors.knows(file) && context.exists(file) === false) {
          context.report({
            note,
            place: position,
            actual: url,
            message: { ko: `\`${url}\`에 노트가 없다`, en: `Unexpected link to \`${url}\`, no such file` },
          });
        } else if (target.anchor !== '' && anchors.has(file, target.anchor) === false) {
          context.report({
            note,
            place: position,
            actual: url,
            message: {
              ko: `${codeWord(url, '으로/로')} 갈 제목이 노트에 없다`,
              en: `Unexpected link to \`${url}\`, the note has no such heading`,
            },
          });
        }
      }
    }
  },
});

/**
 * The anchors of the notes. Renderers differ in what they make of a heading (GitHub, GitLab, VS Code, Jekyll), so two
 * anchors are the same where their letters and digits are.
 */
class AnchorIndex {
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
