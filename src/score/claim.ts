/** What is scored. `strong explanations` leaves out those whose only ground is a heading. */
export const kinds = [
  'commands',
  'command options',
  'explanations',
  'strong explanations',
  'options',
  'terms',
  'parts',
  'instructions',
  'questions',
  'exercises',
] as const;

export type Kind = (typeof kinds)[number];

/** One thing said of a note, by its labels or by the program. */
export interface Claim {
  readonly line: number;
  /** What must be the same on both sides. */
  readonly key: string;
  /** The words of the note it rests on. */
  readonly text: string;
  /** What the table breaks it down by: the place of a command, the form of an explanation. */
  readonly group?: string;
}
