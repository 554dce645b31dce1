import type { Position } from 'unist';
import type { StudyNote } from '../../study/nodes.ts';
import { localTarget } from '../local-target.ts';
import { codeWord } from '../code-word.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const missingImage = defineRule({
  id: 'missing-image',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '노트가 가리키는 자리에 없는 그림과, 글쓴이의 디스크에만 있는 그림(`C:\\…`)을 찾는다.',
    en: "Finds images that are not where a note says, and those on the author's own disk (`C:\\…`).",
  },
  examples: [
    {
      name: 'not there',
      input: '![구조](images/layer.png)\n',
      exists: ['images/layers.png'],
      messages: ['1:1: Unexpected image `images/layer.png`, no such file'],
    },
    {
      name: 'own disk',
      input: '![구조](C:\\Users\\kim\\layer.png)\n',
      messages: [
        '1:1: Unexpected image `C:\\Users\\kim\\layer.png` on one disk, expected a path relative to the note',
      ],
    },
    { name: 'there', input: '![구조](images/layer.png)\n', exists: ['images/layer.png'], messages: [] },
    {
      name: "of Obsidian's vault",
      input: '![[layer.png]] ![[그림/층 구조.png|300]] ![[umask-표.png|300]]\n',
      exists: ['assets/layer.png', 'a/그림/층 구조.png', '표.png'],
      messages: ['1:37: Unexpected image `umask-표.png`, no such file'],
    },
    { name: 'web', input: '![구조](https://example.com/layer.png)\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { url, position, isMissing } of imagesIn(note, context)) {
        if (/^(?:[A-Za-z]:[\\/]|file:)/.test(url)) {
          context.report({
            note,
            place: position,
            actual: url,
            message: {
              ko: `${codeWord(url, '은/는')} 글쓴이의 디스크에만 있다. 그림을 노트 옆에 두고 상대 경로로 적는다`,
              en: `Unexpected image \`${url}\` on one disk, expected a path relative to the note`,
            },
          });
          continue;
        }
        if (!isMissing) continue;
        context.report({
          note,
          place: position,
          actual: url,
          message: {
            ko: `그림 파일 ${codeWord(url, '이/가')} 없다`,
            en: `Unexpected image \`${url}\`, no such file`,
          },
        });
      }
    }
  },
});

interface WrittenImage {
  /** As the author wrote it. */
  readonly url: string;
  readonly position: Position;
  readonly isMissing: boolean;
}

function imagesIn(note: StudyNote, context: RuleContext): WrittenImage[] {
  const beside = (url: string, position: Position): WrittenImage => {
    const path = localTarget(url, note.path)?.path ?? '';
    return { url, position, isMissing: path !== '' && context.exists(path) === false };
  };
  const written = context.nodes(note, 'image').flatMap(({ url, position, data }) => {
    // Obsidian looks for `![[picture.png]]` in all folders of its vault.
    const name = data?.wikiLink?.replace(/#.*$/, '').trim();
    if (name === undefined) return [beside(url, position!)];
    return [{ url: name, position: position!, isMissing: context.inVault(name) === false }];
  });
  const tags = context.nodes(note, 'html').flatMap(({ value, position }) => {
    const sources = [...value.matchAll(/<img\b[^>]*?\bsrc\s*=\s*["']([^"']+)["']/gi)];
    return sources.map((match) => beside(match[1]!, position!));
  });
  return [...written, ...tags];
}
