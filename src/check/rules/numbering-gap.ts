import type { Chapter, Section, StudyContent } from '../../study/nodes.ts';
import { defineRule } from '../rule.ts';
import { withParticle } from '../../language/particles.ts';

export const numberingGap = defineRule({
  id: 'numbering-gap',
  severity: 'info',
  sure: true,
  preset: 'style',
  description: {
    ko: '빠진 번호가 있는 장과 절을 찾는다(1장이 없는 2장, 3.2 다음의 3.4).',
    en: 'Finds chapters and sections whose numbers leave one out (chapter 2 first, 3.4 after 3.2).',
  },
  examples: [
    {
      name: 'first chapter, section',
      input: '# 책\n\n## 2장. 시작\n\n### 2.1 설치\n\n글\n\n### 2.3 실행\n\n글\n\n## 3장. 끝\n\n글\n',
      messages: [
        '3:1: Unexpected number 2 of the chapter, expected 1 first',
        '9:1: Unexpected number 2.3 of the section after 2.1, expected 2.2',
      ],
    },
    { name: 'one chapter of a book', input: '# 9장 스웜\n\n글\n', messages: [] },
    {
      name: 'in order',
      input: '# 책\n\n## 1장. 시작\n\n### 1.1 설치\n\n글\n\n### 1.2 실행\n\n글\n\n## 2장. 이미지\n\n글\n',
      messages: [],
    },
  ],
  check(set, context) {
    // The chapters of a set may be spread over its notes, in any order.
    const alone = set.notes.length === 1;
    for (const note of set.notes) {
      const chapters = note.children.filter((node) => node.type === 'chapter');
      const gaps = [
        ...(alone && chapters.length > 1 ? gapsIn(chapters) : []),
        ...sectionsByParent(note.children).flatMap(gapsIn),
      ];
      for (const { node, number, before, expected } of gaps) {
        if (!node.heading?.position) continue;
        const [ko, en] = node.type === 'chapter' ? ['장', 'chapter'] : ['절', 'section'];
        context.report({
          note,
          place: node.heading.position,
          actual: number,
          message: {
            ko: `${ko} 번호 ${number} 앞에 ${withParticle(expected, '이/가')} 없다`,
            en:
              before === undefined
                ? `Unexpected number ${number} of the ${en}, expected ${expected} first`
                : `Unexpected number ${number} of the ${en} after ${before}, expected ${expected}`,
          },
        });
      }
    }
  },
});

interface Gap {
  readonly node: Chapter | Section;
  readonly number: string;
  readonly before: string | undefined;
  readonly expected: string;
}

/** Where the last part of a number is higher than the one before by more than one. */
function gapsIn(nodes: readonly (Chapter | Section)[]): Gap[] {
  const numbered = nodes.flatMap((node) =>
    node.number === undefined ? [] : [{ node, number: node.number }],
  );
  return numbered.flatMap(({ node, number }, index) => {
    const before = numbered[index - 1]?.number;
    const [, head = '', last = ''] = /^(.*?)(\d+)$/.exec(number)!;
    const [, headBefore = head, lastBefore = '0'] = /^(.*?)(\d+)$/.exec(before ?? '') ?? [];
    const next = (head === headBefore ? Number(lastBefore) : 0) + 1;
    return last === '' || Number(last) <= next
      ? []
      : [{ node, number, before: head === headBefore ? before : undefined, expected: `${head}${next}` }];
  });
}

/** The sections below each chapter or section, as rows. */
function sectionsByParent(nodes: readonly StudyContent[]): Section[][] {
  const own = nodes.filter((node) => node.type === 'section');
  const below = nodes.flatMap((node) =>
    node.type === 'section' || node.type === 'chapter' ? sectionsByParent(node.children) : [],
  );
  return [own.filter(({ number }) => number?.includes('.') === true), ...below].filter(
    (row) => row.length > 0,
  );
}
