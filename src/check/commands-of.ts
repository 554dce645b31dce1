import { shellTags } from '../grammar/shells.ts';
import type { CommandBlock, Invocation, StudyNote } from '../study/nodes.ts';

/** The commands of a note that are meant to be typed as they stand: in fences, no names, no comments. */
export function typedCommands(note: StudyNote): Invocation[] {
  return note.invocations.filter(({ where, role }) => where === 'fence' && role === 'line');
}

/** The commands of a note that are written out: typed ones, patterns with placeholders, whole inline commands. */
export function writtenCommands(note: StudyNote): Invocation[] {
  return note.invocations.filter(
    ({ where, role }) => where !== 'fence-comment' && (role === 'line' || role === 'template'),
  );
}

/** Whether a fence may be pasted into a shell: it says so, or says nothing. */
export function isShellBlock({ where, kind, info }: CommandBlock): boolean {
  const tag = /^\.?[\w+-]+/.exec(info ?? '')?.[0].toLowerCase();
  return (
    where === 'fence' &&
    kind === 'session' &&
    (tag === undefined || shellTags.has(tag) || dockerTags.has(tag))
  );
}

/** What people write on fences that hold docker's commands. */
const dockerTags = new Set(['docker', 'dockerfile']);

/** The block a command stands in. */
export function blockOf(note: StudyNote, invocation: Invocation): CommandBlock | undefined {
  return note.blocks.find(({ id }) => id === invocation.block);
}
