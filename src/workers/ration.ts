/** Most memory for the understanding of one note, in MB; an ordinary one of 4 MB takes 700. */
export const heapLimit: number = 1_536;

/**
 * Most processor time for the understanding of a note of `length` characters, in ms. An ordinary note takes 5 s per
 * million on a slow machine.
 */
export function timeLimit(length: number): number {
  return 4_000 + length * 0.02;
}

/** How much longer than its processor time a note may take by the clock, on a machine that does other things. */
export const patience: number = 10;
