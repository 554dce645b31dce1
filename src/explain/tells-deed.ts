import { topicOf } from './topic.ts';
import { tellsAction } from './verb-endings.ts';

/** Whether a sentence tells what was just done: an action on an object, of nothing else and under no condition. */
export function tellsDeed(sentence: string): boolean {
  const goesOn = /^(?:그\s?다음|다음|이제|이번|이어서|마지막으로|끝으로)/.test(sentence);
  const isConditional = /[가-힣](?:면|때|때는|경우|려고)(?:[\s,]|$)/.test(sentence);
  const hasObject = /[을를]\s|[가-힣](?:부터|까지)\s/.test(sentence);
  return tellsAction(sentence) && hasObject && !goesOn && !isConditional && topicOf(sentence) === undefined;
}
