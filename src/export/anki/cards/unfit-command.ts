import type { Explanation, ExplanationForm, Invocation, StudyNote } from '../../../study/nodes.ts';
import type { Params } from '../../../language/language.ts';
import type { RefusalReason } from '../refusal.ts';
import type { ExplainedCommand } from './command-explanations.ts';
import type { CardContext } from '../card-context.ts';
import { blockSize, commandKey, volatileId } from './command-explanations.ts';

/** Forms in which a text stands so close to a command that it can speak of nothing else. */
export const sureForms: ReadonlySet<ExplanationForm> = new Set([
  'trailing-comment',
  'comment-line',
  'same-line',
  'table-row',
  'child-list',
]);

/** Forms that speak of a block as a whole. */
const blockForms = new Set(['before', 'after', 'colon-before', 'parent-list', 'heading']);

/** What is to be seen when all goes well, which is not what the command does: `PONG이 나온다`. */
const outcome = /(?:나온다|나옴|뜬다|뜸|오류가 난다|실패한다|거부된다|거부됨)[.]?$/;

/** Headings that say what a command does, not what the section is about: `컨테이너 목록 보기`. */
const telling =
  /(?:기|하기|보기|조회|확인|삭제|제거|생성|실행|중지|시작|접속|빌드|푸시|설치|출력|검색|복사)$/;

/** Why a command should not become a card, before its texts are looked at; `undefined` where it may. */
export function unfitCommand(
  context: CardContext,
  { note, invocation, explanation }: ExplainedCommand,
): { reason: RefusalReason; params: Params } | undefined {
  if (isProse(invocation)) return { reason: 'not-a-command', params: {} };
  const problem = invocation.problems.find(
    ({ kind }) => kind !== 'missing-argument' && kind !== 'deprecated-option',
  );
  if (problem !== undefined) return { reason: 'wrong-command', params: { word: problem.word } };
  if (invocation.grammar === 'generic' && !sureForms.has(explanation.form)) {
    return { reason: 'weak', params: {} };
  }
  if (explanation.weak && !telling.test(explanation.text.trim())) return { reason: 'weak', params: {} };
  const [word] = volatileId.exec(explanation.text) ?? [];
  if (word !== undefined) return { reason: 'volatile', params: { word } };
  if (outcome.test(explanation.text.trim())) return { reason: 'outcome', params: {} };
  if (isLoose(explanation)) return { reason: 'weak', params: {} };
  if (namesAnother(context, invocation, explanation.text))
    return { reason: 'several-commands', params: { count: 2 } };
  const explained = commandsOf(note, explanation.commands).size;
  const count = blockForms.has(explanation.form)
    ? Math.max(explained, blockSize(note, invocation))
    : explained;
  return count > 1 ? { reason: 'several-commands', params: { count } } : undefined;
}

/** Hangul outside of quotes and placeholders, in a command that no grammar knows, is a sentence. */
function isProse(invocation: Invocation): boolean {
  if (invocation.grammar !== 'generic') return false;
  return /[가-힣]/.test(invocation.text.replaceAll(/"[^"]*"|'[^']*'|[<[{][^\]>}]*[\]>}]/g, ''));
}

function commandsOf(note: StudyNote, ids: readonly string[]): ReadonlySet<string> {
  const invocations = note.invocations.filter((invocation) => ids.includes(invocation.id));
  return new Set(invocations.map(commandKey));
}

/** `…만들기만 하고, docker start는 …` explains another command as well. */
function namesAnother({ set }: CardContext, invocation: Invocation, text: string): boolean {
  return set.entries.some(
    ({ kind, name, short }) =>
      kind === 'command' &&
      name !== invocation.canonical &&
      !invocation.canonical.startsWith(`${name} `) &&
      [name, short].some((spelling) => spelling?.includes(' ') && isSubject(text, spelling)),
  );
}

function isSubject(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && /^[`*]*(?:은|는|이|가)\s/.test(text.slice(at + name.length));
}

/**
 * A paragraph near a command that has a subject of its own (`CMD는 …`) or goes on with a story tells of that; so does
 * a remark on one place (`cmd에서는 ^로 잇는다`).
 */
function isLoose({ form, text }: Explanation): boolean {
  return (
    /^(?:\S+\s){0,2}\S*에서는\s/.test(text.trim()) ||
    (blockForms.has(form) && /^(?:(?!이 명령)\S+(?:은|는)|먼저|이제|이번에|마지막으로)\s/.test(text.trim()))
  );
}
