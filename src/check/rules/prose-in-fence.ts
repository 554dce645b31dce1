import { executables } from '../../grammar/generic.ts';
import { grammars } from '../../grammar/tools.ts';
import { nearest } from '../../language/nearest.ts';
import type { BlockLine, CommandBlock, StudyNote } from '../../study/nodes.ts';
import { isShellBlock } from '../commands-of.ts';
import { placeAt } from '../place-at.ts';
import { defineRule } from '../rule.ts';

const toolNames = grammars.flatMap(({ tool, executables: others }) => [tool, ...Object.keys(others)]);

export const proseInFence = defineRule({
  id: 'prose-in-fence',
  severity: 'warning',
  sure: false,
  preset: 'default',
  description: {
    ko: '명령 사이에 주석 표시 없이 적은 말을 찾는다. 블록을 통째로 붙여 넣으면 그 줄도 실행된다.',
    en: 'Finds sentences among commands that are no comments: pasted with the block, they are run.',
  },
  examples: [
    {
      name: 'after a command',
      input: '```bash\nvi index.html\nindex.html 코드 수정\n```\n',
      messages: ['3:1: Unexpected sentence among commands, expected `#` before it'],
      fixed: '```bash\nvi index.html\n# index.html 코드 수정\n```\n',
    },
    {
      name: 'pattern of a command',
      input: '```bash\ndocker image ls\ndocker image build -t 이미지명[:태그명] Dockerfile의 경로\n```\n',
      messages: [],
    },
    { name: 'comment', input: '```bash\nvi index.html\n# 코드 수정\n```\n', messages: [] },
    {
      name: 'output beside a prompt',
      input: '```console\n$ docker run --rm alpine:3.20 echo 안녕\n안녕\n```\n',
      messages: [],
    },
    {
      name: 'name of a tool that slipped',
      input: '```bash\ndocker ps 목록\ndokcer run nginx 실행\n```\n',
      messages: [],
    },
    { name: 'output of a file', input: '```bash\ncat hello.txt\n안녕하세요 도커입니다\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      if (!/[가-힣]/.test(source)) continue;
      for (const block of note.blocks) {
        if (!holdsCommandsToPaste(block)) continue;
        const span = note.spans.find(({ id }) => id === block.id);
        const lines = new Map(span?.lines.map((text) => [text.line, text]));
        for (const line of block.lines) {
          if (line.kind !== 'prose' || followsPrinter(line, block, note)) continue;
          const text = lines.get(line.line);
          if (text === undefined || !isSaidByAuthor(text.text.trim())) continue;
          const start = text.offset + text.text.length - text.text.trimStart().length;
          const place = placeAt(source, start, text.offset + text.text.trimEnd().length);
          context.report({
            note,
            place,
            fixes: [{ start, end: start, text: '# ' }],
            message: {
              ko: '명령 사이에 말이 있다. 블록째 붙여 넣으면 실행되니 앞에 `#`을 쓰거나 블록 밖에 적는다',
              en: 'Unexpected sentence among commands, expected `#` before it',
            },
          });
        }
      }
    }
  },
});

/** Programs say much that is no prose: errors, log lines, paths, trees. */
function isSaidByAuthor(text: string): boolean {
  if (/^[#>|<*+-]/.test(text)) return false;
  const first = /^(?:\$\s+)?([\w.-]+)/.exec(text)?.[1] ?? '';
  if (executables.has(first) || isSlipOfTool(text)) return false;
  return !/^(?:\w*Error|error|warning|fatal|note|at|in|DEBUG|INFO|WARN)\b|\d{2}:\d{2}|::|[│├└┌─═]|\.{3}|^\W*$/.test(
    text,
  );
}

/** `dokcer run nginx` is a command whose name slipped. */
function isSlipOfTool(text: string): boolean {
  const first = /^([a-z][a-z-]{2,}) +-?[a-z]/.exec(text)?.[1];
  return first !== undefined && nearest(first, toolNames) !== undefined;
}

function holdsCommandsToPaste(block: CommandBlock): boolean {
  const { lines } = block;
  return (
    isShellBlock(block) &&
    block.dialect !== 'cmd' &&
    !/^(?:console|terminal|sh(?:ell)?-session)/i.test(block.info ?? '') &&
    lines.some((line) => line.kind === 'command') &&
    lines.every(({ prompt, kind: line }) => prompt === undefined && line !== 'output' && line !== 'input')
  );
}

const printers =
  /^(?:echo|printf|cat|less|more|head|tail|curl|wget|grep|find|git|man|python3?|node|java|make|redis-cli|mysql|psql)$/;

/** What follows a command that prints may be what it printed. */
function followsPrinter(line: BlockLine, block: CommandBlock, note: StudyNote): boolean {
  const before = note.invocations.filter(
    ({ block: id, position }) => id === block.id && position.end.line < line.line,
  );
  const last = before.at(-1);
  if (last === undefined) return false;
  return (
    printers.test(last.executable.value) ||
    last.piped.length > 0 ||
    (/ (?:run|exec)$/.test(last.canonical) && !last.options.some(({ long }) => long === '--detach'))
  );
}
