import type { Link, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { plainText } from '../../study/rich-text.ts';
import { localTarget } from '../local-target.ts';
import { defineRule, type RuleContext } from '../rule.ts';
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
      visit(context.tree(note), 'link', ({ url, position }: Link) => {
        const target = localTarget(url, note.path);
        if (!target || !position) return;
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
              ko: `\`${url}\`로 갈 제목이 노트에 없다`,
              en: `Unexpected link to \`${url}\`, the note has no such heading`,
            },
          });
        }
      });
    }
  },
});

/**
 * The anchors of the notes. Renderers differ in what they make of a heading (GitHub, GitLab, VS Code, Jekyll), so two
 * anchors are the same where their letters and digits are.
 */
class AnchorIndex {
  readonly #trees: ReadonlyMap<string, () => Root>;
  readonly #anchors = new Map<string, ReadonlySet<string> | 'any'>();

  constructor(set: StudySet, context: RuleContext) {
    this.#trees = new Map(set.notes.map((note) => [note.path, () => context.tree(note)]));
  }

  knows(path: string): boolean {
    return this.#trees.has(path);
  }

  /** `undefined` where nobody can tell. */
  has(path: string, anchor: string): boolean | undefined {
    const tree = this.#trees.get(path);
    if (!tree) return undefined;
    const known = this.#anchors.get(path) ?? anchorsOf(tree());
    this.#anchors.set(path, known);
    if (known === 'any' || bare(anchor) === '' || anchor === 'top') return undefined;
    return known.has(bare(anchor)) || known.has(bare(anchor).replace(/\d+$/, ''));
  }
}

/** Headings in HTML are beyond us: with one of them any anchor may exist. */
function anchorsOf(tree: Root): ReadonlySet<string> | 'any' {
  const anchors = new Set<string>();
  let any = false;
  visit(tree, (node: Nodes) => {
    if (node.type === 'heading') anchors.add(bare(plainText(node)));
    if (node.type === 'footnoteDefinition') anchors.add(bare(`fn${node.identifier}`));
    if (node.type !== 'html') return;
    any ||= /<h[1-6]\b/i.test(node.value);
    for (const match of node.value.matchAll(/\b(?:id|name)\s*=\s*["']?([^"'\s>]+)/gi))
      anchors.add(bare(match[1]!));
  });
  return any ? 'any' : anchors;
}

function bare(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
