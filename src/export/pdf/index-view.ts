import type { Entry } from '../../study/study-set.ts';
import type { BookContext } from './book-context.ts';
import { groupBy } from '../../study/group-by.ts';
import { initial } from './initial.ts';

/** A line of an index; `pages` are ids whose page numbers are filled in later. */
interface IndexLine {
  readonly id: string;
  readonly name: string;
  readonly short?: string;
  readonly meaning?: string;
  readonly pages: readonly string[];
  readonly options: readonly IndexLine[];
  /** So short with its options that all stand in one column. */
  readonly keep?: boolean;
}

export interface IndexGroup {
  readonly title: string;
  /** The title is a command path, set as code. */
  readonly code: boolean;
  readonly lines: readonly IndexLine[];
  /** Its first lines stand in the part before. */
  readonly goesOn?: boolean;
}

/** Above so many page numbers an index fills its columns one after the other: to balance them takes Chromium too much. */
const balancedLimit = 4_000;

/** Whether an index is too long for columns of the same length. */
export function isLongIndex(groups: readonly IndexGroup[]): boolean {
  const lines = groups.flatMap((group) => group.lines.flatMap((line) => [line, ...line.options]));
  return lines.reduce((sum, line) => sum + line.pages.length, 0) > balancedLimit;
}

/** Longest meaning that goes into a narrow column, in characters. */
const meaningLimit = 44;

/** The command index: commands by management object with their options, then instructions and Compose keys. */
export function commandIndex(book: BookContext): IndexGroup[] {
  const entries = [...book.entries.values()];
  const options = groupBy(
    entries.filter((entry) => entry.kind === 'option'),
    (entry) => entry.parent,
  );
  const whole = (entry: Entry): IndexLine => ({
    ...indexLine(book, entry),
    options: (options.get(entry.anchor) ?? []).map((option) => indexLine(book, option)),
  });
  const line = (entry: Entry): IndexLine => kept(whole(entry));
  const commands = entries.filter((entry) => entry.kind === 'command');
  const groups = commandGroups(commands);
  const isLarge = (members: readonly Entry[]): boolean =>
    members.length > 1 || members[0]!.name.includes(' ');
  const large = [...groups]
    .filter(([, members]) => isLarge(members))
    .toSorted(([left], [right]) => collator.compare(left, right));
  const single = [...groups].filter(([, members]) => !isLarge(members)).flatMap(([, members]) => members);
  return [
    ...large.map(([title, members]) => ({ title, code: true, lines: members.map(line) })),
    { title: book.say('other-commands'), code: false, lines: single.map(line) },
    { title: book.say('instructions'), code: false, lines: ofKind(entries, 'instruction').map(line) },
    { title: book.say('compose-keys'), code: false, lines: ofKind(entries, 'compose-key').map(line) },
  ].filter((group) => group.lines.length > 0);
}

/** Commands by their management object; one that would stand alone under its own name (`git reflog`), by its tool. */
function commandGroups(commands: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const tool = ({ name }: Entry): string => name.split(' ')[0]!;
  const objects = groupBy(commands, (entry) => entry.group ?? tool(entry));
  return groupBy(commands, (entry) => {
    const { group = tool(entry) } = entry;
    return entry.name === group && objects.get(group)?.length === 1 ? tool(entry) : group;
  });
}

/** The term index: ㄱㄴㄷ, then Latin letters, then the rest. */
export function termIndex(book: BookContext): IndexGroup[] {
  const terms = ofKind([...book.entries.values()], 'term').toSorted((left, right) =>
    collator.compare(left.name, right.name),
  );
  const groups = groupBy(terms, (entry) => initial(entry.name));
  return [...groups]
    .toSorted(([left], [right]) => rank(left) - rank(right) || collator.compare(left, right))
    .map(([letter, members]) => ({
      title: letter === '' ? book.say('symbols') : letter,
      code: false,
      lines: members.map((entry) => ({ ...indexLine(book, entry), options: [] })),
    }));
}

const collator = new Intl.Collator('ko', { numeric: true });

function rank(letter: string): number {
  return letter === '' ? 2 : /[ㄱ-ㅎ]/.test(letter) ? 0 : 1;
}

/** An entry of at most so many options and page numbers is not broken. */
const [keptOptions, keptNumbers] = [9, 60];

function kept(line: IndexLine): IndexLine {
  const numbers = line.options.reduce((sum, option) => sum + option.pages.length, line.pages.length);
  return { ...line, keep: line.options.length <= keptOptions && numbers <= keptNumbers };
}

function ofKind(entries: readonly Entry[], kind: Entry['kind']): Entry[] {
  return entries.filter((entry) => entry.kind === kind);
}

function indexLine(book: BookContext, entry: Entry): IndexLine {
  const meaning = entry.kind === 'term' ? undefined : shortMeaning(book, entry);
  return {
    id: entry.anchor,
    name: entry.name,
    ...(entry.short !== undefined && entry.short !== entry.name && { short: entry.short }),
    ...(meaning !== undefined && { meaning }),
    pages: [...new Set(entry.places.flatMap((place) => book.places.id(place) ?? []))],
    options: [],
  };
}

/** Text that only stands near a command may say more or less than what it does: too loose for an index. */
const looseForms: ReadonlySet<string> = new Set(['before', 'after', 'heading', 'sentence']);

/** The author's words where they are few and say just this, else ours. */
function shortMeaning(book: BookContext, entry: Entry): string | undefined {
  const own = entry.meanings.find(
    (meaning) => !looseForms.has(meaning.form) && meaning.text.length <= meaningLimit,
  );
  return own?.text ?? book.builtin(entry);
}
