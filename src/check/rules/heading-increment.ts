import { plainText } from '../../study/rich-text.ts';
import { defineRule } from '../rule.ts';

export const headingIncrement = defineRule({
  id: 'heading-increment',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '단계를 건너뛴 제목을 찾는다(`#` 다음에 `###`). 차례와 화면 읽기 도구가 단계를 따라간다. 빈 제목은 세지 않는다.',
    en: 'Finds headings that skip a level. Empty headings are not counted: they are a finding of their own.',
  },
  examples: [
    {
      name: 'skips one',
      input: '# 도커\n\n### 이미지\n',
      messages: ['3:1: Unexpected heading of level 3 after level 1, expected level 2'],
    },
    { name: 'one by one', input: '# 도커\n\n## 이미지\n\n### 태그\n\n# 볼륨\n', messages: [] },
    { name: 'starts deep', input: '### 이미지\n\n### 볼륨\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      let last: number | undefined;
      for (const node of context.tree(note).children) {
        if (node.type !== 'heading' || !node.position || plainText(node) === '') continue;
        if (last !== undefined && node.depth > last + 1) {
          context.report({
            note,
            place: node.position,
            actual: '#'.repeat(node.depth),
            suggestion: '#'.repeat(last + 1),
            habit: '',
            message: {
              ko: `제목이 ${last}단계에서 ${node.depth}단계로 건너뛴다. ${last + 1}단계로 적는다`,
              en: `Unexpected heading of level ${node.depth} after level ${last}, expected level ${last + 1}`,
            },
          });
        }
        last = node.depth;
      }
    }
  },
});
