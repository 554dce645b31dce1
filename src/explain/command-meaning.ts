import type { RichText } from '../study/nodes.ts';
import { afterWords } from './after-words.ts';
import { asideMeaning } from './aside-meaning.ts';
import type { Clause } from './clauses.ts';
import { saysOnlySame } from './says-only-same.ts';
import { tellsAction } from './verb-endings.ts';

/**
 * What a clause says its command does: `X는 …한다`, `X로 …한다`; or `…하려면 X를 쓴다`, where what stands before says
 * it. Other spellings (`X는 Y와 같다`), denials and bare mentions say nothing.
 */
export function commandMeaning(clause: Clause, several: boolean): RichText | undefined {
  const { particle, after, before } = clause;
  const aside = asideMeaning(clause);
  if (aside) return aside;
  const firstClause = after.text.replace(/(?<=[가-힣][고며]),?\s.*$/, '');
  const isUsed =
    saysOnlyUse(particle, firstClause) ||
    isFit(particle, after.text) ||
    /^(?:와|과|처럼)\s(?:같이\s)?(?=[가-힣])/.test(after.text);
  if (isUsed && isPurpose(before.text)) return before;
  const like = /^(?:처럼|같이)\s+(?!되)(?=.*(?:[을를로]\s|해도\s))/.exec(after.text);
  if (particle === '' && like && tellsAction(after.text)) return afterWords(after, like[0].length);
  if (saysOnlySame(after.text) || saysNothing(after.text)) return undefined;
  if (/^(?:은|는|이?란|하나[가로])$/.test(particle) && after.text.length >= 4) return after;
  return (
    actorMeaning(clause) ??
    resultOfUse(clause) ??
    nameMeaning(clause) ??
    meansMeaning(clause, several) ??
    toolMeaning(clause)
  );
}

/** `X가 로그를 보여준다` at the beginning of a sentence; `X가 에러를 낸다` is what was met with. */
function actorMeaning({ particle, before, after }: Clause): RichText | undefined {
  const acts = /^[이가]$/.test(particle) && before.text === '' && /[가-힣\w)][을를]\s/.test(after.text);
  const isTrouble =
    /(?:에러|오류|실패|경고|문제|말썽)/.test(after.text) || /[았었했였]다[.!]?$/.test(after.text);
  return acts && !isTrouble && tellsAction(after.text) ? after : undefined;
}

/** `X를 치면 …`, `X 쓰면 …`, `X를 이용, …`: what comes of it. */
function resultOfUse({ particle, after }: Clause): RichText | undefined {
  const used =
    /^(?:(?:사용|이용|실행|입력|쓰|치|하|할|쳤|쳐|켜|누르|적|돌리|날리)\S*(?:\s되)?\s?(?:면|때)|시(?=\s\S+\s)|의 (?:실행\s?)?결과[는가]|(?:찍어|쳐|써|해|입력해|실행해|돌려)\s?(?:보니까?|보면|보시면)|(?:쳐|써|해|입력해|실행해)도|(?:사용|이용|활용|실행|입력)(?:해서?|하여|,)|해서|(?:쳐|써)서?|통해(?:서)?)\s+/.exec(
      after.text,
    );
  // `X를 쳐서 한참 헤맸다` is a story.
  const isStory = /[쳐써]서\s*$/.test(used?.[0] ?? '') && /[았었했맸]다[.!]?$/.test(after.text);
  // `X 할 때 …` may set the scene for anything: only what happens then is told.
  const isScene = (used?.[0] ?? '').startsWith('할') && !tellsAction(after.text);
  const isUsed = used !== null && !isStory && !isScene && /^(?:을|를|만|라고|)$/.test(particle);
  return isUsed ? afterWords(after, used[0].length) : undefined;
}

/** `…하는 명령은 X다`; `X 목록을 보여준다` at the beginning of a sentence. */
function nameMeaning({ particle, before, after }: Clause): RichText | undefined {
  if (particle !== '') return undefined;
  const named = /^(?:이다|입니다|임|다|이에요|예요|이?라던데|이?라고\s(?:한다|함|합니다))(?:[.!]?$|\s)/.test(
    after.text,
  );
  if (named && /(?:[가-힣](?:것|거|명령어?|커맨드)[이은]|\s\S+는\s?건)(?:\s|$)/.test(before.text))
    return before;
  const opens = before.text === '' && after.text.length >= 4;
  const goesOn = /^(?!처럼|같은|등|까지|보다|대신|말고|뿐|시에는?\s)[가-힣]/.test(after.text);
  return opens && goesOn && tellsAction(after.text) ? after : undefined;
}

