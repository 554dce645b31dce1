import { placeAt } from '../place-at.ts';
import { defineRule } from '../rule.ts';

export const singleTildeStrike = defineRule({
  id: 'single-tilde-strike',
  severity: 'warning',
  sure: true,
  preset: 'default',
  description: {
    ko: '범위를 나타낸 물결표 둘이 GitHub에서 취소선이 되는 곳을 찾는다(`1~3장, 5~7장`).',
    en: 'Finds pairs of tildes that mean ranges and are struck through on GitHub.',
  },
  examples: [
    {
      name: 'two ranges',
      input: '1~3장, 5~7장을 읽는다.\n',
      messages: ['1:2: Unexpected `~` pair that GitHub strikes through ("3장, 5"), expected `\\~`'],
      fixed: '1\\~3장, 5\\~7장을 읽는다.\n',
    },
    { name: 'struck with single tildes', input: '~취소~ 했다. ~이것도~\n', messages: [] },
    { name: 'one range', input: '1~3장을 읽는다.\n', messages: [] },
    { name: 'struck on purpose', input: '~~취소~~ 했다.\n', messages: [] },
    { name: 'home folders', input: '`~/a`와 ~/b 그리고 ~/c를 본다.\n', messages: [] },
    { name: 'lengthened words', input: '좋아요~ 그래요~ 네~\n', messages: [] },
    { name: 'escaped', input: '1\\~3장, 5\\~7장\n', messages: [] },
  ],
  check(set, context) {
    for (const note of set.notes) {
      const source = context.source(note);
      for (const { text, offset } of context.prose(note)) {
        for (const [open, close] of pairsIn(text)) {
          const start = offset + open;
          const end = offset + close;
          const struck = text.slice(open + 1, close);
          context.report({
            note,
            place: placeAt(source, start, end + 1),
            actual: source.slice(start, end + 1),
            fixes: [start, end].map((at) => ({ start: at, end: at, text: '\\' })),
            message: {
              ko: `물결표 둘 사이("${struck}")가 GitHub에서 취소선이 된다. \`\\~\`로 적는다`,
              en: `Unexpected \`~\` pair that GitHub strikes through ("${struck}"), expected \`\\~\``,
            },
          });
        }
      }
    }
  },
});

const blank = /^$|\s/u;
const punctuation = /[\p{P}\p{S}]/u;

/** Tildes around whole words strike these on purpose; of a range one stands inside of a word. */
function isRange(text: string, open: number, close: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[open - 1] ?? '') || /\p{N}/u.test(text[close + 1] ?? '');
}

/** Pairs of single tildes that open and close by the flanking rules of CommonMark, which GFM uses for strikes. */
function pairsIn(text: string): [number, number][] {
  const pairs: [number, number][] = [];
  let open: number | undefined;
  for (const { index } of text.matchAll(/(?<![~\\])~(?!~)/g)) {
    const before = text[index - 1] ?? '';
    const after = text[index + 1] ?? '';
    const opens =
      !blank.test(after) && (!punctuation.test(after) || blank.test(before) || punctuation.test(before));
    const closes =
      !blank.test(before) && (!punctuation.test(before) || blank.test(after) || punctuation.test(after));
    if (open !== undefined && closes) {
      if (isRange(text, open, index)) pairs.push([open, index]);
      open = undefined;
    } else if (opens) open ??= index;
  }
  return pairs;
}
