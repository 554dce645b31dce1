import { z } from 'zod';
import { PilgiError } from '../../study/pilgi-error.ts';
import { cardKinds } from './anki-note.ts';
import { mergeLock } from './merge-lock.ts';

/** Name of the lock file beside the notes, to be committed. */
export const lockPath = 'pilgi.lock.json';

const seconds = z.number().int().nonnegative();

const lockedNoteSchema = z.strictObject({
  kind: z.enum(cardKinds),
  /** What the card was about when it was last built. */
  key: z.string(),
  note: z.string(),
  section: z.string(),
  /** Id in the package: milliseconds of its first build. */
  id: z.number().int().positive(),
  /** Seconds of its last change. */
  mod: seconds,
  /** Hash of all that the learner sees, but for the line number. */
  hash: z.string(),
  front: z.string(),
  back: z.string(),
  /** Front and back of the reverse card. */
  reverse: z.tuple([z.string(), z.string()]).optional(),
  /** Cloze number of each hidden text; a number is never used for another text. */
  blanks: z.record(z.string(), z.number().int().positive()).optional(),
  /** The highest cloze number ever given. */
  last: z.number().int().positive().optional(),
  /** Gone from the notes; its last package told so. */
  removed: z.literal(true).optional(),
});

const lockedTypeSchema = z.strictObject({ hash: z.string(), mod: seconds });

const lockSchema = z.strictObject({
  version: z.literal(1),
  noteTypes: z.strictObject({
    answer: lockedTypeSchema.optional(),
    typed: lockedTypeSchema.optional(),
    cloze: lockedTypeSchema.optional(),
  }),
  notes: z.record(z.string(), lockedNoteSchema),
});

/** What the lock remembers of one Anki note, to update and never to duplicate it. */
export type LockedNote = Readonly<z.infer<typeof lockedNoteSchema>>;

/** The memory of a deck between builds, by guid. */
export interface Lock {
  readonly noteTypes: Readonly<z.infer<typeof lockSchema>['noteTypes']>;
  readonly notes: Readonly<Record<string, LockedNote>>;
}

export const emptyLock: Lock = { noteTypes: {}, notes: {} };

/** Last key of the notes, so that every note's line ends alike and two people's new lines merge. */
const end = '~';

/** Reads the text of a lock, even one that Git left unmerged; throws a `PilgiError` that says the way out. */
export function parseLock(text: string): Lock {
  const parsed = lockSchema.safeParse(withoutEnd(parseJson(mergeLock(text))));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw broken(`${issue.path.join('.')}: ${issue.message}`);
  }
  return { noteTypes: parsed.data.noteTypes, notes: parsed.data.notes };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw broken((error as SyntaxError).message);
  }
}

function broken(detail: string): PilgiError {
  return new PilgiError(
    `${lockPath}: ${detail}. Restore it from Git; without it the cards stay the same, but removed ones are not told`,
    2,
    { file: lockPath },
  );
}

function withoutEnd(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('notes' in value)) return value;
  const { notes } = value;
  if (typeof notes !== 'object' || notes === null) return value;
  return { ...value, notes: Object.fromEntries(Object.entries(notes).filter(([guid]) => guid !== end)) };
}

/** Writes a lock: sorted by guid, a line each. */
export function formatLock(lock: Lock): string {
  const types = Object.entries(lock.noteTypes).sort(byKey);
  const notes = Object.entries(lock.notes).sort(byKey);
  const lines = [
    '{',
    '"version": 1,',
    '"noteTypes": {',
    types.map(([name, type]) => `  ${JSON.stringify(name)}: ${JSON.stringify(type)}`).join(',\n'),
    '},',
    '"notes": {',
    ...notes.map(([guid, note]) => `  ${JSON.stringify(guid)}: ${JSON.stringify(note)},`),
    `  "${end}": "end"`,
    '}',
    '}',
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
