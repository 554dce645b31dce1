import type { CommandBlock } from '../../study/nodes.ts';
import { codeWord } from '../code-word.ts';
import { defineRule } from '../rule.ts';

export const fenceLanguage = defineRule({
  id: 'fence-language',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '언어를 적지 않은 코드 블록 가운데, 내용으로 언어를 알 수 있는 것을 찾는다.',
    en: 'Finds fences without a language whose content tells it.',
  },
  examples: [
    {
      name: 'commands',
      input: '```\ndocker container ls\n```\n',
      messages: ['1:1: Unexpected fence without a language, expected `bash`'],
      fixed: '```bash\ndocker container ls\n```\n',
    },
    {
      name: 'recorded session',
      input: '```\n$ docker container ls -q\n0f4ad828824b\n```\n',
      messages: ['1:1: Unexpected fence without a language, expected `console`'],
      fixed: '```console\n$ docker container ls -q\n0f4ad828824b\n```\n',
    },
    {
      name: 'Dockerfile',
      input: '~~~\nFROM alpine:3.20\nRUN apk add curl\n~~~\n',
      messages: ['1:1: Unexpected fence without a language, expected `dockerfile`'],
      fixed: '~~~dockerfile\nFROM alpine:3.20\nRUN apk add curl\n~~~\n',
    },
    { name: 'unclear', input: '```\n이것저것\n```\n', messages: [] },
    { name: 'said', input: '```sh\ndocker container ls\n```\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const blocks = new Map(note.blocks.map((block) => [block.position.start.offset, block]));
      const source = context.source(note);
      for (const node of context.nodes(note, 'code')) {
        const start = node.position?.start.offset;
        if (start === undefined || node.lang != null) continue;
        const mark = /^(`{3,}|~{3,})[ \t]*(?=\n|$)/.exec(source.slice(start))?.[1];
        const language = languageOf(blocks.get(start));
        if (mark === undefined || language === undefined) continue;
        const at = start + mark.length;
        context.report({
          note,
          place: node.position!,
          suggestion: language,
          habit: language,
          fixes: [{ start: at, end: at, text: language }],
          message: {
            ko: `코드 블록에 언어가 없다. 내용은 ${codeWord(language, '이다/다')}`,
            en: `Unexpected fence without a language, expected \`${language}\``,
          },
        });
      }
    }
  },
});

/** The language that a block's content tells for sure. */
function languageOf(block: CommandBlock | undefined): string | undefined {
  switch (block?.kind) {
    case 'session':
      return languageOfSession(block);
    case 'dockerfile':
      return 'dockerfile';
    case 'compose':
    case 'kubernetes':
      return 'yaml';
    case 'image-reference':
      return 'text';
    default:
      return undefined;
  }
}

/** Without a prompt, a line that looks like a command among much else may be output of something. */
function languageOfSession({ dialect, lines }: CommandBlock): string | undefined {
  const commands = lines.filter(({ kind }) => kind === 'command').length;
  const others = lines.filter(({ kind }) => kind === 'output' || kind === 'prose' || kind === 'input').length;
  if (others > commands && lines.every(({ prompt }) => prompt === undefined)) return undefined;
  if (dialect === 'powershell') return 'powershell';
  if (dialect === 'cmd') return 'bat';
  return lines.some(({ prompt }) => prompt !== undefined) ? 'console' : 'bash';
}
