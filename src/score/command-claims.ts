import { canonicalOption, findShortOption } from '../grammar/command-tree.ts';
import { longName } from '../grammar/common-options.ts';
import { findOption } from '../grammar/find-option.ts';
import type { Tools } from '../grammar/tools.ts';
import type { Facts } from '../study/facts.ts';
import type { Claim } from './claim.ts';
import type { Truth } from './truth.ts';

type LabeledCommand = Truth['commands'][number];
type RecognizedCommand = Facts['commands'][number];

/** A command of the labels or the facts as a claim: its canonical path on its line; `./gradlew` is `gradlew`. */
export function commandClaim({ line, canonical, text, where }: LabeledCommand | RecognizedCommand): Claim {
  return {
    line,
    key: canonical.replace(/^\.\//, ''),
    text: text.replaceAll(/\s+/g, ' ').trim(),
    group: where,
  };
}

/** Options of a labeled command, each comparable with those of `recognizedOptions`. */
export function labeledOptions({ canonical, options }: LabeledCommand, tools: Tools): string[] {
  if (isDocker(canonical)) return [...options];
  return options
    .map((option) => option.split(/[\s=]/, 1)[0]!)
    .flatMap((option) => spellOut(option))
    .map((option) => optionName(canonical, option, tools));
}

/**
 * Options of a recognized command as the labels write them: Docker's by long name and value (`--publish=80:80`),
 * those of other tools as they stand, without values (`-n`), whatever names the grammar has for one of them.
 */
export function recognizedOptions({ canonical, options }: RecognizedCommand, tools: Tools): string[] {
  return options.flatMap(({ written, long, value }) => {
    if (isDocker(canonical)) return value === undefined ? long : `${long}=${value}`;
    if (tools.has(canonical.split(' ')[0]!)) return long;
    return spellOut(written.split(/[\s=]/, 1)[0]!).map((option) => longName(canonical, option));
  });
}

const isDocker = (canonical: string) => canonical.startsWith('docker ');

/** The name a command's grammar has for a labeled spelling; the spelling where it has none. */
export function optionName(canonical: string, option: string, tools: Tools): string {
  const grammar = tools.get(canonical.split(' ')[0]!)?.grammar;
  const command = grammar?.commands[canonical];
  const number = command?.numberOption;
  if (number !== undefined && /^-\d+$/.test(option)) return `--${number}`;
  if (option.startsWith('--'))
    return findOption(command, option.slice(2), grammar?.optionStyle)?.canonical ?? option;
  const short = findShortOption(command, option[1] ?? '');
  return short ? canonicalOption(short) : longName(canonical, option);
}

/** `-aq` says `-a -q`; without a grammar nobody can tell the two apart, so both sides are spelled out; `-qO-` has the value `-`. */
function spellOut(option: string): string[] {
  return /^-[A-Za-z]+-?$/.test(option)
    ? option
        .replaceAll('-', '')
        .split('')
        .map((letter) => `-${letter}`)
    : [option];
}
