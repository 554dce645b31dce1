import { canonicalOption, findLongOption } from './command-tree.ts';
import type { Grammar, GrammarCommand, GrammarOption } from './grammar.ts';

/** An option found by its long spelling, with what the spelling makes of it. */
export interface FoundOption {
  readonly option: GrammarOption;
  /** With dashes: `--publish`, `--no-edit`. */
  readonly canonical: string;
  /** It was negated, so it takes no value. */
  readonly negated: boolean;
}

/**
 * Finds a command's option by a long spelling without dashes: by its whole name as pflag does, or as git's
 * parse-options does, where `no-` negates any option, `verify` undoes `no-verify`, and a unique beginning is enough
 * (https://git-scm.com/docs/gitcli).
 */
export function findOption(
  command: GrammarCommand | undefined,
  spelled: string,
  style: Grammar['optionStyle'],
): FoundOption | undefined {
  const option = findLongOption(command, spelled);
  if (option) return { option, canonical: canonicalOption(option), negated: false };
  if (style !== 'git' || command === undefined) return undefined;
  const opposite = spelled.startsWith('no-') ? spelled.slice(3) : `no-${spelled}`;
  const negated = findLongOption(command, opposite);
  if (negated) return { option: negated, canonical: `--${spelled}`, negated: true };
  if (command.openOptions === true) return undefined;
  const longs = (command.options ?? []).flatMap(({ long }) => long ?? []);
  const begun = longs.filter((long) => long.startsWith(spelled));
  return begun.length === 1 ? findOption(command, begun[0]!, style) : undefined;
}
