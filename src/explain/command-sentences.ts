import type { Invocation, RichText } from '../study/nodes.ts';
import { richText, slicePhrasing } from '../study/rich-text.ts';
import { asideMeaning } from './aside-meaning.ts';
import type { Clause } from './clauses.ts';
import { explanation } from './found-meanings.ts';
import type { SaidSentence } from './sentence-meanings.ts';
import { tellsAction } from './verb-endings.ts';

/**
 * What a clause says its command does: `X는 …한다`, `X로 …한다`; or `…하려면 X를 쓴다`, where what stands before says
 * it. Other spellings (`X는 Y와 같다`), denials and bare mentions say nothing.
 */
export function commandMeaning(clause: Clause, several: boolean): RichText | undefined {
  const { particle, after, before } = clause;
  const aside = asideMeaning(clause);
  if (aside) return aside;
  const purpose = isPurpose(before.text);
  const firstClause = after.text.replace(/(?<=[가-힣][고며]),?\s.*$/, '');
  if (purpose && (saysOnlyUse(particle, firstClause) || /^(?:와|과)\s같이\s/.test(after.text))) return before;
  const like = /^(?:처럼|같이)\s+(?!되)(?=.*(?:[을를로]\s|해도\s))/.exec(after.text);
  if (particle === '' && like && tellsAction(after.text)) return afterWords(after, like[0].length);
  if (saysOnlySame(after.text) || saysNothing(after.text)) return undefined;
  if (/^(?:은|는|이?란|하나[가로])$/.test(particle) && after.text.length >= 4) return after;
  const used =
    /^(?:(?:사용|이용|실행|입력|쓰|치|하|쳤)\S*\s?(?:면|때)|(?:쳐|써|해|입력해|실행해)도|(?:사용|이용|활용|실행|입력)(?:해서?|하여|,)|(?:쳐|써)서?|통해(?:서)?)\s+/.exec(
      after.text,
    );
  if (/^(?:을|를|만|라고|)$/.test(particle) && used) return afterWords(after, used[0].length);
  const named = particle === '' && /^(?:이다|입니다|임|다|이에요|예요)[.!]?$/.test(after.text);
  if (named && /[가-힣](?:것|명령어?|커맨드)[이은](?:\s|$)/.test(before.text)) return before;
  if (
    particle === '' &&
    before.text === '' &&
    after.text.length >= 4 &&
    /^(?!처럼|같은|등|까지|보다|대신|말고|뿐)[가-힣]/.test(after.text)
  ) {
    return tellsAction(after.text) ? after : undefined;
  }
  if (
    /^(?:으로도?|로도?|에서|하면)$/.test(particle) &&
    after.text.length >= (/[고며서]$/.test(after.text) || tellsAction(after.text) ? 2 : 3)
  ) {
    if (several && !tellsAction(after.text) && !/[고며서]$/.test(after.text)) return undefined;
    const whole = joined(before, after);
    return whole.text.replaceAll(/\([^)]*\)/g, '').trim().length >= 5 || several ? whole : undefined;
  }
  if (
    /^(?:을|를)$/.test(particle) &&
    /^(?:[쓰쓴씁씀쓸]|사용|실행|입력|[치친칩침]|이용|날[리린립]|돌[리린립])/.test(after.text)
  ) {
    return before.text.length >= 4 && !/^(?:위|앞|이|그)/.test(before.text) ? before : undefined;
  }
  return undefined;
}

/** `되돌리려면`, `한글이 깨지면`, `유닛 파일을 고친 뒤에는`, `수만 바꿀 때는 파일을 고치지 않고`: when one needs the command. */
function isPurpose(whole: string): boolean {
  const text = whole.replace(/(?<=(?:려면|때는?|싶으면|싶다면))\s[^.,]{2,24}[고서로]$/, '');
  const topic = /^(.{2,}?)(?:은|는)$/.exec(text)?.[1];
  if (topic !== undefined && tellsAction(topic)) return true;
  return (
    text.length >= 4 &&
    /(?:면|지는|(?<!이)\s?(?:때(?:는|에는|엔)?|땐)|뒤에는?|후에는?|위해(?:서)?(?:는)?|[기]\s?전에는?)$/.test(
      text,
    )
  );
}

/** `를 쓴다`, `로 한다`, `하면 된다`, or nothing at all: the command is used, and that is all. */
function saysOnlyUse(particle: string, text: string): boolean {
  if (/^(?:먼저)?[.,!\s)]*$/.test(text)) return !/^(?:은|는|이?란|이|가)$/.test(particle);
  return (
    /^(?:으로도?|로도?|을|를|만|까지|하면|)$/.test(particle) &&
    /^(?:(?:한 ?번|먼저|그냥|미리|꼭|명령어?(?:를|을)?)\s*)*(?:을|를)?\s*(?:[쓰쓴씁씀써]|사용|실행|입력|확인|조회|[치친칩침쳐]|한다|하면|하시|합니다|해|된다|됩니다|주|준|붙|돌리|돌린|해결)\S*(?:\s(?:된다|되고요?|가능|가능하다|반영된다|돼요|되겠|한다|준다|본다|됩니다|합니다|줍니다|좋다|보자|주면|주세요|된다))?[.!]?$/.test(
      text,
    )
  );
}

