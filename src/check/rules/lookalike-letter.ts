import type { Invocation } from '../../study/nodes.ts';
import { placeAt } from '../place-at.ts';
import { codeWord } from '../code-word.ts';
import { defineRule, type Localized } from '../rule.ts';

interface Lookalike {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly replace: (letter: string) => string;
  readonly what: Localized;
}

const lookalikes: readonly Lookalike[] = [
  {
    kind: 'blank',
    pattern: /[\u00A0\u2000-\u200A\u202F\u3000]/g,
    replace: () => ' ',
    what: { ko: '셸이 빈칸으로 읽지 않는 빈칸', en: 'blank that is no blank to the shell' },
  },
  {
    kind: 'invisible',
    pattern: /[\u200B-\u200D\u2060\uFEFF]/g,
    replace: () => '',
    what: { ko: '보이지 않는 글자', en: 'invisible letter' },
  },
  {
    kind: 'quote',
    pattern: /[\u2018\u2019\u201C\u201D]/g,
    replace: (letter) => (/[\u2018\u2019]/.test(letter) ? "'" : '"'),
    what: { ko: '둥근 따옴표', en: 'curly quote' },
  },
  {
    kind: 'wide',
    pattern: /[\uFF01-\uFF5E]/g,
    replace: (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
    what: { ko: '전각 글자', en: 'full-width letter' },
  },
];

export const lookalikeLetter = defineRule({
  id: 'lookalike-letter',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '명령에 섞인, 보통 글자와 닮았지만 다른 글자를 찾는다: 둥근 따옴표, 줄바꿈 없는 빈칸, 전각 글자. 붙여 넣으면 명령이 깨진다.',
    en: 'Finds letters in commands that look right and are others: curly quotes, no-break blanks, full-width letters.',
  },
  examples: [
    {
      name: 'quotes and blank',
      input: '```bash\ndocker run\u00A0-e “A=1” nginx:1.27\n```\n',
      messages: [
        '2:11: Unexpected blank that is no blank to the shell (U+00A0) in the command, expected an ordinary one',
        '2:15: Unexpected curly quote `“` in the command, expected `"` (also `”` on line 2)',
      ],
      fixed: '```bash\ndocker run -e "A=1" nginx:1.27\n```\n',
    },
    { name: 'in a text in quotes', input: '```bash\necho "그는 “안녕”이라고 했다"\n```\n', messages: [] },
    { name: 'in a comment', input: '```bash\ndocker ps # “목록”\n```\n', messages: [] },
    { name: 'in a sentence', input: '그는 “안녕”이라고 했다.\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const { position } of note.invocations.filter(isPasted)) {
        const from = position.start.offset!;
        const text = source.slice(from, position.end.offset);
        for (const { kind, pattern, replace, what } of lookalikes) {
          for (const { 0: letter, index } of text.matchAll(pattern)) {
            if (isQuoted(text, index)) continue;
            const start = from + index;
            const ordinary = replace(letter);
            context.report({
              note,
              place: placeAt(source, start, start + 1),
              actual: letter,
              suggestion: ordinary,
              habit: kind,
              fixes: [{ start, end: start + 1, text: ordinary }],
              message: messageOf(letter, ordinary, what),
            });
          }
        }
      }
    }
  },
});

function isPasted({ where, role }: Invocation): boolean {
  return where === 'fence' && (role === 'line' || role === 'template');
}

/** Inside of straight quotes any letter may stand. */
function isQuoted(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.split('"').length % 2 === 0 || before.split("'").length % 2 === 0;
}

function messageOf(letter: string, ordinary: string, what: Localized): Localized {
  if (ordinary.trim() === '') {
    const code = `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      ko: `명령에 ${what.ko}(${code})${ordinary === '' ? '가' : '이'} 있다. ${ordinary === '' ? '지운다' : '보통 빈칸으로 적는다'}`,
      en: `Unexpected ${what.en} (${code}) in the command, expected ${ordinary === '' ? 'none' : 'an ordinary one'}`,
    };
  }
  return {
    ko: `명령에 ${what.ko} ${codeWord(letter, '이/가')} 있다. ${codeWord(ordinary, '으로/로')} 적는다`,
    en: `Unexpected ${what.en} \`${letter}\` in the command, expected \`${ordinary}\``,
  };
}
