import { isAnswerTitle } from '../language/answer-title.ts';
import type { RootContent } from 'mdast';
import type { Section, StudyContent } from '../study/nodes.ts';

/** A section of tasks with the sections in it or right after it that hold their solutions. */
export interface ExerciseSection {
  readonly section: Section;
  readonly answers: readonly Section[];
}

/** The exercise sections among nodes and in them, in order. */
export function exerciseSections(children: readonly StudyContent[]): ExerciseSection[] {
  return children.flatMap((child, index): ExerciseSection[] => {
    if (child.type !== 'section' && child.type !== 'chapter') return [];
    const inner = exerciseSections(child.children);
    if (child.type === 'chapter' || child.role !== 'exercise') return inner;
    const next = children[index + 1];
    const beside = [...child.children, ...(next ? [next] : [])];
    const answers = beside.filter((node): node is Section => node.type === 'section' && isAnswer(node));
    return [{ section: child, answers }, ...inner];
  });
}

function isAnswer({ title }: Section): boolean {
  return isAnswerTitle(title.text.replace(/\s*\([^)]*\)$/, ''));
}

/** What stands in a section itself, not in the sections in it. */
export function flowOf({ children }: Section): RootContent[] {
  return children.filter((child): child is RootContent => child.type !== 'section');
}
