import type { RichText } from '../study/nodes.ts';
import { plainRichText, plainText } from '../study/rich-text.ts';
import type { DefinitionLine } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import { type FlowItem, outerSiblings } from './flow.ts';
import {
  addInstruction,
  addOption,
  explanation,
  type FoundMeanings,
  type MeaningPlace,
} from './found-meanings.ts';
import {
  commandsBefore,
  commandsOfHead,
  commandsOfMeaning,
  commandsRightAbove,
  isNamed,
  speaksOf,
} from './head-commands.ts';
import {
  isBlockLabel,
  isMeaning,
  isMeaningLabel,
  isStepLabel,
  isTermHead,
  readComposeKey,
  readInstruction,
} from './head-kind.ts';
import { endsInNoun } from './nominal.ts';
import { readOptionHead } from './option-head.ts';

/** A head with its meaning, from a line or a table row. */
export interface HeadMeaning extends MeaningPlace {
  head: string;
  headKind: 'code' | 'strong' | 'plain';
  headFrom: number;
  headTo: number;
  meaning: RichText;
  /** Where it stands: a table row, a list item, a line of a paragraph. */
  form: 'table' | 'list' | 'line';
  separator: DefinitionLine['separator'];
}

type Filer = (context: ExplainContext, found: HeadMeaning, item: FlowItem, into: FoundMeanings) => boolean;

/** Files a head with its meaning under the first thing that the head turns out to be; without a mark, an option only. */
export function addHead(
  context: ExplainContext,
  found: HeadMeaning,
  item: FlowItem,
  into: FoundMeanings,
): void {
  const filed = found.separator === 'blank' ? [fileOption] : filers;
  for (const file of filed) if (file(context, found, item, into)) return;
}

/** `docker ps : 목록`; what is said holds for the same command typed right above, too. */
const fileCommand: Filer = (context, found, item, into) => {
  const commands = commandsOfHead(context, found);
  if (commands.length === 0) return false;
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
  const option = readOptionHead(found.head);
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
  if (!isClear(found) && (headKind === 'plain' || found.separator === 'paren')) return false;
  const signs = context.signsOf(item);
  const instruction = readInstruction(head);
  const key = readComposeKey(head);
  if (instruction !== undefined && signs.dockerfile)
    addInstruction('dockerfile', instruction, meaning, found, into);
  else if (key !== undefined && signs.compose && headKind === 'code')
    addInstruction('compose', key, meaning, found, into);
  else return false;
  return true;
};

/** Links to other notes (`다음: [[…]]`) define nothing. */
const fileTerm: Filer = (context, found, item, into) => {
  const { head, headKind, meaning, position, section } = found;
  if (!isClear(found) || !isTermHead(head, headKind) || !isMeaning(meaning.text)) return false;
  if (
    isStepLabel(head, meaning.text) ||
    isValue(context, item) ||
    (headKind === 'plain' && isTypedInput(context, head))
  )
    return false;
  if (context.source.slice(found.headTo, position.end.offset).includes('[[')) return false;
  if (isListed(context, item)) return false;
  const form = found.form === 'table' ? 'table' : (`${headKind}-colon` as const);
  into.terms.push({ type: 'termMeaning', term: head, meaning, form, position, section });
  return true;
};

/** `always : 항상` below `--restart`: a value of the option that the item above explains. */
function isValue(context: ExplainContext, item: FlowItem): boolean {
  const above = item.listItem && context.listOf(item.listItem)?.listItem?.children[0];
  if (above?.type !== 'paragraph') return false;
  return readOptionHead(plainText(above).split(/\s*[:：]\s|\s[-–—]\s/)[0]!) !== undefined;
}

/** An item of a list of merits, reasons, steps: it names one, and defines nothing. */
function isListed(context: ExplainContext, item: FlowItem): boolean {
  if (item.listItem === undefined) return false;
  const { siblings, index } = outerSiblings(context, item);
  const above = siblings[index - 1];
  const title = above?.type === 'paragraph' ? plainText(above) : (item.owners.at(-1)?.title.text ?? '');
  return /(?:장점|단점|장단점|특징|이유|효과|필요성|주의\s?(?:사항|점)|고려\s?사항|순서|절차|과정|할\s?일)\s*[:：]?$/.test(
    title,
  );
}

/** A word typed into another program's shell: `SET` after `127.0.0.1:6379> SET user:1 …`. */
function isTypedInput({ note }: ExplainContext, head: string): boolean {
  if (!/^[A-Z]{2,}$/.test(head)) return false;
  const typed = new RegExp(`^\\S*>\\s*${head}\\b`);
  return note.spans.some(
    ({ where, lines }) => where === 'fence' && lines.some(({ text }) => typed.test(text)),
  );
}

const filers: readonly Filer[] = [
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

/**
 * A colon and a table say that the one explains the other; dashes and `=` after strong text or before a noun phrase,
 * arrows after strong text.
 */
function isClear({ separator, headKind, form, meaning }: HeadMeaning): boolean {
  if (separator === 'colon' || form === 'table') return true;
  const isSure = headKind === 'strong' || endsInNoun(meaning.text);
  return separator === 'dash' || separator === 'equals'
    ? isSure
    : separator === 'arrow' && headKind === 'strong';
}
