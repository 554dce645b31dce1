const initials = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'.matchAll(/./gu)].map(([letter]) => letter);

/** Tense consonants stand with their plain ones in an index. */
const plain: Readonly<Record<string, string>> = { ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' };

const syllables = 0xac00;
const perInitial = 21 * 28;

/** Under which letter a word stands in an index: `ㄷ` for 도커, `A` for api; empty for symbols and digits. */
export function initial(word: string): string {
  const first = word.trim().normalize('NFC').codePointAt(0) ?? 0;
  const letter = initials[Math.floor((first - syllables) / perInitial)];
  if (letter !== undefined && first >= syllables) return plain[letter] ?? letter;
  const character = String.fromCodePoint(first).toUpperCase();
  return /\p{Script=Latin}/u.test(character) ? character : '';
}
