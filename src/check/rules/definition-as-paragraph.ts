import { defineRule } from '../rule.ts';

/** A term and at least two words of what it is; dates, authors, questions and answers are no terms. */
const definition =
  /^(?!\*{0,2}(?:작성|날짜|수정|출처|참고|태그|질문|답|문제|정답|Q|A|예)[^:\n]*:)(?:\*\*[^*\n]{1,30}\*\*|`[^`\n]{1,30}`|[\p{L}\p{N}._-]{1,30})\s?:\s+(?=.*[가-힣].*\s.*[가-힣])/u;

export const definitionAsParagraph = defineRule({
  id: 'definition-as-paragraph',
  severity: 'info',
  sure: false,
  preset: 'style',
  description: {
    ko: '한 문단에 줄만 바꿔 늘어놓은 `용어 : 설명`을 찾는다. 목록으로 적으면 어디서나 줄이 나뉜다.',
    en: 'Finds definitions set line by line in one paragraph: as a list they are lines everywhere.',
  },
  examples: [
    {
      name: 'three',
      input: '**빌드** : 컴파일하는 과정  \n**공유** : 전달하는 것  \n**실행** : 실행하는 것\n',
      messages: ['1:1: Unexpected 3 definitions in one paragraph, expected a list'],
    },
    { name: 'list', input: '- **빌드** : 컴파일하는 과정\n- **공유** : 전달하는 것\n', messages: [] },
    { name: 'facts of the note', input: '작성일: 2024년 1월 15일\n수정일: 2024년 2월 1일\n', messages: [] },
    { name: 'one', input: '참고: 빌드는 컴파일이다.\n이어지는 문장이다.\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const { node, text: blotted, offset } of context.prose(note)) {
        if (node.type !== 'paragraph' || !node.position) continue;
        const text = context.source(note).slice(offset, offset + blotted.length);
        const lines = text.split('\n');
        const count = lines.filter((line) => definition.test(line)).length;
        if (count < 2 || count < lines.length) continue;
        context.report({
          note,
          place: node.position,
          message: {
            ko: `용어 ${count}개의 설명을 한 문단에 늘어놓았다. 목록으로 적는다`,
            en: `Unexpected ${count} definitions in one paragraph, expected a list`,
          },
        });
      }
    }
  },
});
