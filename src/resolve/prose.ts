const hangul = /[가-힣]/;
const ending =
  /(?:[다요까죠음함임됨것]|[은는이가을를의에로와과도만]|에서|으로|하기|하고|해서|하면|하는|되는|있는|없는)[.,!?:]?$/;
const english = new Set(
  (
    'is are was were the a an of to for and or in on with this that it its be can will you your we as by from not ' +
    'if when then but has have into than which also'
  ).split(' '),
);

/** Nouns that end as if with a particle. */
const nouns = /(?:경로|통로|결과|효과|속도|용도|정도|온도|정의|길이|높이|차이|사이|나이)$/;

/** Words of a line that are Korean and not quoted. */
export function koreanWords(
  words: readonly { value: string; quoted: boolean; placeholder: boolean }[],
): number {
  return words.filter((word) => isKorean(word)).length;
}

/** Whether a word is Korean prose rather than a quoted argument or a placeholder. */
export function isKorean(word: { value: string; quoted: boolean; placeholder: boolean }): boolean {
  return !word.quoted && !word.placeholder && hangul.test(word.value);
}

/** Whether a Korean word carries a particle or a verb's ending, as words of sentences do. */
export function hasEnding(word: string): boolean {
  return hangul.test(word) && ending.test(word) && !nouns.test(word);
}

const action =
  /^(?:대신|인코딩|디코딩|진입|접속|설치|실행|생성|삭제|제거|종료|확인|변경|조회|출력|정리|관련)$/;

/** Whether a Korean word says what is done (`bash 셸 진입`) or stands in relation (`ifconfig 대신`): it is no argument. */
export function isActionNoun(word: string): boolean {
  return action.test(word);
}

/** Whether the words are a sentence, Korean or English. */
export function isSentence(
  words: readonly { value: string; quoted: boolean; placeholder: boolean }[],
): boolean {
  const korean = words.filter((word) => isKorean(word));
  const ends = korean.filter((word) => hasEnding(word.value)).length;
  if (korean.length >= 3 || ends >= 2 || (ends >= 1 && korean.length >= 2)) return true;
  const plain = words
    .filter((word) => !word.quoted)
    .map((word) => word.value.toLowerCase().replace(/[.,!?;:]$/, ''));
  const function_ = plain.filter((word) => english.has(word)).length;
  return function_ >= 2 && function_ * 5 >= plain.length;
}
