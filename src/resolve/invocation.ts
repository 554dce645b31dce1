import type { Invocation, InvocationOption } from '../study/nodes.ts';
import { locate } from './chunk.ts';
import type { FoundCommand } from './found-command.ts';
import type { ReadOption } from './options.ts';

/** Turns a found command into plain data with places in the file. */
export function toInvocation(
  found: FoundCommand,
  names: { id: string; block: string; section: string; dialect: Invocation['dialect'] },
): Invocation {
  const { chunk, lexed, read } = found;
  const place = (start: number, end: number) => locate(chunk, start, end);
  const word = ({ value, start, end }: { value: string; start: number; end: number }) => ({
    value,
    position: place(start, end),
  });
  return {
    type: 'invocation',
    ...names,
    where: found.where,
    role: found.role,
    text: chunk.text.slice(lexed.start, found.end),
    executable: word(read.executable),
    path: read.path.map(word),
    written: read.written,
    canonical: read.canonical,
    grammar: read.grammar,
    options: read.options.map((option) => toOption(option, place)),
    arguments: read.args.map((arg) => ({ ...word(arg), placeholder: arg.placeholder || isKoreanName(arg) })),
    wrapper: read.wrapper.map(word),
    piped: found.piped,
    redirections: lexed.redirections.map(({ operator, target, start, end }) => ({
      operator,
      target,
      position: place(start, end),
    })),
    context: { place: 'host' },
    ...(lexed.comment && {
      comment: {
        marker: lexed.comment.marker,
        text: lexed.comment.text,
        position: place(lexed.comment.start, lexed.comment.end),
      },
    }),
    problems: read.problems.map(({ start, end, ...problem }) => ({
      ...problem,
      position: place(start, end),
    })),
    evidence: found.evidence,
    position: place(lexed.start, found.end),
  };
}

function toOption(
  option: ReadOption,
  place: (start: number, end: number) => Invocation['position'],
): InvocationOption {
  const { start, end, valueStart, valueEnd, ...rest } = option;
  const valued = valueStart !== undefined && valueEnd !== undefined;
  return {
    ...rest,
    position: place(start, end),
    ...(valued && { valuePosition: place(valueStart, valueEnd) }),
  };
}

/** A bare Korean word in place of an argument stands for one. */
function isKoreanName(word: { value: string; quoted: boolean }): boolean {
  return !word.quoted && /^(?=.*[가-힣])[가-힣_\d]+$/.test(word.value);
}
