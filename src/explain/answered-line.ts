import type { PhrasingContent } from 'mdast';

const arrowed = /^(.*?)\s(?:→|->|=>|⇒)\s+\S.*$/s;
const answered = /^(.*?[?？])\s+(?:(?:→|->|=>|⇒|[-–—:])\s+)?(\S.*)$/s;

/** What a line asks without the code behind its question, which answers it: `목록을 보려면? docker ps`. */
export function questionOf(text: string, content: readonly PhrasingContent[]): string {
  const [, asked, said] = answered.exec(text) ?? [];
  const last = content.at(-1);
  return asked !== undefined && last?.type === 'inlineCode' && said === last.value ? asked : text;
}

/** The task of a line that has its answer behind it (`목록 보기 → docker ps`); none where it has no answer. */
export function taskBeforeAnswer(
  text: string,
  content: readonly PhrasingContent[],
): PhrasingContent[] | undefined {
  if (!arrowed.test(text) && questionOf(text, content) === text) return undefined;
  const isCode = content.at(-1)?.type === 'inlineCode';
  const kept = isCode ? content.slice(0, -1) : [...content];
  const last = kept.at(-1);
  if (last?.type !== 'text') return kept;
  const value = isCode ? last.value.replace(/\s+(?:(?:→|->|=>|⇒|[-–—:])\s+)?$/, '') : beforeArrow(last.value);
  return [...kept.slice(0, -1), { ...last, value }];
}

function beforeArrow(value: string): string {
  return arrowed.exec(value)?.[1] ?? value;
}