/** A text without its first letters. */
function afterWords(rich: RichText, count: number): RichText | undefined {
  const [first, ...rest] = rich.content;
  if (first?.type !== 'text') return undefined;
  const value = first.value.trimStart().slice(count);
  const cut = richText([{ ...first, value }, ...rest]);
  return cut.text.length >= 4 ? cut : undefined;
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
  return !/[가-힣]{2}/.test(text) || /^(?:할|될|쓸) 수[는도]? (?:있|없)다\.?$/.test(text);
}

/** `docker ps는 docker container ls와 같다` names another spelling, and a denial says what it is not. */
function saysOnlySame(text: string): boolean {
  const same =
    /(?:같다|같고|같습니다|같음|줄임(?:말)?|축약(?:형)?|짧은 (?:꼴|형태)|약어|별칭)(?:이다|다|입니다)?\.?$/;
  const denies = /(?:않는다|아니다|없다|안 된다)\.?$/.test(text) && !/[가-힣](?:고|지만|되)[,\s]/.test(text);
  return same.test(text) || denies;
}

/** `- docker stop 컨테이너 정지`: a list item that is a command and, without a mark between, what it does. */
function besidePlain(
  context: SaidSentence['context'],
  { listItem, index }: SaidSentence['item'],
  sentence: SaidSentence['sentence'],
  { position }: Invocation,
  to: number,
): RichText | undefined {
  if (listItem === undefined || index !== 0) return undefined;
  if (position.start.offset! - sentence.position.start.offset! > 1) return undefined;
  const text = richText(slicePhrasing(sentence.content, position.end.offset!, to, context.lines));
  const isTold = /^[가-힣]+(?:\s|$)/.test(text.text) && tellsAction(text.text);
  return isTold && /^\s/.test(context.source.slice(position.end.offset)) ? text : undefined;
}

/** A command in plain text at the beginning of a sentence: `docker run <이미지>는 …`. */
export function readPlainCommand({ context, item, sentence, into }: SaidSentence, exercise: boolean): void {
  const from = sentence.position.start.offset!;
  const to = sentence.position.end.offset!;
  const plain = context.within(from, to).filter(({ where }) => where !== 'inline' && where !== 'fence');
  for (const [index, command] of plain.entries()) {
    const end = command.position.end.offset!;
    const next = plain[index + 1]?.position.start.offset ?? to;
    const rest = context.source.slice(end, next);
    const join =
      /^\s*(?:이?라는\s+)?(?:명령어?|커맨드)?\s*(은|는|이란|란|으로|로|을|를|하면)\s+|^[\s.,!)]*$/.exec(rest);
    const beside = join ? undefined : besidePlain(context, item, sentence, command, to);
    if (beside && plain.length === 1 && !exercise)
      into.explanations.push(explanation([command], 'same-line', beside, sentence.position, item.section));
    if (!join || exercise || into.explanations.some(({ commands }) => commands.includes(command.id)))
      continue;
    const slice = (a: number, b: number) => richText(slicePhrasing(sentence.content, a, b, context.lines));
    const last = plain[index - 1]?.position.end.offset ?? from;
    const clause: Clause = {
      head: command.text,
      kind: 'code',
      from: command.position.start.offset!,
      to: end,
      particle: join[1] ?? '',
      after: slice(end + join[0].length, next),
      before: slice(last, command.position.start.offset!),
      opens: false,
    };
    const meaning = commandMeaning(clause, plain.length > 1);
    if (meaning) {
      into.explanations.push(explanation([command], 'sentence', meaning, sentence.position, item.section));
    }
  }
}

const wordSubject = /^((?:[a-z][\w-]*\s){1,2}|[a-z][\w-]*)\s?(?:명령어?|커맨드)?(?:은|는)\s/;

/** `run 명령은 파드를 만든다`, `service ps 는 …`: what is said of a command above that has these last words. */
export function readCommandWord({ context, item, sentence, into }: SaidSentence, exercise: boolean): void {
  const match = exercise ? null : wordSubject.exec(sentence.text);
  if (!match) return;
  const words = match[1]!.trim();
  const from = sentence.position.start.offset!;
  const inside = context.within(from, sentence.position.end.offset!);
  if (inside.length > 0) return;
  const isBefore = ({ position }: Invocation): boolean => position.end.offset! <= from;
  const near = context.inSection(item.section).filter(isBefore).slice(-reach);
  const last = near.findLast((command) => endsWith(command, words));
  if (last === undefined || saysOnlySame(sentence.text)) return;
  const told = near.filter(({ canonical, block }) => canonical === last.canonical && block === last.block);
  const meaning = afterWords(sentence, match[0].length);
  if (meaning) into.explanations.push(explanation(told, 'after', meaning, sentence.position, item.section));
}

/** How many commands back one is still spoken of by its last words. */
const reach = 6;

function endsWith({ canonical, path }: Invocation, words: string): boolean {
  const written = path.map(({ value }) => value).join(' ');
  return (
    [canonical, written].some((text) => text.includes(' ') && text.endsWith(` ${words}`)) || written === words
  );
}
