import type { RootContent } from 'mdast';
import { isTrivial } from '../grammar/is-trivial.ts';
import { actionStems, objectsOf } from '../language/action-words.ts';
import type { Invocation } from '../study/nodes.ts';
import type { ExplainContext } from './explain-context.ts';
import { counted, named, optioned, worded } from './told-commands.ts';

/** Commands that a text beside a block speaks of, and whether its own words say so. */
export interface SpokenCommands {
  readonly commands: readonly Invocation[];
  /** Words of the text tell the commands; without them it is taken to speak of the first. */
  readonly told: boolean;
}

/**
 * Of a block's commands the ones a text beside it speaks of: those it names, counts (`첫 줄은`, `마지막 명령`) or whose
 * action it tells; `이미지를 받고 목록을 확인한다` tells two. A text of one clause that tells none of them speaks of the first.
 */
export function spokenCommands(
  context: ExplainContext,
  node: RootContent,
  text: string,
  commands: readonly Invocation[],
): SpokenCommands {
  for (const find of [named, counted]) {
    const found = find(commands, text, context, node);
    const using = optioned(commands, text, context, node);
    if (found.length > 0) return { commands: union(commands, found, using), told: true };
  }
  const byWord = worded(commands, text, context, node);
  if (byWord.length > 0) return { commands: withOthers(byWord, text, commands), told: true };
  const using = optioned(commands, text, context, node);
  if (using.length > 0)
    return { commands: union(commands, using, actingIn(clausesOf(text), commands)), told: true };
  if (commands.length < 2) {
    return { commands, told: commands.some((command) => tells(text, command)) };
  }
  const clauses = clausesOf(text);
  const acting = actingIn(clauses, commands);
  if (acting.length > 0) {
    const rest = commands.length - acting.length;
    const open = clauses.filter((clause) => !commands.some((command) => tells(clause, command)));
    const whole = !/[.!?]\s/.test(text) && clauses.length > 1 && open.length >= rest;
    return { commands: whole ? commands : withLike(acting, commands), told: true };
  }
  if (clauses.length >= commands.length || isForAll(text)) return { commands, told: false };
  const first = commands.find(({ canonical }) => !isTrivial(canonical)) ?? commands[0]!;
  return { commands: withLike([first], commands), told: false };
}

/** `권한을 바꾸고, ssh로 접속한다`: with the commands that a text words, those that its other clauses tell. */
function withOthers(
  chosen: readonly Invocation[],
  text: string,
  commands: readonly Invocation[],
): readonly Invocation[] {
  const words = chosen.flatMap(({ canonical, executable }) => [...canonical.split(' '), executable.value]);
  const others = clausesOf(text).filter(
    (clause) => !/^-{1,2}[A-Za-z][\w-]*[은는]\s/.test(clause) && !words.some((word) => clause.includes(word)),
  );
  const rest = commands.filter((command) => !chosen.includes(command));
  const acting = new Set([...chosen, ...actingIn(others, rest)]);
  return commands.filter((command) => acting.has(command));
}

/** Whether a text counts the commands beside it or has their own last words as subjects. */
export function pointsAt(
  context: ExplainContext,
  node: RootContent,
  text: string,
  commands: readonly Invocation[],
): boolean {
  return [counted, worded].some((find) => find(commands, text, context, node).length > 0);
}

/** Whether a text counts one of several commands: `위쪽은`, `마지막 줄은`. */
export function countsAny(commands: readonly Invocation[], text: string): boolean {
  return commands.length > 1 && counted(commands, text).length > 0;
}

function union(
  commands: readonly Invocation[],
  ...chosen: readonly (readonly Invocation[])[]
): readonly Invocation[] {
  return commands.filter((command) => chosen.some((some) => some.includes(command)));
}

/** The parts of a text that tell one action each. */
function clausesOf(text: string): string[] {
  return text
    .split(
      /(?<=[가-힣](?:고|며|면서|아서|어서|여서|해서))[,\s]+|(?:뒤|후|다음|다음에)[,\s]+|[,，.]\s+|\s*(?:→|->|\/|·|&)\s*|\s(?:및|그리고)\s/,
    )
    .filter((clause) => /[가-힣]{2}/.test(clause));
}

/** Whether one sentence has a clause for each of several commands and tells one of them: `링크를 걸고, 검사하고, 리로드`. */
export function tellsEach(text: string, commands: readonly Invocation[]): boolean {
  const clauses = clausesOf(text);
  return (
    commands.length > 1 &&
    !/[.!?]\s/.test(text) &&
    clauses.length >= commands.length &&
    actingIn(clauses, commands).length > 0
  );
}

/** Commands whose action a clause tells; each clause tells those of the object it names, where it names one. */
function actingIn(clauses: readonly string[], commands: readonly Invocation[]): readonly Invocation[] {
  const acting = new Set(
    clauses.flatMap((clause) => {
      const telling = commands.filter((command) => tells(clause, command));
      const fitting = telling.filter((command) => !speaksOfOther(clause, command));
      return fitting.length > 0 ? fitting : telling;
    }),
  );
  return commands.filter((command) => acting.has(command));
}

/** Whether a text tells the action of a command; `재실행` does not tell `실행`, nor `해 보자` `보자`. */
export function tells(text: string, command: Invocation): boolean {
  const said = text.replaceAll(/(?<=[아어여해])\s?보자/g, '');
  return actionStems(isListing(command) ? 'ls' : command.canonical).some((stem) =>
    said.replaceAll(`재${stem}`, '').includes(stem),
  );
}

function speaksOfOther(clause: string, { canonical }: Invocation): boolean {
  const { own, other } = objectsOf(canonical);
  return !own.some((noun) => clause.includes(noun)) && other.some((noun) => clause.includes(noun));
}

/** A text on a whole procedure: `…을 위한 설정`, `…하도록`, `다음 순서로`. */
export function isForAll(text: string): boolean {
  return /위한\s\S*\s?(?:설정|준비|작업|과정)|[가-힣]\s?(?:설정|준비|작업)$|도록(?:\s|$)|순서|절차|과정|차례|명령어?들/.test(
    text,
  );
}

/** The same command typed again right after, with other arguments, is spoken of as well; so is all of one line. */
function withLike(chosen: readonly Invocation[], commands: readonly Invocation[]): readonly Invocation[] {
  const lines = new Set(chosen.map(({ position }) => position.start.line));
  const beside = commands.filter(
    ({ position, canonical }) => lines.has(position.start.line) && !isTrivial(canonical),
  );
  const like = new Set([...chosen, ...beside]);
  for (const [index, command] of commands.entries()) {
    const before = commands[index - 1];
    const isSame = before?.canonical === command.canonical && isListing(before) === isListing(command);
    if (before && like.has(before) && isSame) like.add(command);
  }
  return commands.filter((command) => like.has(command));
}

/** `git config --list` shows what its like sets. */
function isListing({ options }: Invocation): boolean {
  return options.some(({ long }) => long === '--list');
}
