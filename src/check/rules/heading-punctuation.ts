import { plainText } from '../../study/rich-text.ts';
import { codeWord } from '../code-word.ts';
import { defineRule } from '../rule.ts';

export const headingPunctuation = defineRule({
  id: 'heading-punctuation',
  severity: 'info',
  sure: true,
  preset: 'style',
  description: {
    ko: '마침표나 쌍점으로 끝나는 제목을 찾는다. 제목은 문장이 아니다.',
    en: 'Finds headings that end in a full stop or a colon.',
  },
  examples: [
    {
      name: 'full stop',
      input: '# 도커를 배운다.\n',
      messages: ['1:1: Unexpected `.` at the end of the heading'],
    },
    { name: 'question', input: '# 도커란?\n\n## 기타 등등...\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const node of context.tree(note).children) {
        if (node.type !== 'heading' || !node.position) continue;
        const mark = /(?<![.。])[.:：。,]$/.exec(plainText(node))?.[0];
        if (mark === undefined) continue;
        context.report({
          note,
          place: node.position,
          actual: mark,
          habit: '',
          message: {
            ko: `제목이 ${codeWord(mark, '으로/로')} 끝난다`,
            en: `Unexpected \`${mark}\` at the end of the heading`,
          },
        });
      }
    }
  },
});
