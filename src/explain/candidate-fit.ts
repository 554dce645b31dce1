import type { RootContent } from 'mdast';
import type { Invocation } from '../study/nodes.ts';
import { firstSentence } from './beside-text.ts';
import { definesOther } from './defines-other.ts';
import { definitionLines } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import { fitness } from './fitness.ts';
import { isLeadIn } from './lead-in.ts';
import { isSubject } from './told-commands.ts';

/** `-f는 …`, `-f : …`; `-f 옵션을 추가하여 강제로 올린다` speaks of the command. */
const onOption =
  /^(?:참고로\s|여기서\s|이\s?때\s|이\s?중에서\s|여기에서\s)?['"`]?-{1,2}[A-Za-z](?!\S*(?:,\s\S+)?\s?(?:옵션|플래그)?(?:을|를|으로|로)\s(?!대체|대신|바꿔|\S*(?:면|해|하여)[,\s]))/;

/** Whether a text speaks of an option, not of the command that has it. */
export function isOnOption(text: string): boolean {
  return onOption.test(text);
}

/** Fitness, less what speaks of another command or of an option alone. */
export function candidateFit(
  context: ExplainContext,
  node: RootContent,
  text: string,
  commands: readonly Invocation[],
): number {
  const from = node.type === 'paragraph' ? node.children[0]?.position?.start.offset : undefined;
  const subject =
    from === undefined
      ? undefined
      : context.within(from, from + 200).find(({ position }) => position.start.offset! - from <= 1);
  const own = subject !== undefined && commands.some((command) => isSubject(subject, command));
  const other =
    (subject !== undefined && !own) || isOnWord(text, commands) || isDefinition(context, node) ? 3 : 0;
  const ofOption = isOnOption(text) ? 5 : 0;
  const inside = context.within(node.position!.start.offset!, node.position!.end.offset!);
  const elsewhere =
    other === 0 &&
    inside.some(({ role }) => role !== 'mention') &&
    !inside.some(({ canonical }) => commands.some((command) => command.canonical === canonical));
  const defines = other > 0 && subject !== undefined && definesCommand(context, node) ? 2 : 0;
  const many = commands.length >= 4 && !isLeadIn(context, node) ? 0.5 : 0;
  const about = definesOther(firstSentence(text), commands) ? 2 : 0;
  return (
    fitness(text, commands, context.tools) -
    Math.max(other, ofOption) -
    about -
    (elsewhere ? 2 : 0) -
    defines -
    many
  );
}

/** `여기서 MODE는 …`, `이때 ro는 …`: speaks of a word of the command, an option or an argument, not of the command. */
function isOnWord(text: string, commands: readonly Invocation[]): boolean {
  const topic =
    /^(?:여기서|여기에서|이\s?때|참고로)?,?\s*`?([\w./:=-]{2,})`?\s?(?:옵션|플래그)?(?:은|는)\s/.exec(
      text,
    )?.[1];
  return (
    topic !== undefined &&
    commands.some((command) => {
      const words = [
        ...command.options.map(({ written }) => written),
        ...command.arguments.map(({ value }) => value),
      ];
      return words.some((word) => word.split(/[\s=:,]+/).includes(topic));
    })
  );
}

/** A line that defines a term belongs to the term. */
function isDefinition(context: ExplainContext, node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const [line] = definitionLines(node, context.lines);
  const clear = line?.separator === 'colon' || (line?.separator === 'dash' && line.headKind === 'strong');
  const isCommand = clear && context.within(line.headFrom, line.headTo).length > 0;
  return clear && !(line.headKind === 'code' && isCommand) && line.meaning.text.length >= 8;
}

/** `docker pull nginx : 이미지를 받는다`: the line of another command. */
function definesCommand(context: ExplainContext, node: RootContent): boolean {
  return node.type === 'paragraph' && definitionLines(node, context.lines)[0]?.separator === 'colon';
}
