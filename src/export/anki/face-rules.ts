import type { Params } from '../../language/language.ts';
import type { CardDraft } from './card-draft.ts';
import { sentences } from './cards/first-sentence.ts';
import type { Face } from './faces.ts';
import type { RefusalReason } from './refusal.ts';
import { brokenOff } from './unfinished.ts';

export interface Fault {
  readonly reason: RefusalReason;
  readonly params: Params;
}

const longestFront = 120;
const longestBack = 400;

/** What is wrong with one face of a card, looked at alone; `undefined` where it is fit to be learned. */
export function faultOf(face: Face, draft: CardDraft): Fault | undefined {
  return (
    emptiness(face) ??
    length(face, draft) ??
    answerInFront(face, draft) ??
    volatile(face) ??
    listAnswer(face, draft) ??
    asksReader(face) ??
    dangling(face, draft) ??
    unfinished(face) ??
    occasion(face) ??
    ownSubject(face) ??
    bareQuestion(face)
  );
}

function emptiness({ front, back }: Face): Fault | undefined {
  const said = back.replaceAll(/https?:\/\/\S+|참고/g, '');
  const isThin = said.replaceAll(/[^\p{L}\p{N}]/gu, '').length < 2 && !/^[\p{L}\p{N}]$/u.test(back.trim());
  return isThin || front.trim() === '' ? { reason: 'no-answer', params: {} } : undefined;
}

function length({ front, back }: Face, { sides }: CardDraft): Fault | undefined {
  if (back.length > longestBack) return { reason: 'back-too-long', params: { length: back.length } };
  // A sentence with a blank, or a list with a blank, is read as a whole.
  const most = sides.type === 'cloze' ? longestFront * 2 : longestFront;
  return front.length > most ? { reason: 'front-too-long', params: { length: front.length } } : undefined;
}

/** A literal with a part marked holds the part and asks what it is: its answer is the meaning. */
function answerInFront({ front, back, typed }: Face, { kind }: CardDraft): Fault | undefined {
  const bare = (text: string): string => text.toLowerCase().replaceAll(/[\s.,'"`]+/g, '');
  const answer = bare(back);
  if (kind === 'exercise' || answer.length < 2) return undefined;
  const hasOption = typed && front.split(/[^\w-]+/).some((word) => /^--\w/.test(word) && back.includes(word));
  return hasOption || bare(front).includes(answer) ? { reason: 'answer-in-front', params: {} } : undefined;
}

/** Container ids, hashes, dates and home folders: true once, on one machine. */
function volatile({ back, typed }: Face): Fault | undefined {
  if (!typed) return undefined;
  const [word] =
    /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}\b|\b\d{4}-\d{2}-\d{2}\b|(?:\/Users|\/home|[A-Z]:\\Users)[\\/]\S+|\b\d{1,3}(?:\.\d{1,3}){3}\b/.exec(
      back,
    ) ?? [];
  return word === undefined ? undefined : { reason: 'volatile', params: { word } };
}

function listAnswer({ back }: Face, { sides, kind }: CardDraft): Fault | undefined {
  if (sides.type === 'cloze' || kind === 'exercise') return undefined;
  const marks = back.match(/(?:^|\s)(?:\d[.)]|[①-⑨]|[-*•]|첫째|둘째|셋째)(?=\s|,)/g) ?? [];
  const entries = back.match(/(?:^|\s)[A-Za-z][\w.-]*\s?:\s/g) ?? [];
  return marks.length >= 2 || entries.length >= 3 ? { reason: 'list-answer', params: {} } : undefined;
}

const request =
  /(?:보자|하자|합시다|봅시다|하라|해라|보라|하세요|보세요|해 ?본다|보겠다|알아본다|살펴본다|다룬다|다루겠다)[.!]?$/;

/** A text that only sends the reader to do something explains nothing. An exercise may. */
function asksReader({ kind, meaning }: Face): Fault | undefined {
  if (kind === 'exercise') return undefined;
  const all = sentences(meaning);
  return all.length > 0 && all.every((sentence) => request.test(sentence))
    ? { reason: 'asks-reader', params: {} }
    : undefined;
}

/** At the start of a text these point to one before it. */
const pointers =
  /^(?:이것|이는|이를|이때|이 (?!명령|옵션)\S+|그것|그러면|그럼|그래서|그러나|그리고|그런|그렇게|그 \S+|따라서|하지만|또한|또(?=\s|,)|즉(?=\s|,)|이렇게|이런|이러한|이처럼|여기(?:서|에|까지)?(?=\s)|위(?:의|에서|와)?(?=\s)|아래(?:의|에서|와)?(?=\s)|다음(?:은|과|의|에)?(?=\s)|앞(?:의|에서|서)(?=\s)|앞서|방금|해당(?=\s)|마찬가지로|반면|단(?=,))/;

/** Anywhere these point out of the text. */
const pointing =
  /(?:위|아래)(?:는 |와 같|처럼| 명령| 그림| 코드| 예제| 표|의 (?:명령|그림|코드|예제|표))|다음과 같|다음 (?:명령|그림|코드|예제|표)|앞서|앞에서|방금|지금까지|지금 있는|이렇게[.]?$|\d+\.\d+(?:절|의 |에서)/;

function dangling({ front, back }: Face, { kind, sides }: CardDraft): Fault | undefined {
  const texts = kind === 'exercise' ? [front] : sides.type === 'cloze' ? [front] : [front, back];
  for (const text of texts) {
    const [word] = pointers.exec(text.trim()) ?? pointing.exec(text) ?? [];
    if (word !== undefined) return { reason: 'dangling', params: { word: word.trim() } };
  }
  return undefined;
}

/** Half of a sentence: what it goes on with is missing. */
function unfinished({ meaning, typed }: Face): Fault | undefined {
  if (typed) return undefined;
  const word = brokenOff(meaning);
  return word === undefined ? undefined : { reason: 'unfinished', params: { word } };
}

/** `장애 때 유용` says when to use a command, not what it does. */
function occasion({ kind, meaning }: Face): Fault | undefined {
  if (!kind.startsWith('command-') && !kind.startsWith('option-')) return undefined;
  const isOccasion = /(?:때|때만|전에|유용|유용함|필요|필요함)[.]?$/.test(meaning.trim());
  return isOccasion ? { reason: 'occasion', params: {} } : undefined;
}

/** `모든 이미지는 …` under an instruction tells of images, not of the instruction. */
function ownSubject({ kind, meaning }: Face): Fault | undefined {
  if (kind !== 'instruction' && kind !== 'compose-key') return undefined;
  const [, subject] = /^((?:모든|각|어떤) \S+)(?:은|는)\s/.exec(meaning.trim()) ?? [];
  return subject === undefined ? undefined : { reason: 'own-subject', params: { word: subject } };
}

/** `왜 쓰는가?` asks of what only its place tells. */
function bareQuestion({ kind, front }: Face): Fault | undefined {
  return kind === 'question' && /^(?:왜|어떻게|언제|무엇을|뭘|어디서?)\s+\S+[?？]$/.test(front.trim())
    ? { reason: 'no-context', params: {} }
    : undefined;
}
