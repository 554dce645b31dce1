/** One line of `docs/reliability.md`: something that was tried, and how often what is promised held. */
export interface Figure {
  readonly what: string;
  readonly tried: number;
  readonly held: number;
  /** What was seen, in a few words; of what did not hold, the first. */
  readonly seen: string;
}

/** How much is tried. */
export interface ReliabilityOptions {
  /** How many builds are killed at each kind of moment. */
  readonly kills: number;
}

/**
 * A file in `bench/reliability/`: its `measure` tries everything of one area. A trial that this machine cannot make
 * is a figure of 0 of 0 that says why.
 */
export interface ReliabilitySection {
  readonly area: string;
  /** Too long for a run of all: only where its name is given. */
  readonly onlyAsked?: true;
  readonly measure: (options: ReliabilityOptions) => Promise<readonly Figure[]>;
}
