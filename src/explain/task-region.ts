import type { Chapter, Section } from '../study/nodes.ts';
import { isExerciseTitle } from '../language/exercise-title.ts';
import { mannerOf } from './asks.ts';
import { readTaskMark } from './task-mark.ts';
import { isWalkThrough } from './walk-through.ts';

/**
 * What stands in a section: tasks; a practice, in which the author may show what he did; or neither, where a task must
 * say itself that it is one.
 */
export type Region = 'tasks' | 'practice' | 'none';

/** The region below a title, in the region around it. */
export function regionOf(owner: Chapter | Section, around: Region, isName: boolean): Region {
  const own = regionOfTitle(owner.title.text);
  if (own === undefined) return around;
  // The name of a note or chapter says what most of it is about.
  return isName && own === 'tasks' ? 'practice' : own;
}

/** The region that a title or a label opens; none where it opens none. */
export function regionOfTitle(title: string): Region | undefined {
  if (!isExerciseTitle(title)) return undefined;
  // `문제` alone, or `문제 : 볼륨이 안 지워짐`, is as often what went wrong.
  const { label, number, rest } = readTaskMark(title);
  const isUnasked =
    number === undefined || (rest !== '' && !['command', 'invitation'].includes(mannerOf(rest)));
  const isTrouble = (label === '문제' && isUnasked) || /^문제$/.test(title.trim());
  return isTrouble || isWalkThrough({ title: { text: title } }) ? 'practice' : 'tasks';
}
