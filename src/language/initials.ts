import { getChoseong } from 'es-hangul';

/**
 * A text's initial consonants, letter for letter, so that places in both are the same: `컨테이너 run` is `ㅋㅌㅇㄴ run`.
 * The text must be NFC; what is no Hangul syllable stays.
 */
export function initials(text: string): string {
  return text.replaceAll(/[가-힣]/g, (syllable) => getChoseong(syllable));
}
