import { say } from '../../language/catalog.ts';
import type { Language } from '../../language/language.ts';
import { PilgiError } from '../../study/pilgi-error.ts';
import { PrintError } from './tabs.ts';
import { words } from './words.ts';

/** What keeps a print from being made as an error to tell (exit 4); any other error as it is. */
export function printFailure(error: unknown, language: Language): unknown {
  if (!(error instanceof PrintError)) return error;
  const text = say(words, language, `print-${error.reason}`, { reason: error.message });
  return new PilgiError(text, 4, { cause: error });
}
