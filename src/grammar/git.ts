import data from './data/git.json' with { type: 'json' };
import type { Grammar } from './grammar.ts';

/**
 * The command line of git.
 *
 * `data/git.json` is maintained by hand; `pilgi grammar git --refresh` says where an installed client differs.
 * Any option may be negated with `no-` and shortened to a unique beginning; a negated form is in the data only where
 * it means something of its own (`--no-ff`). The options of `log`, `diff` and their kind are told by no help page
 * in full, nor are those of scripts: these commands have open options. Every command also accepts `-h` and `--help`.
 */
export const git: Grammar = { ...data, optionStyle: 'git' };
