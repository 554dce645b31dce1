import { actionStems } from '../language/action-words.ts';
import type { Tools } from '../grammar/tools.ts';
import type { Invocation } from '../study/nodes.ts';
import { judges } from './judges.ts';
import { nominal } from './nominal.ts';
import { tellsAction } from './verb-endings.ts';
import { findNode } from './option-lookup.ts';
import { tells } from './spoken-commands.ts';
import { topicOf } from './topic.ts';

const past = /(?:[았었했였렸꼈났]다|[았었했였]습니다|[았었했였]음)[.!]?$/;
/** `…된 것을 확인할 수 있다`: what one saw. */
const observation =
  /(?:것을|음을|됨을|걸)\s(?:알|확인\s?할|볼)\s수 있(?:다|습니다|음)[.!]*$|(?:성공|실패|완료)(?:이다|입니다|함|임)?[.!]*$/;
/** `…하면 에러가 난다`, `…하지 말 것`: what goes wrong, not what is done. */
const warning =
  /(?:에러|오류|경고|충돌)(?:가|를|이)?\s?(?:난다|낸다|나온다|남|발생|뜬다|뜸)|안\s?(?:된다|됨|지워|됩니다)|지(?:는|도)?\s?않(?:는다|습니다|음)[.!]*$|[할될]\s?수\s?없(?:다|습니다|음)[.!]*$|지\s?(?:말|마)(?:\s?것|자|세요)|(?:주의|조심|금지)(?:하자|할 것|해야)?[.!]*$/;
/** `컨테이너가 남아 있으면 지울 수 없다`: a warning even where it speaks of the command. */
const failsWhen =
  /(?:면|경우)(?:에?는)?,?\s(?:.*\s)?(?:[할될]\s?수\s?없(?:다|습니다|음)|안\s\S+[됨짐])[.!]*$|해서\s.*지(?:는|도)?\s?않(?:는다|습니다|음)[.!]*$/;
/** `직접 확인해 보자` announces a command without a word on what it does. */
const emptyLeadIn =
  /^(?:(?:직접|한번|그럼|이제|먼저|다음과 같이|아래와 같이|다음 명령을|아래 명령을)\s*)*(?:(?:확인|실행|입력|사용|적용|실습|연습|테스트)?해?\s*(?:보자|본다|봅시다|봐요)|(?:실습|연습|실행|확인)(?:한다|하자|합니다))\.?$/;
/** `…은 암호화가 아니다`, `…을 알고 있어야 합니다`: how things are, not what to do. */
function states(sentence: string): boolean {
  if (/(?<!일\s?)수 있(?:다|습니다|음)[.!]*$/.test(sentence)) return false;
  return (
    /(?:아니다|아닙니다|다르다|다릅니다|있다|있습니다|없다|없습니다|(?:있어|없어|이어|[가-힣]여|(?:유일|동일|일치|가능|충분|정확)해)야\s?(?:한다|합니다)|같다|같습니다|된다|됩니다|되었다|됐다|되었습니다|이다|입니다|생겼다|필요하다|필요합니다)[.!]*$/.test(
      sentence,
    ) && /[가-힣A-Za-z0-9)`](?:은|는|이|가|도)\s/.test(sentence)
  );
}

/** `셸을 하나 더 여는 것`: an action as a thing. */
const doing = /[는은]\s(?:것|거)(?:이다|입니다|임)?[.!]*$/;

/**
 * How well a text fits as the explanation of commands that stand beside it: it tells an action, and says what the
 * grammar says the command does; a definition of something else, a question or a report of what happened fits less.
 */
export function fitness(text: string, commands: readonly Invocation[], tools: Tools): number {
  const bare = text.replaceAll(/\([^)]*\)/g, '').trim();
  const last = bare.split(/(?<=[다요음함임됨][.!])\s+/).at(-1) ?? bare;
  if (!/[가-힣]{2}/.test(text) && text.split(/\s+/).length < 4) return -3;
  let score = 0;
  const defines = nominal.test(last) && topicOf(last) !== undefined && !/명령어?(?:이?다|입니다)/.test(last);
  if ((tellsAction(last) || doing.test(last)) && !defines) score += 1;
  if (/[을를]\s/.test(last) && !defines) score += 0.5;
  if (past.test(last)) score -= 0.5;
  if (observation.test(last) || warning.test(last) || /^(?:이거|이걸|이것을)?\s*안\s?하면\s/.test(bare))
    score -= 2;
  if (last === bare && failsWhen.test(last)) score -= 2;
  if (emptyLeadIn.test(last)) score -= 2.5;
  if (judges(bare)) score -= 3;
  if (/[?？]$/.test(last) && !/[아어여해]\s?볼까요?[?？]$/.test(last)) score -= 3;
  if (defines) score -= 2;
  else if (states(last) && !commands.some((command) => tells(last, command))) score -= 1.5;
  // `헬스 체크는 보통 10초 간격으로 한다`: what is said is said of something else than a command.
  if (!defines && topicOf(last) !== undefined && !commands.some((command) => tells(last, command)))
    score -= 1.5;
  if (commands.some((command) => sharesMeaning(text, command, tools))) score += 1.5;
  return score;
}

/** Whether a text has a word stem in common with what is known of a command. */
export function sharesMeaning(text: string, command: Invocation, tools: Tools): boolean {
  const builtin = findNode(tools, command.canonical)?.command?.ko;
  if (builtin !== undefined) {
    const stems = builtin.split(/\s+/).map((word) => word.slice(0, 2));
    if (stems.some((stem) => /^[가-힣]{2}$/.test(stem) && !common.has(stem) && text.includes(stem)))
      return true;
  }
  return actionStems(command.canonical).some((stem) => text.includes(stem));
}

/** Stems that nearly every command's meaning has tell nothing. */
const common = new Set(['컨테', '이미', '도커', '하나', '여러', '모두', '안에', '있는']);
