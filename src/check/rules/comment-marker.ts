import type { CommandBlock, Invocation, StudyNote } from '../../study/nodes.ts';
import { blockOf, isShellBlock } from '../commands-of.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const commentMarker = defineRule({
  id: 'comment-marker',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '셸이 주석으로 읽지 않는 표시(`//`, `->`, 괄호) 뒤의 설명을 찾는다. 붙여 넣으면 명령의 일부가 된다.',
    en: 'Finds remarks in shell blocks after a mark that the shell does not know: pasted, they become arguments.',
  },
  examples: [
    {
      name: 'slashes',
      input: '```bash\ndocker container ls // 목록\n```\n',
      messages: ['2:21: Unexpected comment mark `//` in a shell block, expected `#`'],
      fixed: '```bash\ndocker container ls # 목록\n```\n',
    },
    {
      name: 'line of its own',
      input: '```bash\n// 목록\ndocker container ls\n```\n',
      messages: ['2:1: Unexpected comment mark `//` in a shell block, expected `#`'],
      fixed: '```bash\n# 목록\ndocker container ls\n```\n',
    },
    {
      name: 'arrow',
      input: '```bash\ndocker container ls -> 목록\n```\n',
      messages: ['2:21: Unexpected remark after `->` in a shell block, expected `#` before it'],
      fixed: '```bash\ndocker container ls # -> 목록\n```\n',
    },
    {
      name: 'one message a habit',
      input: '```bash\ndocker container ls // 목록\ndocker image ls // 이미지\n```\n',
      messages: ['2:21: Unexpected comment mark `//` in a shell block, expected `#` (also on line 3)'],
      fixed: '```bash\ndocker container ls # 목록\ndocker image ls # 이미지\n```\n',
    },
    { name: 'address', input: '```bash\ncurl http://localhost:8080 # 확인\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const invocation of note.invocations) checkTrailing(invocation, note, context);
      for (const block of note.blocks) checkLines(block, note, context);
    }
  },
});

function checkTrailing(invocation: Invocation, note: StudyNote, context: RuleContext): void {
  const { where, comment, dialect } = invocation;
  if (where !== 'fence' || comment === undefined || dialect === 'cmd') return;
  if (comment.marker.startsWith('#')) return;
  const block = blockOf(note, invocation);
  if (block && !isShellBlock(block)) return;
  const start = comment.position.start.offset!;
  const before = context.source(note).slice(0, start).trimEnd();
  reportMark(note, context, comment.marker, start, comment.position, /[\\`]$/.test(before));
}

function checkLines(block: CommandBlock, note: StudyNote, context: RuleContext): void {
  if (!isShellBlock(block) || block.dialect === 'cmd') return;
  for (const token of block.tokens) {
    if (token.kind !== 'comment') continue;
    const start = token.position.start.offset!;
    const source = context.source(note);
    const text = source.slice(start, token.position.end.offset);
    const indent = text.length - text.trimStart().length;
    const ownLine = source.slice(source.lastIndexOf('\n', start - 1) + 1, start).trim();
    if (!text.startsWith('//', indent) || !/^[\s>]*$/.test(ownLine)) continue;
    const at = start + indent;
    const place = {
      start: { ...token.position.start, column: token.position.start.column + indent, offset: at },
      end: token.position.end,
    };
    reportMark(note, context, '//', at, place, false);
  }
}

/** After a continuation mark no comment may stand at all: there nothing is mended. */
function reportMark(
  note: StudyNote,
  context: RuleContext,
  marker: string,
  start: number,
  place: Invocation['position'],
  continued: boolean,
): void {
  const slashes = marker === '//';
  const fix = { start, end: start + (slashes ? 2 : 0), text: slashes ? '#' : '# ' };
  context.report({
    note,
    place,
    actual: marker,
    suggestion: '#',
    habit: marker,
    ...(!continued && { fixes: [fix] }),
    message: slashes
      ? {
          ko: '`//`는 셸의 주석이 아니라서 붙여 넣으면 명령이 깨진다. `#`을 쓴다',
          en: 'Unexpected comment mark `//` in a shell block, expected `#`',
        }
      : {
          ko: `\`${marker}\` 뒤의 설명은 셸의 주석이 아니라서 붙여 넣으면 명령이 깨진다. 앞에 \`#\`을 쓴다`,
          en: `Unexpected remark after \`${marker}\` in a shell block, expected \`#\` before it`,
        },
  });
}
