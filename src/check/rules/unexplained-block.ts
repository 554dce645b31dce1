import type { Nodes, Root } from 'mdast';
import type { CommandBlock, StudyNote } from '../../study/nodes.ts';
import { isShellBlock } from '../commands-of.ts';
import { defineRule } from '../rule.ts';

export const unexplainedBlock = defineRule({
  id: 'unexplained-block',
  severity: 'info',
  sure: false,
  preset: 'style',
  description: {
    ko: '명령이 여럿인데 설명도 주석도 결과도 뒤에 없는 코드 블록을 찾는다.',
    en: 'Finds blocks of several commands with no explanation, comment or result after them.',
  },
  examples: [
    {
      name: 'nothing said',
      input: '# 실습\n\n실습한다.\n\n```bash\ndocker run -d nginx:1.27\ndocker ps\n```\n\n# 정리\n',
      messages: ['5:1: Unexpected block of 2 commands without an explanation or a result after it'],
    },
    {
      name: 'comment',
      input: '```bash\ndocker run -d nginx:1.27\n# 확인\ndocker ps\n```\n',
      messages: [],
    },
    { name: 'what everyone knows', input: '```bash\ncd app\nls\n```\n', messages: [] },
    {
      name: 'text after',
      input: '```bash\ndocker run -d nginx:1.27\ndocker ps\n```\n\n컨테이너를 띄우고 확인했다.\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const tree = context.tree(note);
      for (const block of note.blocks) {
        const count = block.lines.filter(({ kind }) => kind === 'command').length;
        if (!isShellBlock(block) || count < 2 || isTold(note, block) || textFollows(tree, block)) continue;
        if (
          !note.invocations.some(({ id, grammar }) => grammar !== 'generic' && block.invocations.includes(id))
        )
          continue;
        context.report({
          note,
          place: block.position,
          message: {
            ko: `명령 ${count}개의 블록인데 설명이나 결과가 뒤에 없다`,
            en: `Unexpected block of ${count} commands without an explanation or a result after it`,
          },
        });
      }
    }
  },
});

/** A comment, an output, an explanation of one of its commands. */
function isTold(note: StudyNote, { invocations, lines }: CommandBlock): boolean {
  return (
    lines.some(({ kind }) => kind === 'comment' || kind === 'output') ||
    note.explanations.some(
      ({ weak, commands }) => !weak && commands.some((id) => invocations.includes(id)),
    ) ||
    note.invocations.some(({ id, comment }) => comment !== undefined && invocations.includes(id))
  );
}

/** Whether anything but a heading or a rule comes right after a block. */
function textFollows(tree: Root, { position }: CommandBlock): boolean {
  const after = tree.children.find((node: Nodes) => node.position!.start.offset! >= position.end.offset!);
  return after !== undefined && after.type !== 'heading' && after.type !== 'thematicBreak';
}
