import type { Invocation } from '../study/nodes.ts';
import { nominal } from './nominal.ts';
import { topicOf } from './topic.ts';

/**
 * Whether a sentence says what something other than the commands is: `스택은 서비스를 묶은 단위이다`. What follows it
 * goes on about the same thing, as Korean leaves a topic out that stays.
 */
export function definesOther(sentence: string, commands: readonly Invocation[]): boolean {
  const topic = topicOf(sentence)?.toLowerCase();
  if (topic === undefined || !nominal.test(sentence) || /명령어?(?:이?다|입니다)/.test(sentence))
    return false;
  const words = commands.flatMap(({ canonical, executable }) => [...canonical.split(' '), executable.value]);
  return !words.some((word) => topic.split(/[^a-z0-9_-]+/).includes(word));
}
