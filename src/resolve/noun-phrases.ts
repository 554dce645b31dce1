import { hasEnding } from './prose.ts';
import type { LexedCommand, LexedWord } from './lexer.ts';

/**
 * A command with its Korean noun phrases as one word each, which stands for an argument:
 * `docker build -t <이름> Dockerfile의 경로`. The command itself where it has none.
 */
export function joinNounPhrases(command: LexedCommand): LexedCommand {
  const words: LexedWord[] = [];
  for (const word of command.words) {
    const last = words.at(-1);
    if (last !== undefined && ((isOwner(last) && isNoun(word)) || goesOn(last, word))) {
      words[words.length - 1] = {
        ...last,
        value: `${last.value} ${word.value}`,
        end: word.end,
        placeholder: true,
      };
    } else words.push(word);
  }
  return words.length === command.words.length ? command : { ...command, words };
}

/** `컨테이너 이름(또는 컨테이너ID)`: a noun before another, and what stands in parentheses behind it. */
function goesOn(last: LexedWord, word: LexedWord): boolean {
  if (last.quoted || word.quoted || !/[가-힣]/.test(last.value)) return false;
  const open = (last.value.match(/\(/g) ?? []).length > (last.value.match(/\)/g) ?? []).length;
  return (
    open ||
    (/^[가-힣]+$/.test(last.value) &&
      /^[가-힣]+(?:ID|이름|명|번호)?\(/.test(word.value) &&
      !hasEnding(last.value))
  );
}

function isOwner({ value, quoted }: LexedWord): boolean {
  return !quoted && /[\w가-힣]의$/.test(value);
}

function isNoun({ value, quoted }: LexedWord): boolean {
  return !quoted && /^[가-힣\w]*[가-힣][가-힣\w]*$/.test(value);
}
