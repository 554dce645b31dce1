import { getJongseong } from 'es-hangul';

/** Particles by the name a dictionary gives them: after a consonant, after a vowel. */
const forms = {
  '은/는': ['은', '는'],
  '이/가': ['이', '가'],
  '을/를': ['을', '를'],
  '과/와': ['과', '와'],
  '으로/로': ['으로', '로'],
  '이란/란': ['이란', '란'],
  '이다/다': ['이다', '다'],
  '이라고/라고': ['이라고', '라고'],
} as const;

export type Particle = keyof typeof forms;

/** Whether a text names a particle. */
export function isParticle(text: string): text is Particle {
  return Object.hasOwn(forms, text);
}

/** How a word ends to the ear: on a vowel, on ㄹ, or on another consonant. */
type Ending = 'vowel' | 'rieul' | 'consonant';

/**
 * Picks the form of a particle that fits a word, by how the word is read aloud in Korean.
 *
 * Hangul is taken apart by es-hangul; Latin words, letters and digits, on which its own `josa` always says `를`, have
 * a reading of our own: `80을`, `volume을`, `docker ps는`, `-d는`, `WORKDIR은`. A trailing parenthesis and
 * punctuation are not read: `도커(Docker)는`.
 */
export function particle(word: string, pair: Particle): string {
  const [afterConsonant, afterVowel] = forms[pair];
  const ending = endingOf(lastSpoken(word));
  const light = ending === 'vowel' || (ending === 'rieul' && pair === '으로/로');
  return light ? afterVowel : afterConsonant;
}

/** The word with its particle: `withParticle('80', '을/를')` is `80을`. */
export function withParticle(word: string, pair: Particle): string {
  return word + particle(word, pair);
}

/** The last run of letters or digits that is read aloud; a parenthesis after a word is not. */
function lastSpoken(word: string): string {
  const text = word.normalize('NFC').replace(/(?<=\S)\s*\([^()]*\)\s*$/, '');
  const last = /(-{1,2})?([\p{L}\p{N}.]*[\p{L}\p{N}])[^\p{L}\p{N}]*$/u.exec(text);
  if (last === null) return '';
  const [, dashes = '', run = ''] = last;
  // `-it` is spelled letter by letter, as is `-p`.
  if (dashes === '-' && /^[A-Za-z]{1,3}$/.test(run)) return run.slice(-1);
  if (/^\d[\d.]*$/.test(run)) return run;
  return /([A-Za-z]+|[가-힣]+|\d+|.)$/u.exec(run)![0];
}

function endingOf(spoken: string): Ending {
  if (spoken === '') return 'vowel';
  if (/^[\d.]+$/.test(spoken)) return endingOfNumber(spoken);
  if (/^[A-Za-z]+$/.test(spoken)) return endingOfLatin(spoken);
  if (/[가-힣]$/.test(spoken)) return endingOfHangul(spoken);
  return 'vowel';
}

function endingOfHangul(spoken: string): Ending {
  const final = getJongseong(spoken.slice(-1));
  if (final === '') return 'vowel';
  return final === 'ㄹ' ? 'rieul' : 'consonant';
}

/** Sino-Korean digits 영 일 이 삼 사 오 육 칠 팔 구; a whole number that ends in zeros ends in 십, 백, 천, 만, 억 or 조. */
function endingOfNumber(number: string): Ending {
  const last = number.slice(-1);
  if (last === '0' && !number.includes('.')) {
    const zeros = /0+$/.exec(number)![0].length;
    return zeros >= 12 && zeros < 16 ? 'vowel' : 'consonant';
  }
  if ('178'.includes(last)) return 'rieul';
  return '036'.includes(last) ? 'consonant' : 'vowel';
}

/** Read letter by letter although they hold a vowel: 아이피, 아이티. */
const spelled = new Set(['ip', 'it', 'vip', 'ap', 'uid', 'gid', 'ui', 'oci']);

/** Words whose usual Korean spelling the rules below would miss. */
const known: Readonly<Record<string, Ending>> = {
  hub: 'vowel', // 허브
  github: 'vowel',
  dockerhub: 'vowel',
  check: 'vowel', // 체크
  healthcheck: 'vowel',
  exit: 'vowel', // 엑시트
  bit: 'vowel', // 비트
  edit: 'vowel', // 에디트
  audit: 'vowel', // 오디트
  root: 'vowel', // 루트
  boot: 'vowel', // 부트
  reboot: 'vowel',
  template: 'consonant', // 템플릿
  private: 'consonant', // 프라이빗
  dir: 'rieul', // 디아이알
  workdir: 'rieul',
  mkdir: 'rieul',
  chdir: 'rieul',
  compile: 'rieul',
  type: 'consonant', // 타입
};

function endingOfLatin(word: string): Ending {
  const lower = word.toLowerCase();
  const exception = known[lower];
  if (exception !== undefined) return exception;
  if (isSpelled(word, lower)) return endingOfLetter(lower.slice(-1));
  return lower.endsWith('e') ? endingOfSilentE(lower) : endingOfWord(lower);
}

function isSpelled(word: string, lower: string): boolean {
  if (lower.length === 1 || spelled.has(lower) || !/[aeiouy]/.test(lower)) return true;
  return lower.endsWith('r') && word === word.toUpperCase() && word.length <= 3;
}

/** 엘, 엠, 엔, 알; every other letter's name ends on a vowel. */
function endingOfLetter(letter: string): Ending {
  if (letter === 'l' || letter === 'r') return 'rieul';
  return letter === 'm' || letter === 'n' ? 'consonant' : 'vowel';
}

/** 볼륨, 엔진, 파일; but 이미지, 컴포즈, 캐시. */
function endingOfSilentE(lower: string): Ending {
  if (!/[aeiouy].*[^aeiou]e$/.test(lower) && !/[aeiouy][^aeiou]+e$/.test(lower)) return 'vowel';
  const before = lower.slice(-2, -1);
  if (before === 'l') return 'rieul';
  return before === 'm' || before === 'n' ? 'consonant' : 'vowel';
}

function endingOfWord(lower: string): Ending {
  if (lower.endsWith('l')) return 'rieul';
  if (/[mn]$|ng$/.test(lower)) return 'consonant';
  // A stop after one short vowel closes the syllable (웹, 맵, 셋, 훅); after a long one it gets a vowel (루프, 웨이트).
  if (/ck$|ook$|[aeiou]c$/.test(lower)) return 'consonant';
  if (/(?<!o)[aeiou]b$|(?<!o)[aeiou]p$|oup$|pp$/.test(lower)) return 'consonant';
  if (/(^|[^aeio])[aeiou]t$|out$/.test(lower)) return 'consonant';
  return 'vowel';
}
