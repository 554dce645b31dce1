import { plainRichText } from '../study/rich-text.ts';
import { isBlockLabel } from '../language/block-label.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { usedComposeKey } from './compose-files.ts';
import { usedFileKey } from './file-keys.ts';
import { addInstruction, addOption, explanation, type FoundMeanings } from './found-meanings.ts';
import {
  commandsBefore,
  commandsOfHead,
  commandsOfMeaning,
  commandsRightAbove,
  isNamed,
  speaksOf,
} from './head-commands.ts';
import type { HeadMeaning } from './head-meaning.ts';
import { isMeaningLabel, readComposeKey, readInstruction } from './head-kind.ts';
import { letterOption } from './option-letters.ts';
import { readOptionHead } from './option-head.ts';
import { wordOption } from './option-words.ts';
import { isNominal, isNounPhrase } from './nominal.ts';
import { fileTerm, isClear } from './term-heads.ts';
import { isMark } from './term-signs.ts';

type Filer = (context: ExplainContext, found: HeadMeaning, item: FlowItem, into: FoundMeanings) => boolean;

/** Files a head with its meaning under the first thing that the head turns out to be; without a mark, an option or instruction. */
export function addHead(
  context: ExplainContext,
  found: HeadMeaning,
  item: FlowItem,
  into: FoundMeanings,
): void {
  const filed =
    found.separator === 'blank' ? [fileMark, fileOption, fileInstruction, fileBesideTerm] : filers;
  for (const file of filed) if (file(context, found, item, into)) return;
}

/**
 * `docker ps : 목록`; what is said holds for the same command typed right above, too. `git add . → git commit` is an
 * order.
 */
const fileCommand: Filer = (context, found, item, into) => {
  const commands = commandsOfHead(context, found);
  if (commands.length === 0) return false;
  const { start, end } = found.position;
  const isOrder = found.separator === 'arrow' && context.within(found.headTo, end.offset!).length > 0;
  if (isOrder && start.line === end.line && !/[가-힣]/.test(found.meaning.text)) return true;
  const typed = found.form === 'table' ? [] : commandsBefore(context, item);
  const same = typed.filter((one) => commands.some((command) => speaksOf(command, one)));
  const { meaning, position, section } = found;
  into.explanations.push(explanation([...commands, ...same], formOf(found), meaning, position, section));
  return true;
};

/** `목록 : docker ps`, the other way round. */
const fileToldCommand: Filer = (context, found, _item, into) => {
  if (isBlockLabel(found.head)) return false;
  const told = commandsOfMeaning(context, found);
  if (told.length === 0 || new Set(told.map(({ canonical }) => canonical)).size > 1) return false;
  const { head, position, section } = found;
  into.explanations.push(explanation(told, formOf(found), plainRichText(head), position, section));
  return true;
};

/** `start : 서비스를 시작` below `systemctl start nginx`. */
const fileNamedWord: Filer = (context, found, item, into) => {
  if (found.form === 'table' || found.separator !== 'colon') return false;
  const above = commandsBefore(context, item);
  const beside = above.length > 0 ? above : commandsRightAbove(context, item);
  const named = beside.filter((one) => isNamed(one, found.head.toLowerCase()));
  if (named.length === 0) return false;
  // `**rebase** : 커밋을 다시 붙이는 작업` says what it is, not what the command does.
  const said = found.meaning.text.split(/(?<=[가-힣][.])\s/)[0]!;
  if (found.headKind === 'strong' && isNounPhrase(said) && !/(?:명령어?|옵션|기능)$/.test(said))
    return fileTerm(context, found, item, into);
  into.explanations.push(explanation(named, 'after', found.meaning, found.position, found.section));
  return true;
};

/** `의미 : …` below a command. */
const fileLabeledMeaning: Filer = (context, found, item, into) => {
  if (found.form === 'table' || !isMeaningLabel(found.head)) return false;
  const commands = commandsRightAbove(context, item);
  if (commands.length === 0) return false;
  into.explanations.push(explanation(commands, 'after', found.meaning, found.position, found.section));
  return true;
};

const fileOption: Filer = (context, found, item, into) => {
  const option =
    readOptionHead(found.head) ?? letterOption(context, found, item) ?? wordOption(context, found, item);
  if (!option) return false;
  const offset = found.position.start.offset!;
  addOption(context, { ...found, ...option, offset, item, once: false }, into);
  return true;
};

/** `라벨로 필터링: -l key=value`, the other way round. */
const fileToldOption: Filer = (context, found, item, into) => {
  const { head, meaning, position } = found;
  const isCode = meaning.content.length === 1 && meaning.content[0]?.type === 'inlineCode';
  const option = isCode && /[가-힣]{2}/.test(head) ? readOptionHead(meaning.text) : undefined;
  if (!option || isBlockLabel(head)) return false;
  const offset = position.start.offset!;
  const said = { ...found, ...option, meaning: plainRichText(head), offset, item, once: false };
  addOption(context, said, into);
  return true;
};

const fileInstruction: Filer = (context, found, item, into) => {
  const { head, headKind, meaning } = found;
  if (found.separator === 'blank' && headKind !== 'strong') return false;
  if (!/[\p{L}\p{N}]/u.test(meaning.text)) return false;
  if (!isClear(found) && (headKind === 'plain' || found.separator === 'paren')) return false;
  const signs = context.signsOf(item);
  const instruction = readInstruction(head);
  const dockerfile = signs.dockerfile || (headKind === 'code' && context.signs.dockerfile);
  const key =
    headKind === 'code' && signs.compose ? readComposeKey(head) : usedComposeKey(context, item, head);
  if (instruction !== undefined && dockerfile)
    addInstruction('dockerfile', instruction, meaning, found, into);
  else if (key !== undefined) addInstruction('compose', key, meaning, found, into);
  else {
    const named = usedFileKey(context, item, head);
    if (named === undefined) return false;
    addInstruction('config', named, meaning, found, into);
  }
  return true;
};

/** `- \`..\` (부모 디렉토리)`, `> : 덮어쓰기`: a mark among others. */
const fileMark: Filer = (context, found, item, into) =>
  item.node.type === 'paragraph' &&
  isMark(context, found.head, item) &&
  fileTerm(context, { ...found, separator: 'colon' }, item, into);

/** `- **태그** 같은 이미지의 버전을 나누는 이름표` */
const fileBesideTerm: Filer = (context, found, item, into) => {
  const said = found.meaning.text.split(/(?<=[가-힣][.])\s/)[0]!;
  if (found.headKind !== 'strong' || item.listItem === undefined || item.index !== 0) return false;
  return (
    (isNominal(said) || isNounPhrase(said)) && fileTerm(context, { ...found, separator: 'colon' }, item, into)
  );
};

const filers: readonly Filer[] = [
  fileMark,
  fileCommand,
  fileToldCommand,
  fileNamedWord,
  fileLabeledMeaning,
  fileOption,
  fileToldOption,
  fileInstruction,
  fileTerm,
];

function formOf(found: HeadMeaning): 'table-row' | 'same-line' {
  return found.form === 'table' ? 'table-row' : 'same-line';
}
