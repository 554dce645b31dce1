import type { CommanderError } from 'commander';
import type { Words } from './words.ts';

/** A wrong command line in the reader's language, with the way out. commander tells it in English alone. */
export function usageError(error: CommanderError, words: Words): string {
  const suggestion = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(error.message)?.[1];
  const message = wordError(error, words).replace(/\.$/, '');
  return suggestion === undefined
    ? words('usage-error', { message })
    : words('did-you-mean', { message, suggestion });
}

function wordError(error: CommanderError, words: Words): string {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const [name = '', value = ''] = quoted;
  switch (error.code) {
    case 'commander.unknownCommand':
      return words('unknown-command', { name });
    case 'commander.unknownOption':
      return words('unknown-flag', { name });
    case 'commander.missingArgument':
      return words('missing-input', { name: `<${name}>` });
    case 'commander.excessArguments':
      return words('too-many');
    case 'commander.optionMissingArgument':
      return words('missing-flag-value', { name });
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.+?)\.?$/.exec(error.message)![1]!;
      return words('wrong-flag-value', { name, value, choices });
    }
    default:
      return error.message.replace(/^error: /, '');
  }
}
