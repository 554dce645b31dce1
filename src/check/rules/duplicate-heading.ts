import type { Heading } from 'mdast';
import { plainText } from '../../study/rich-text.ts';
import { defineRule } from '../rule.ts';

export const duplicateHeading = defineRule({
  id: 'duplicate-heading',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '같은 제목 아래에서 되풀이되는 제목을 찾는다. 링크는 언제나 첫째 제목으로 간다.',
    en: 'Finds headings of the same text below one heading: links always lead to the first.',
  },
  examples: [
    {
      name: 'twice',
      input: '## 1장\n\n## 연습문제\n\n## 2장\n\n## 연습문제\n',
      messages: [
        '7:1: Unexpected second heading "연습문제", expected a text of its own: links lead to line 3',
      ],
    },
    { name: 'other level', input: '# 볼륨\n\n## 볼륨\n', messages: [] },
    {
      name: 'below another heading',
      input: '# 볼륨\n\n## 특징\n\n# 네트워크\n\n## 특징\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const first = new Map<string, Heading>();
      const above: Heading[] = [];
      for (const node of context.tree(note).children) {
        if (node.type !== 'heading' || !node.position) continue;
        const text = plainText(node);
        if (text === '') continue;
        while ((above.at(-1)?.depth ?? 0) >= node.depth) above.pop();
        const key = `${node.depth} ${above.at(-1)?.position?.start.line ?? 0} ${text}`;
        const before = first.get(key);
        above.push(node);
        if (before === undefined) first.set(key, node);
        else {
          const line = before.position!.start.line;
          context.report({
            note,
            place: node.position,
            actual: text,
            habit: key,
            related: [
              {
                note: note.path,
                place: before.position!,
                message: { ko: '첫째 제목', en: 'The first heading' },
              },
            ],
            message: {
              ko: `"${text}" 제목이 되풀이된다. 링크는 ${line}행의 첫째 제목으로 간다`,
              en: `Unexpected second heading "${text}", expected a text of its own: links lead to line ${line}`,
            },
          });
        }
      }
    }
  },
});
