import type { CommandBlock } from '../../study/nodes.ts';
import { codeWord } from '../code-word.ts';
import { defineRule } from '../rule.ts';

export const promptInBlock = defineRule({
  id: 'prompt-in-block',
  severity: 'info',
  sure: true,
  preset: 'default',
  description: {
    ko: '출력이 없는데 명령 앞에 `$`를 적은 블록을 찾는다. 복사하면 `$`까지 붙어 실행되지 않는다.',
    en: 'Finds blocks with `$` before commands and no output beside them: copied, the `$` comes along.',
  },
  examples: [
    {
      name: 'no output',
      input: '```bash\n$ docker ps\n$ docker images\n```\n',
      messages: [
        '2:1: Unexpected prompt `$` in a block without output, expected the command alone (also on line 3)',
      ],
      fixed: '```bash\ndocker ps\ndocker images\n```\n',
    },
    { name: 'with output', input: '```bash\n$ docker ps -q\n0f4ad828824b\n```\n', messages: [] },
    { name: 'session', input: '```console\n$ docker ps\n```\n', messages: [] },
    { name: 'machine named', input: '```bash\nroot@db:~# docker ps\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      for (const block of note.blocks.filter(isBare)) {
        for (const { prompt } of block.lines) {
          if (prompt === undefined) continue;
          const { start, end } = prompt.position;
          context.report({
            note,
            place: { start, end: { ...end, column: start.column + 1, offset: start.offset! + 1 } },
            actual: prompt.value,
            habit: '',
            fixes: [{ start: start.offset!, end: end.offset!, text: '' }],
            message: {
              ko: `출력이 없는 블록의 명령 앞에 ${codeWord(prompt.value.trim(), '이/가')} 있다. 복사해 붙이면 실행되지 않으니 명령만 적는다`,
              en: `Unexpected prompt \`${prompt.value.trim()}\` in a block without output, expected the command alone`,
            },
          });
        }
      }
    }
  },
});

/** A prompt that names a machine says where a command is typed; `console` blocks have prompts by their nature. */
function isBare({ kind, info, lines }: CommandBlock): boolean {
  const prompts = lines.flatMap(({ prompt }) => prompt ?? []);
  return (
    kind === 'session' &&
    prompts.length > 0 &&
    prompts.every(({ value }) => /^[$%]\s*$/.test(value)) &&
    !/^(?:console|terminal|shell-?session|sh-session|output)/i.test(info ?? '') &&
    lines.every((line) => line.kind !== 'output' && line.kind !== 'prose' && line.kind !== 'input')
  );
}
