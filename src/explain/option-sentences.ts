import { richText, slicePhrasing } from '../study/rich-text.ts';
import { addOption } from './found-meanings.ts';
import type { SaidSentence } from './sentence-meanings.ts';

/** An option that a text speaks of: where its meaning stands, and where the option. */
export interface SpokenOption {
  written: string;
  from: number;
  to: number;
  at: number;
}

const named =
  '[`"\'“‘]?(-{1,2}[A-Za-z][\\w-]*)(?:[ =](?:<[^<>]*>|(?!-)[\\w./=-]+))?[`"\'”’]?(?:\\([^()]*\\))?';

/** What follows says what the option does: `-v를 주면 …`, `-p 옵션을 통해 …`, `-c 없으면 …`. */
const subject = new RegExp(
  `(?:^|[\\s(])${named}\\s*(?:(?:옵션|플래그|명령)?\\s*(?:은|는|을|를|만)?\\s*(?:같이\\s|함께\\s)?` +
    '(?:주면|붙이면|붙여주면|달면|쓰면|넣으면|사용하면|이용하면|지정하면|추가하면|부여하면|부여하게 되면|줘야|붙여야|써야|넣어야|붙여서|덕분에|' +
    '옵션은|플래그는|이면|(?=(?:빼면|빼먹으면|없으면|생략하면|안\\s?(?:붙이|주|쓰|넣)으?면)\\s))|' +
    '(?:옵션|플래그)?\\s?[을를]\\s(?:통해서?|주어서?|줘서|넣어서?|써서|이용해서?|사용해서?)|(?:옵션|플래그)(?:으로|의\\s경우에?는?|인\\s경우에?는?|이\\s(?:지정되면|있으면|붙으면)))\\s*(?<=\\s)',
  'g',
);

const use = '(?:쓴|쓰|씁|써|사용|준|주|줍|줘|줄|붙|넣|지정|추가|고른|고르|넘긴|넘기|필요)';

/** `계속 지켜보려면 -w를 쓴다`: what stands before says when one needs the option. */
const purpose = new RegExp(
  '(?:^|[\\n,]\\s*)((?![\\s\\S]{0,8}필요하면)[^\\n,]{3,100}?(?:면|때(?:는|에는)?|경우(?:에는?)?|위해(?:서)?(?:는)?))\\s+(?:`?[a-z][a-z -]*`?\\s?에는?\\s)?' +
    `${named}\\s*(?:(?:옵션|플래그)?\\s?(?:을|를|로|으로|이|가)\\s+${use}|(?:옵션|플래그)?\\s?(?:추가|사용|지정|필요|붙여야|줘야|써야)|(?:옵션|플래그)으?로\\s|로\\s\\S+(?:을|를)\\s지정|[.]?$)`,
);

/** `매니저는 --force 필요` */
const need = new RegExp(
  `^([^\\n]{4,60}?)\\s${named}\\s*(?:옵션|플래그)?\\s?(?:이|가|은|는)?\\s*필요(?:하다|합니다|함)?[.)]?$`,
);

/** `-f 뒤에는 파일 이름이 온다`, `-L 에 보고 싶은 라벨을 적는다`: what one writes behind an option. */
const placedAfter =
  /(?:^|[\s(])`?(-{1,2}[A-Za-z][\w-]*)`?\s(?:뒤에(?:는)?|에는?)\s[^.]{2,60}?(?:[을를]\s(?:적|쓰|쓴|넣|붙|준|지정)\S*(?=[.,\s)]|$)|[이가]\s(?:온다|옵니다|들어간다|들어갑니다|옴)[.]?$)/;

/** `컨테이너 이름을 --name 뒤에 적는다` */
const placedBefore =
  /^([^.\n]{4,60}?[을를])\s`?(-{1,2}[A-Za-z][\w-]*)`?\s(?:뒤에?|다음에?)\s(?:적|쓰|쓴|씀|써|넣|붙|준|지정)/;

/** `-v를 주면 …`, `--force를 붙이면 …`: what follows says what the option does; where nothing does, what stands before. */
export function readOptionSubject({ context, item, sentence, into }: SaidSentence): void {
  const offset = sentence.position.start.offset!;
  const text = context.source.slice(offset, sentence.position.end.offset);
  for (const { written, from, to, at } of spokenOptions(text)) {
    const meaning = richText(slicePhrasing(sentence.content, offset + from, offset + to, context.lines));
    if (meaning.text.length < 4) continue;
    const place = { position: sentence.position, section: item.section, offset: offset + at, item };
    addOption(context, { names: [written], written, meaning, form: 'sentence', ...place, once: true }, into);
  }
}

/** The options that a text speaks of; a parenthesis around both ends the meaning. */
export function spokenOptions(text: string): SpokenOption[] {
  const subjects = [...text.matchAll(subject)].filter((match) => {
    // `ls -l` 명령을 쓰면: the command is spoken of.
    if (match[0].includes('명령') && /[a-z]$/.test(text.slice(0, match.index))) return false;
    return !/^(?:된다|됩니다|됨|돼요|됩|한다|합니다|함|하고\s)/.test(
      text.slice(match.index + match[0].length),
    );
  });
  if (subjects.length > 0)
    return subjects.map((match, index) => {
      const from = match.index + match[0].length;
      const close = match[0].startsWith('(') ? text.indexOf(')', from) : -1;
      const turn = text.slice(from).search(/(?<=[고며]),\s+`?-{1,2}[A-Za-z]/);
      const next = Math.min(subjects[index + 1]?.index ?? text.length, turn < 0 ? text.length : from + turn);
      return { written: match[1]!, from, to: close < 0 ? next : close, at: match.index };
    });
  const before = purpose.exec(text) ?? need.exec(text) ?? placedBefore.exec(text);
  const after = before ? null : placedAfter.exec(text);
  if (after) {
    const from = after.index + after[0].search(/뒤에|에/);
    return [{ written: after[1]!, from, to: text.length, at: after.index }];
  }
  if (before === null) return [];
  const from = text.indexOf(before[1]!);
  return [{ written: before[2]!, from, to: from + before[1]!.length, at: 0 }];
}
