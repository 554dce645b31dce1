import { AnchorIndex } from '../anchor-index.ts';
import { localTarget } from '../local-target.ts';
import { codeWord } from '../code-word.ts';
import { defineRule } from '../rule.ts';

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
