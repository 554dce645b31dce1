import { defineRule } from '../rule.ts';
import { codeWord } from '../code-word.ts';

export const shortOptionOnly = defineRule({
  id: 'short-option-only',
  severity: 'info',
  sure: true,
  preset: 'default',
  description: {
    ko: '짧은 이름(`-d`)만 적은 옵션 설명을 찾는다. 긴 이름(`--detach`)이 뜻을 말해 주므로 함께 적으면 외우기 쉽다.',
    en: 'Finds explanations of options by their short name alone: the long name tells what it does.',
  },
  examples: [
    {
      name: 'short alone',
      input:
        '```bash\ndocker container run -d -p 80:80 nginx:1.27\n```\n\n| 옵션 | 뜻 |\n| --- | --- |\n| `-d` | 백그라운드로 실행 |\n| `-p 80:80` | 포트 연결 |\n',
      messages: [
        '7:1: Unexpected `-d` without its long name, expected `--detach` beside it (also `-p` on line 8)',
      ],
    },
    {
      name: 'both, long, no long name',
      input:
        '```bash\ndocker container run -d --rm nginx:1.27\n```\n\n- `-d`, `--detach` : 백그라운드로 실행\n- `--rm` : 끝나면 지운다\n',
      messages: [],
    },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const lines = context.source(note).split('\n');
      for (const { option, written, form, position, command } of note.options) {
        const name = /^-[A-Za-z0-9](?![\w-])/.exec(written)?.[0];
        if (name === undefined || !option.startsWith('--') || form === 'sentence') continue;
        const known = context.command(command)?.options ?? [];
        if (!known.some(({ long }) => `--${long}` === option)) continue;
        if (lines[position.start.line - 1]?.includes(option) !== false) continue;
        context.report({
          note,
          place: position,
          actual: name,
          suggestion: option,
          habit: '',
          message: {
            ko: `\`${name}\`의 긴 이름 ${codeWord(option, '이/가')} 없다. 함께 적으면 외우기 쉽다`,
            en: `Unexpected \`${name}\` without its long name, expected \`${option}\` beside it`,
          },
        });
      }
    }
  },
});
