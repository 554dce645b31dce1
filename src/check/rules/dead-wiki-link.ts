import path from 'node:path';
import type { Image, Text } from 'mdast';
import { nearest } from '../../language/nearest.ts';
import type { StudySet } from '../../study/study-set.ts';
import { AnchorIndex } from '../anchor-index.ts';
import { codeWord } from '../code-word.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const deadWikiLink = defineRule({
  id: 'dead-wiki-link',
  severity: 'info',
  sure: false,
  preset: 'default',
  description: {
    ko: '없는 노트나 없는 제목으로 가는 Obsidian 링크(`[[노트]]`, `![[노트]]`, `[[노트#제목]]`)를 찾는다. 그림은 보지 않는다.',
    en: 'Finds links of Obsidian (`[[note]]`, `![[note]]`, `[[note#heading]]`) to notes and headings that do not exist. Pictures are not looked at.',
  },
  examples: [
    {
      name: 'no note',
      input: '[[볼륨]]은 [[컨테이너|상자]]에 붙인다.\n',
      others: { '2장/컨테이너.md': '# 컨테이너\n' },
      messages: ['1:3: Unexpected link to `볼륨`, no such note'],
    },
    {
      name: 'a slip',
      input: '![[docker-volme]]\n',
      others: { 'docker-volume.md': '# 볼륨\n' },
      messages: ['1:4: Unexpected link to `docker-volme`, no such note, expected `docker-volume`'],
    },
    {
      name: 'no heading',
      input: '# 도커\n\n[[#이미지]] [[볼륨#지우기|지운다]]\n',
      others: { '볼륨.md': '# 볼륨\n\n## 만들기\n' },
      messages: [
        '3:3: Unexpected link to `#이미지`, the note has no such heading',
        '3:19: Unexpected link to `볼륨#지우기`, the note has no such heading',
      ],
    },
    {
      name: 'all there',
      input: '# 도커\n\n[[#도커]] [[Volume#^a1]] [[a/volume.md]] [[표.pdf]] ![[그림.png]] [[옆]] [[toc]]\n',
      others: { 'a/volume.md': '# 볼륨\n' },
      exists: ['옆.md'],
      messages: [],
    },
  ],
  check(set, context) {
    const anchors = new AnchorIndex(set, context);
    const notes = new NoteNames(set);
    for (const note of set.notes) {
      for (const { target, position } of linksIn(context.nodes(note, 'text'))) {
        const [name, anchor] = split(target);
        const file = name === '' ? note.path : notes.find(name);
        const report = (ko: string, en: string, suggestion?: string): void =>
          context.report({
            note,
            place: position,
            actual: target,
            ...(suggestion !== undefined && { suggestion }),
            message: { ko, en },
          });
        if (file === undefined) {
          if (!isMissing(name, note.path, context)) continue;
          const meant = nearest(name, notes.names);
          report(
            `\`${target}\`: 그런 노트가 없다${meant === undefined ? '' : `. 혹시 \`${meant}\``}`,
            `Unexpected link to \`${target}\`, no such note${meant === undefined ? '' : `, expected \`${meant}\``}`,
            meant,
          );
        } else if (anchor !== '' && !anchor.startsWith('^') && anchors.has(file, anchor) === false) {
          report(
            `${codeWord(target, '으로/로')} 갈 제목이 노트에 없다`,
            `Unexpected link to \`${target}\`, the note has no such heading`,
          );
        }
      }
    }
  },
});

function linksIn(texts: readonly (Text | Image)[]) {
  return texts.flatMap(({ data, position }) =>
    data?.wikiLink === undefined || position === undefined ? [] : [{ target: data.wikiLink, position }],
  );
}

/** Of several headings, the last one names the place. */
function split(target: string): [string, string] {
  const [name = '', ...anchors] = target.split('#');
  return [name.trim(), (anchors.at(-1) ?? '').trim()];
}

/** A note that is none of the set may stand on the disk nevertheless; a file of another kind is nobody's note. */
function isMissing(name: string, from: string, context: RuleContext): boolean {
  // `[[toc]]` asks some renderers for a table of contents.
  if (/\.(?!md$)[a-z0-9]{1,5}$|^_?toc_?$/i.test(name)) return false;
  const file = `${name.replace(/\.md$/i, '')}.md`;
  return [file, path.posix.join(path.posix.dirname(from), file)].every(
    (place) => context.exists(place) === false,
  );
}

/** Obsidian finds a note by the end of its path, whatever its letters' case. */
class NoteNames {
  readonly names: readonly string[];
  readonly #byName = new Map<string, string>();

  constructor(set: StudySet) {
    this.names = set.notes.map(({ path: file }) => path.posix.basename(file).replace(/\.\w+$/, ''));
    for (const { path: file } of set.notes) {
      const parts = bare(file).split('/');
      for (const index of parts.keys()) {
        const name = parts.slice(index).join('/');
        if (!this.#byName.has(name)) this.#byName.set(name, file);
      }
    }
  }

  find(name: string): string | undefined {
    return this.#byName.get(bare(name));
  }
}

function bare(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:md|markdown)$/, '');
}
