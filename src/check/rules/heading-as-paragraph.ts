import { plainText } from '../../study/rich-text.ts';
import { defineRule } from '../rule.ts';

export const headingAsParagraph = defineRule({
  id: 'heading-as-paragraph',
  severity: 'info',
  sure: false,
  preset: 'style',
  description: {
    ko: '문장을 제목으로 적은 것을 찾는다. 차례가 길어지니 본문으로 적는다.',
    en: 'Finds whole sentences set as headings: they belong into the text, not into the contents.',
  },
  examples: [
    {
      name: 'a sentence',
      input: '# 도커\n\n### 도커는 애플리케이션을 어디서든 동일하게 실행할 수 있게 해 주는 플랫폼이다.\n',
      messages: ['3:1: Unexpected sentence as a heading, expected a paragraph'],
      fixed: '# 도커\n\n도커는 애플리케이션을 어디서든 동일하게 실행할 수 있게 해 주는 플랫폼이다.\n',
    },
    { name: 'a title', input: '# 도커란?\n\n## 이미지를 빌드한다\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const heading of context.nodes(note, 'heading')) {
        const text = plainText(heading).trim();
        if (text.length < 30 || !/(?:다|요|죠)\.$/.test(text) || !heading.position) continue;
        const start = heading.position.start.offset!;
        const mark = /^#{1,6}[ \t]+/.exec(source.slice(start))?.[0];
        context.report({
          note,
          place: heading.position,
          ...(mark !== undefined && { fixes: [{ start, end: start + mark.length, text: '' }] }),
          message: {
            ko: '문장을 제목으로 적었다. 본문으로 적는다',
            en: 'Unexpected sentence as a heading, expected a paragraph',
          },
        });
      }
    }
  },
});
