import type { Heading } from 'mdast';
import type { Chapter, StudyNote } from '../../study/nodes.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const chapterLevelInconsistent = defineRule({
  id: 'chapter-level-inconsistent',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '다른 장과 단계가 다른 장 제목을 찾는다.',
    en: 'Finds chapter headings whose level differs from that of the other chapters.',
  },
  examples: [
    {
      name: 'one deeper',
      input: '## 1장. 시작\n\n## 2장. 이미지\n\n### 3장. 볼륨\n',
      messages: ['5:1: Unexpected level 3 of chapter "3장", expected level 2 as for the other chapters'],
      fixed: '## 1장. 시작\n\n## 2장. 이미지\n\n## 3장. 볼륨\n',
    },
    { name: 'same', input: '## 1장. 시작\n\n## 2장. 이미지\n\n### 2.1 빌드\n', messages: [] },
    { name: 'no majority', input: '# 1장. 시작\n\n## 2장. 이미지\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) checkNote(note, context);
  },
});

function checkNote(note: StudyNote, context: RuleContext): void {
  const chapters = note.children.filter(isNamed);
  const depths = chapters.map(({ heading }) => heading.depth);
  const usual = depths.find((depth) => depths.filter((other) => other === depth).length * 2 > depths.length);
  if (usual === undefined || chapters.length < 3) return;
  const source = context.source(note);
  for (const { heading, label } of chapters) {
    if (heading.depth === usual || !heading.position) continue;
    const start = heading.position.start.offset!;
    const marks = source.startsWith('#'.repeat(heading.depth), start);
    context.report({
      note,
      place: heading.position,
      actual: '#'.repeat(heading.depth),
      suggestion: '#'.repeat(usual),
      ...(marks && { fixes: [{ start, end: start + heading.depth, text: '#'.repeat(usual) }] }),
      message: {
        ko: `"${label}" 제목만 ${heading.depth}단계다. 다른 장처럼 ${usual}단계로 적는다`,
        en: `Unexpected level ${heading.depth} of chapter "${label}", expected level ${usual} as for the other chapters`,
      },
    });
  }
}

function isNamed(node: { type: string }): node is Chapter & { heading: Heading; label: string } {
  return node.type === 'chapter' && 'heading' in node && 'label' in node;
}
