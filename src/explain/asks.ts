import { endsInTask, tellsStep } from './verb-endings.ts';

/** How a text speaks to the reader: it commands, invites, asks, says what one does, tells what was done or is, or only names something. */
export type Manner = 'command' | 'invitation' | 'question' | 'step' | 'telling' | 'phrase';

/** Whether a text asks the reader to do something: `…하라`, `…해 보자`, `…알아오기`, `…것이다`, a question. */
export function asks(text: string): boolean {
  const end = text.replaceAll(/\s*\([^)]*\)/g, '').trim();
  return /(?:[라자]|시오|세요|[가-힣]기|것(?:이다)?|[?？])[.!]?$|^(?:\d+[.)]|문제\s*\d)/.test(end);
}

/** How a text speaks: as the first of its sentences that wants something of the reader, else as the last. */
export function mannerOf(text: string): Manner {
  const bare = text.replaceAll(/\s*\([^)]*\)/g, '').trim();
  const sentences = bare.split(/(?<=[.!?？]|[가-힣]\s?:)\s+/).map(mannerOfSentence);
  for (const manner of ['command', 'invitation'] as const) if (sentences.includes(manner)) return manner;
  const last = sentences.at(-1) ?? 'phrase';
  // What stands behind a question answers it.
  return last !== 'question' && sentences.includes('question') ? 'telling' : last;
}

function mannerOfSentence(sentence: string): Manner {
  const end = sentence.replace(/[\s.!~♪^ㅎㅋ]+$/, '');
  if (/(?:시오|[가-힣](?<!안녕하)세요|[가-힣]라|[가-힣]렴)$/.test(end) || endsInTask(end)) return 'command';
  if (/[?？]$/.test(end)) return 'question';
  if (/[가-힣]자$|[가-힣]기$|[가-힣]시다$/.test(end)) return 'invitation';
  if (tellsStep(end)) return 'step';
  if (/[가-힣]/.test(end))
    return /(?:[다요죠]|[가-힣](?:음|함|됨|임)|[했됐었았]음)$/.test(end) ? 'telling' : 'phrase';
  return /^[A-Z][a-z]+ .*\w/.test(end) && !/^(?:The|This|That|It|A|An|There|You|I|We)\s/.test(end)
    ? 'invitation'
    : 'phrase';
}
