import type { Heading } from 'mdast';
import type { Position } from 'unist';
import { defineRule, type Fix } from '../rule.ts';

export const emptyHeading = defineRule({
  id: 'empty-heading',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '글 없이 `#`만 있는 제목을 찾는다. 줄을 그으려면 `---`를 쓴다.',
    en: 'Finds headings without text; a line is drawn with `---`.',
  },
  examples: [
    {
      name: 'as a rule',
      input: '첫 문단\n#\n둘째 문단\n#\n',
      messages: ['2:1: Unexpected empty heading, expected `---` (also on line 4)'],
      fixed: '첫 문단\n\n---\n둘째 문단\n\n---\n',
    },
    { name: 'with text', input: '# 제목\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const { form, position } of note.separators) {
        if (form !== 'empty-heading') continue;
        context.report({
          note,
          place: position,
          suggestion: '---',
          habit: '',
          fixes: [asBreak(source, position.start.offset!, position.end.offset!)],
          related: jumpAfter(context.nodes(note, 'heading'), position.start.offset!).map((place) => ({
            note: note.path,
            place,
            message: {
              ko: '빈 제목 때문에 단계를 건너뛴 제목이 된다',
              en: 'Because of the empty heading this one skips a level',
            },
          })),
          message: {
            ko: '글이 없는 제목이다. 줄을 그으려면 `---`를 쓴다',
            en: 'Unexpected empty heading, expected `---`',
          },
        });
      }
    }
  },
});

/** The heading right after an empty one, where it is deeper by more than one level: mending the one mends the other. */
function jumpAfter(headings: readonly Heading[], offset: number): Position[] {
  const index = headings.findIndex(({ position }) => position?.start.offset === offset);
  const [empty, next] = headings.slice(index, index + 2);
  return index >= 0 && next?.position && next.depth > empty!.depth + 1 ? [next.position] : [];
}

/** `---` right under text would make that text a heading; on the first line it would open a front matter. */
function asBreak(source: string, start: number, end: number): Fix {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const before = source.slice(0, lineStart);
  if (before.trim() === '') return { start, end, text: '***' };
  const under = lineStart === start && !/\n[ \t]*\n$/.test(before);
  return { start, end, text: under ? '\n---' : '---' };
}
