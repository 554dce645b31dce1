import type { StudyContent } from '../../study/nodes.ts';
import { defineRule } from '../rule.ts';

export const exerciseNotNested = defineRule({
  id: 'exercise-not-nested',
  severity: 'info',
  sure: false,
  preset: 'style',
  description: {
    ko: '장과 같은 단계에 놓인 "연습문제" 제목을 찾는다. 장 아래 단계로 적어야 차례에서 그 장에 들어간다.',
    en: 'Finds headings of exercises at the level of their chapter: one level deeper, the contents put them into it.',
  },
  examples: [
    {
      name: 'beside its chapter',
      input: '# 도커\n\n## 1장. 시작\n\n글\n\n## 연습문제\n\n* 풀어 본다.\n\n## 2장. 이미지\n\n글\n',
      messages: ['7:1: Unexpected level 2 of "연습문제", expected level 3 below its chapter'],
    },
    {
      name: 'below it',
      input: '# 도커\n\n## 1장. 시작\n\n글\n\n### 연습문제\n\n* 풀어 본다.\n\n## 2장. 이미지\n\n글\n',
      messages: [],
    },
    { name: 'no chapters', input: '# 도커\n\n## 볼륨\n\n글\n\n## 연습문제\n\n* 풀어 본다.\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const chapters = note.children.filter((node) => node.type === 'chapter' && 'label' in node);
      if (chapters.length < 2) continue;
      const depth = Math.min(
        ...chapters.flatMap((node) => ('heading' in node && node.heading ? [node.heading.depth] : [])),
      );
      for (const { heading, title } of exercisesIn(note.children)) {
        if (heading.depth > depth || !heading.position) continue;
        context.report({
          note,
          place: heading.position,
          habit: title.text,
          message: {
            ko: `"${title.text}" 제목이 장과 같은 ${heading.depth}단계다. ${depth + 1}단계로 적어야 그 장에 들어간다`,
            en: `Unexpected level ${heading.depth} of "${title.text}", expected level ${depth + 1} below its chapter`,
          },
        });
      }
    }
  },
});

function exercisesIn(nodes: readonly StudyContent[]): Extract<StudyContent, { type: 'section' }>[] {
  return nodes.flatMap((node) => {
    if (node.type === 'chapter') return exercisesIn(node.children);
    if (node.type !== 'section') return [];
    return [...(node.role === 'exercise' ? [node] : []), ...exercisesIn(node.children)];
  });
}