/** `로그는 X로 본다`, `X로 지우고`. */
function meansMeaning({ particle, before, after }: Clause, several: boolean): RichText | undefined {
  if (!/^(?:으로|로|에서|하면)$/.test(particle)) return undefined;
  const isTold = tellsAction(after.text) || /(?:[고며서]|거나)$/.test(after.text);
  if (after.text.length < (isTold ? 2 : 3) || (several && !isTold)) return undefined;
  const whole = joined(before, after);
  return whole.text.replaceAll(/\([^)]*\)/g, '').trim().length >= 5 || several ? whole : undefined;
}

/** `목록은 X를 쓴다`. */
function toolMeaning({ particle, before, after }: Clause): RichText | undefined {
  const isUsed =
    /^(?:을|를)$/.test(particle) &&
    /^(?:[쓰쓴씁씀쓸]|사용|실행|입력|[치친칩침]|이용|날[리린립]|돌[리린립])/.test(after.text);
  return isUsed && before.text.length >= 4 && !/^(?:위|앞|이|그)/.test(before.text) ? before : undefined;
}

/** `X가 안전하다`, `X를 더 권장한다`: what is said of a command is that it is the one to use. */
function isFit(particle: string, text: string): boolean {
  return /^[이가을를]$/.test(particle)
    ? /^(?:더|가장|제일|훨씬)?\s?(?:안전|편하|편리|편함|빠르|빠름|낫|나음|간단|확실|권장|추천|좋)\S*$/.test(
        text,
      )
    : particle === '' && /^(?:한\s?방에?|하나면|한\s?번이면)(?:[\s.(]|$)/.test(text);
}

/** `되돌리려면`, `한글이 깨지면`, `유닛 파일을 고친 뒤에는`, `수만 바꿀 때는 파일을 고치지 않고`: when one needs the command. */
function isPurpose(whole: string): boolean {
  const text = whole
    .replace(/(?<=[면는])\s(?:그냥|바로|일단|먼저|꼭)$/, '')
    .replace(/(?<=(?:려면|때는?|싶으면|싶다면))\s[^.,]{2,24}[고서로]$/, '');
  const topic = /^(.{2,}?)(?:은|는)$/.exec(text)?.[1];
  if (topic !== undefined && tellsAction(topic)) return true;
  return (
    text.length >= 4 &&
    /(?:면|지는|[가-힣]려고|(?<!이)\s?(?:때(?:는|에는|엔)?|땐)|뒤에는?|후에는?|부터는|형태로는|\s\S+는\s?건|위해(?:서)?(?:는)?|[기]\s?전에는?)$/.test(
      text,
    )
  );
}

/** `를 쓴다`, `로 한다`, `하면 된다`, or nothing at all: the command is used, and that is all. */
function saysOnlyUse(particle: string, text: string): boolean {
  if (/^(?:먼저)?[.,!\s)]*$/.test(text)) return !/^(?:은|는|이?란|이|가)$/.test(particle);
  return (
    /^(?:으로도?|로도?|을|를|만|까지|하면|)$/.test(particle) &&
    /^(?:(?:한 ?번|먼저|그냥|자주|주로|미리|꼭|둘 다|모두|명령어?(?:를|을)?)\s*)*(?:을|를)?\s*(?:[쓰쓴씁씀써]|사용|실행|입력|확인|조회|보기|본다|[치친칩침쳐]|한다|하면|하시|합니다|해|된다|됩니다|주|준|붙|돌리|돌린|해결)\S*(?:\s(?:된다|되고요?|가능|가능하다|(?:보면\s)?알 수 있\S+|반영된다|돼요|되겠|한다|준다|본다|됩니다|합니다|줍니다|좋다|보자|주면|주세요|된다))?[.!]?$/.test(
      text,
    )
  );
}

/** `로그는` + `본다`: together they say it. */
function joined(before: RichText, after: RichText): RichText {
  if (before.text === '') return after;
  return {
    text: `${before.text} ${after.text}`,
    content: [...before.content, { type: 'text', value: ' ' }, ...after.content],
  };
}

/** Fewer than two Korean words, a mere `할 수 있다`, or that one must not: `절대 치지 말 것`. */
function saysNothing(text: string): boolean {
  if (/^[^.]{0,20}지\s?(?:말|마)(?:\s?것|자|세요|라)?[.!\s]*$/.test(text)) return true;
  if (/^(?:가급적|되도록|웬만하면|절대)\s[^.]{0,16}지\s?(?:않|말|마)\S*[.!\s]*$/.test(text)) return true;
  return !/[가-힣]{2}|^[봄씀침함]/.test(text) || /^(?:할|될|쓸) 수[는도]? (?:있|없)다\.?$/.test(text);
}
