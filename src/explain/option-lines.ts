import { collapse, plainRichText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { addOption, type FoundMeanings, type SaidOption } from './found-meanings.ts';
import { readOptionHead } from './option-head.ts';
import { usedOption } from './option-lookup.ts';

const definition =
  /^(?:#+|\/\/+|[-*+•]\s)?\s*([-–—]{1,2}[A-Za-z][^:：]{0,40}?)\s*(?:[:：]\s+|\s[-–—]\s|→|=>?\s|\s#\s)(.*[가-힣].*)$/;
/** `docker ps -a # -a: 멈춘 것까지`: a comment behind a command. */
const commented =
  /^(?:#+|\/\/+)\s*`?(-{1,2}[A-Za-z][^:：#]{0,30}?)`?\s*(?:[:：=]\s*|\s[-–—]\s|→\s*)(.*[가-힣].*)$/;
const said =
  /^(?:#+|\/\/+)\s*(?:[가-힣]{2}\s+(?=`?-))?`?(-{1,2}[A-Za-z][\w-]*)`?(?:\s*옵션(?:으로|은|을?\s(?:\S+면|사용해서|사용하여|써서))|은|는|(?=\s[가-힣]{2,}(?!옵션)))\s+(.*[가-힣]{2}.*)$/;

/** `-i -t 옵션은 …`, `- --name 커맨드는 …` as prose in a block. */
const plain =
  /^(?:[-*•]\s+)?`?(-{1,2}[A-Za-z][\w-]*(?:[\s,]+-{1,2}[A-Za-z][\w-]*)*)`?\s*(?:옵션|플래그|커맨드|명령어?)(?:은|는|[을를]?\s(?:주|쓰|붙이|사용하|이용하)면)\s+(.*[가-힣]{2}.*)$/;

/** `# 옵션 -i, -t 입력과 출력` */
const titled =
  /^(?:#+|\/\/+)\s*옵션\s*[:：]?\s*(-{1,2}[A-Za-z][\w-]*(?:,\s*-{1,2}[A-Za-z][\w-]*)*)\s+(.*[가-힣].*)$/;

/** `# 백그라운드 실행 (-d)`, `# 포트 매핑 (-p host:container)` above the command that uses it. */
const tail =
  /^(?:#+|\/\/+)\s*([^()]*[가-힣][^()]*?)\s*\(\s*(-{1,2}[A-Za-z][\w-]*)(?:\s*옵션|\s*[:：=]\s*[^()]+|\s+[^\s()]+)?\s*\)$/;

/**
 * Reads lines of code blocks that say what an option does, as comments or in plain text: `# -o yaml : …`,
 * `    -d : …` in an indented block; and a comment behind a command that speaks of its option alone (`# -q 옵션으로 …`).
 */
export function readOptionLines(context: ExplainContext, into: FoundMeanings): void {
  for (const item of context.flow) {
    const { node } = item;
    const block = context.blockOf(node);
    if (
      node.type !== 'code' ||
      block === undefined ||
      block.kind === 'compose' ||
      block.kind === 'kubernetes'
    )
      continue;
    for (let line = node.position!.start.line; line <= node.position!.end.line; line += 1) {
      for (const said of readLine(context, line))
        addOption(context, { ...said, form: 'line', section: item.section, item, once: false }, into);
    }
  }
}

type SaidLine = Pick<SaidOption, 'names' | 'written' | 'meaning' | 'position' | 'offset'>;

/** What a line of a block says of options, and from where their command is looked for. */
function readLine(context: ExplainContext, line: number): SaidLine[] {
  const { lines } = context;
  const text = lines.line(line);
  const start = lines.starts[line - 1]!;
  const end = start + text.length;
  const position = { start: lines.pointAt(start), end: lines.pointAt(end) };
  const file = (head: string, meaning: string, offset: number): SaidLine[] => {
    const option = readOptionHead(head);
    return option ? [{ ...option, meaning: plainRichText(collapse(meaning)), position, offset }] : [];
  };
  const behind = text.slice(Math.max(0, text.search(/\s(?:#|\/\/)\s/))).trim();
  const whole = definition.exec(text.trim()) ?? titled.exec(text.trim());
  const comments = whole ? [text.trim()] : behind.split(/,\s+(?=-{1,2}[A-Za-z])/);
  const defined = comments.flatMap((comment, index) => {
    const match = index === 0 ? (whole ?? commented.exec(comment)) : definition.exec(comment);
    return match ? file(match[1]!, match[2]!, end) : [];
  });
  const next = whole && /^(?:#|\/\/)/.test(text.trim()) ? usedBelow(context, line, defined) : undefined;
  if (defined.length > 0)
    return next === undefined ? defined : defined.map((one) => ({ ...one, offset: next }));
  const letter = /^(?:#+|\/\/+)\s*([A-Za-z])\s*[:：]\s+(.*[가-힣].*)$/.exec(text.trim());
  if (letter && usesLetter(context, start, letter[1]!)) return file(`-${letter[1]!}`, letter[2]!, end);
  const spoken = context.within(start, end).length > 0 ? null : plain.exec(text.trim());
  if (spoken) return spoken[1]!.split(/[\s,]+/).flatMap((name) => file(name, spoken[2]!, end));
  const match = said.exec(behind);
  if (match) return file(match[1]!, match[2]!, end);
  const before = tail.exec(text.trim());
  // A comment that ends in an option speaks of the command below it.
  return before ? file(before[2]!, before[1]!, end + 1 + lines.line(line + 1).length) : [];
}

/**
 * Where the command stands that a comment speaks of with its option: of the next line that is none, also within another,
 * where the line right above is no command that uses it.
 */
function usedBelow(
  { lines, note }: ExplainContext,
  line: number,
  [said]: readonly Pick<SaidLine, 'names'>[],
): number | undefined {
  const isComment = (at: number): boolean => /^\s*(?:#|\/\/)/.test(lines.line(at));
  let [above, below] = [line - 1, line + 1];
  while (isComment(above)) above -= 1;
  while (isComment(below)) below += 1;
  const uses = (at: number) =>
    note.invocations.find(
      (one) => said && one.position.start.line === at && usedOption(one, said.names) !== undefined,
    );
  const command = uses(above) ? undefined : uses(below);
  return command && command.position.start.offset! + 1;
}

/** Whether the command above a line has a letter in a group of options: `# t : 터미널` below `docker exec -it web sh`. */
function usesLetter({ note }: ExplainContext, offset: number, letter: string): boolean {
  const above = note.invocations.findLast(({ position }) => position.start.offset! < offset);
  return (
    above?.options.some(({ written }) => /^-[A-Za-z]+$/.test(written) && written.includes(letter)) ?? false
  );
}
