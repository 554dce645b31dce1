import type { LexedCommand, LexedWord } from './lexer.ts';
import { hasEnding, isKorean } from './prose.ts';

const commandNoun = /^(?:하위|서브|부)?[_-]?(?:명령어?|커맨드)$/;
const optionNoun = /^\[?옵션들?\]?$/;

/**
 * A command with its Korean words as placeholders where they can be nothing else: all are nouns, and one of them says
 * that a subcommand and options follow (`docker container 하위_커맨드 옵션`) or an option stands behind the first
 * (`docker run --name 이름 --restart=정책 이미지`). The command itself otherwise.
 */
export function readSynopsis(command: LexedCommand): LexedCommand {
  const words = command.words.slice(1);
  const korean = words.filter((word) => isKorean(word));
  if (korean.length === 0 || !isNouns(korean)) return command;
  const says =
    korean.some(({ value }) => commandNoun.test(value)) && korean.some(({ value }) => optionNoun.test(value));
  const first = words.indexOf(korean[0]!);
  const goesOn = words.slice(first + 1).some(({ value }) => /^-{1,2}[a-z]/i.test(value));
  if (!says && !goesOn) return command;
  return {
    ...command,
    words: command.words.map((word) => (isKorean(word) ? { ...word, placeholder: true } : word)),
  };
}

function isNouns(words: readonly LexedWord[]): boolean {
  return words.every(({ value }) => !hasEnding(value.replace(/^.*=/, '')));
}
