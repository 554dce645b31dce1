import type { Invocation } from '../study/nodes.ts';
import { afterWords } from './after-words.ts';
import { explanation } from './found-meanings.ts';
import { saysOnlySame } from './says-only-same.ts';
import type { SaidSentence } from './sentence-meanings.ts';
import { wordClauses } from './statements.ts';

const wordSubject = /^((?:[a-z][\w-]*\s){1,2}|[a-z][\w-]*)\s?(?:명령어?|커맨드)?(?:은|는)\s/;

/** `run 명령은 파드를 만든다`, `service ps 는 …`: what is said of a command above that has these last words. */
export function readCommandWord(said: SaidSentence, exercise: boolean): void {
  for (const sentence of wordClauses(said.sentence, said.context.lines))
    readClause({ ...said, sentence }, exercise);
}

function readClause({ context, item, sentence, into }: SaidSentence, exercise: boolean): void {
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

function endsWith({ canonical, executable, path, where }: Invocation, words: string): boolean {
  // What is said right below the heading of a program is on the program.
  const bare = where === 'heading' ? '' : executable.value;
  const written = path.map(({ value }) => value).join(' ') || bare;
  return (
    [canonical, written].some((text) => text.includes(' ') && text.endsWith(` ${words}`)) || written === words
  );
}
