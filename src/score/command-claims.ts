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
export function labeledOptions({ canonical, options }: LabeledCommand): string[] {
  return options.flatMap((option) => (hasGrammar(canonical) ? option : spellOut(option)));
}

/**
 * Options of a recognized command as the labels write them: Docker's by long name and value
 * (`--publish=80:80`), those of other tools as they stand, without values (`-n`).
 */
export function recognizedOptions({ canonical, options }: RecognizedCommand): string[] {
  return options.flatMap(({ written, long, value }) => {
    if (hasGrammar(canonical)) return value === undefined ? long : `${long}=${value}`;
    return spellOut(written.split(/[\s=]/, 1)[0]!);
  });
}

const hasGrammar = (canonical: string) => canonical.startsWith('docker ');

/** `-aq` says `-a -q`; without a grammar nobody can tell the two apart, so both sides are spelled out. */
function spellOut(option: string): string[] {
  return /^-[A-Za-z]{2,}$/.test(option)
    ? option
        .slice(1)
        .split('')
        .map((letter) => `-${letter}`)
    : [option];
}
