import type { RootContent } from 'mdast';
import { isTrivial } from '../grammar/is-trivial.ts';
import { actionStems, objectsOf } from '../language/action-words.ts';
import type { Invocation } from '../study/nodes.ts';
import type { ExplainContext } from './explain-context.ts';

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

/** A bare command speaks of every use of it; one with arguments of just that use. */
export function isSubject(subject: Invocation, command: Invocation): boolean {
  const bare = subject.options.length + subject.arguments.length === 0;
  return subject.canonical === command.canonical && (bare || command.text.startsWith(subject.text));
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

type Find = (
  commands: readonly Invocation[],
  text: string,
  context: ExplainContext,
  node: RootContent,
) => readonly Invocation[];

/** Commands of the block that the text itself writes. */
const named: Find = (commands, _text, context, node) => {
  const { start, end } = node.position!;
  const inside = context.within(start.offset!, end.offset!);
  return commands.filter((command) => inside.some((mention) => isSubject(mention, command)));
};

const ordinals: readonly { word: RegExp; index: number }[] = [
  { word: /첫\s?(?:번째|줄|째|명령)|^(?:위는|위쪽은|위에는|위엔)\s/, index: 0 },
  { word: /두\s?번째|둘째/, index: 1 },
  { word: /세\s?번째|셋째/, index: 2 },
  { word: /(?:^|\s)아래(?:쪽|것)?(?:은|는|에는|엔)\s/, index: -1 },
  { word: /마지막\s?(?:줄|명령|것)/, index: -1 },
];

/** Commands that the text counts; commands of one line count as one. */
const counted: Find = (commands, text) => {
  const lines = [...new Set(commands.map(({ position }) => position.start.line))];
  const told = new Set(
    ordinals.flatMap(({ word, index }) => (word.test(text) ? (lines.at(index) ?? []) : [])),
  );
  return commands.filter(({ position }) => told.has(position.start.line));
};

/** Commands whose own last word is a subject: `stop은 …, delete는 …`. */
const worded: Find = (commands, text) => {
  const subjects = new Set(
    [
      ...text.matchAll(
        /(?<![\w/-])([a-z][a-z-]+)\s?(?:형식|명령어?|커맨드|옵션)?(?:은|는|으로|로|을|를|이|가|\s(?:뒤에|다음에|하고|하기|한다|할|시|후)|만)(?=[\s,])/g,
      ),
    ].map(([, word]) => word),
  );
  return commands.filter(({ canonical, path, executable }) =>
    [canonical.split(' ').at(-1), path.at(-1)?.value ?? executable.value].some((word) => subjects.has(word)),
  );
};

/** Of several commands the one that alone has the option that the text tells one to give: `-a를 붙이면 …`. */
const optioned: Find = (commands, text) => {
  if (commands.length < 2) return [];
  const told = [
    ...text.matchAll(
      /(-{1,2}[A-Za-z][\w-]*)\S*?(?:을|를)\s(?:같이\s|함께\s)?(?:붙이|붙여|주면|쓰면|넣으|써서)/g,
    ),
  ];
  return told.flatMap(([, name]) => {
    const having = commands.filter(({ options }) => options.some((option) => option.name === name));
    return having.length === 1 ? having : [];
  });
};

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

/** Whether a text tells the action of a command; `재실행` does not tell `실행`. */
export function tells(text: string, command: Invocation): boolean {
  return actionStems(isListing(command) ? 'ls' : command.canonical).some((stem) =>
    text.replaceAll(`재${stem}`, '').includes(stem),
  );
}

function speaksOfOther(clause: string, { canonical }: Invocation): boolean {
  const { own, other } = objectsOf(canonical);
  return !own.some((noun) => clause.includes(noun)) && other.some((noun) => clause.includes(noun));
}

/** A text on a whole procedure: `…을 위한 설정`, `…하도록`, `다음 순서로`. */
function isForAll(text: string): boolean {
  return /위한\s\S*\s?(?:설정|준비|작업|과정)|도록(?:\s|$)|순서|절차|과정|차례|명령어?들/.test(text);
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
