import type { RootContent } from 'mdast';
import type { Invocation } from '../study/nodes.ts';
import type { ExplainContext } from './explain-context.ts';

/** A bare command speaks of every use of it; one with arguments of just that use. */
export function isSubject(subject: Invocation, command: Invocation): boolean {
  const bare = subject.options.length + subject.arguments.length === 0;
  return subject.canonical === command.canonical && (bare || command.text.startsWith(subject.text));
}

type Find = (
  commands: readonly Invocation[],
  text: string,
  context: ExplainContext,
  node: RootContent,
) => readonly Invocation[];

/** Commands of the block that the text itself writes. */
export const named: Find = (commands, _text, context, node) => {
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
export const counted = (commands: readonly Invocation[], text: string): readonly Invocation[] => {
  const lines = [...new Set(commands.map(({ position }) => position.start.line))];
  const told = new Set(
    ordinals.flatMap(({ word, index }) => (word.test(text) ? (lines.at(index) ?? []) : [])),
  );
  return commands.filter(({ position }) => told.has(position.start.line));
};

/** Commands whose own last word is a subject: `stop은 …, delete는 …`. */
export const worded: Find = (commands, text) => {
  const subjects = new Set(
    [
      ...text.matchAll(
        /(?<![\w/-])([a-z][a-z-]+)\s?(?:형식|명령어?|커맨드|옵션)?(?:은|는|으로|로|을|를|이|가|\s(?:뒤에|다음에|하고|하기|한다고?|할|시|후)|만)(?=[\s,.!]|$)/g,
      ),
    ].map(([, word]) => word),
  );
  return commands.filter(({ canonical, path, executable }) =>
    [canonical.split(' ').at(-1), path.at(-1)?.value ?? executable.value].some((word) => subjects.has(word)),
  );
};

/** Of several commands the one that alone has the option that the text tells one to give: `-a를 붙이면 …`. */
export const optioned: Find = (commands, text) => {
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
