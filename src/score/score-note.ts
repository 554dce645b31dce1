import type { Tools } from '../grammar/tools.ts';
import type { Facts } from '../study/facts.ts';
import type { Claim, Kind } from './claim.ts';
import { commandClaim, labeledOptions, optionName, recognizedOptions } from './command-claims.ts';
import { isWeak, labeledExplanations, place, recognizedExplanations } from './explanation-claims.ts';
import { type Match, matchAny, matchOnce, nearLine, nearLineOrText, sameLine } from './match.ts';
import { plainText } from './plain-text.ts';
import type { Truth } from './truth.ts';

/** One claim of the labels or the program with what became of it. */
export interface Verdict extends Claim {
  readonly kind: Kind;
  readonly side: 'expected' | 'given';
  /** Expected and found, or given and right. */
  readonly agreed: boolean;
}

/** Compares what the program recognized in a note with its labels; a verdict for each claim of both sides. */
export function scoreNote(truth: Truth, facts: Facts, tools: Tools): Verdict[] {
  const optionClaim = optionClaimOf(tools);
  const once = (kind: Kind, expected: Claim[], given: Claim[]) =>
    verdicts(kind, expected, given, matchOnce(expected, given, nearLine));
  return [
    ...scoreCommands(truth, facts, tools),
    ...scoreExplanations(truth, facts),
    ...once('options', truth.options.map(optionClaim), facts.options.map(optionClaim)),
    ...once('terms', truth.terms.map(termClaim), facts.terms.map(termClaim)),
    ...once('parts', truth.parts.map(partClaim), facts.parts.map(partClaim)),
    ...once(
      'instructions',
      truth.instructions.map(instructionClaim),
      facts.instructions.map(instructionClaim),
    ),
    ...once('questions', truth.questions.map(questionClaim), facts.questions.map(questionClaim)),
    ...scoreExercises(truth, facts),
  ];
}

/** Options are compared within the commands that were found: a missed command is missed once. */
function scoreCommands(truth: Truth, facts: Facts, tools: Tools): Verdict[] {
  const expected = truth.commands.map(commandClaim);
  const given = facts.commands.map(commandClaim);
  const match = matchOnce(expected, given, sameLine);
  const options = match.pairs.flatMap(([label, other]) => {
    const { line, text } = expected[label]!;
    const claims = (names: string[]) => [...new Set(names)].map((name): Claim => ({ line, key: name, text }));
    const labeled = claims(labeledOptions(truth.commands[label]!, tools));
    const recognized = claims(recognizedOptions(facts.commands[other]!, tools));
    return verdicts('command options', labeled, recognized, matchOnce(labeled, recognized, sameLine));
  });
  return [...verdicts('commands', expected, given, match), ...options];
}

/** Without the weak forms, a strong claim may still rest on a weak label: that says nothing against it. */
function scoreExplanations(truth: Truth, facts: Facts): Verdict[] {
  const expected = labeledExplanations(truth);
  const given = recognizedExplanations(facts);
  const strong = given.filter((claim) => !isWeak(claim));
  return [
    ...verdicts('explanations', expected, given, matchAny(expected, given, nearLineOrText)),
    ...verdicts('strong explanations', expected, strong, matchAny(expected, strong, nearLineOrText)).filter(
      (verdict) => verdict.side === 'given' || !isWeak(verdict),
    ),
  ];
}

/** An exercise is found when a solution is: one command of it is enough, none where the labels have none. */
function scoreExercises(truth: Truth, facts: Facts): Verdict[] {
  const claims = (
    commands: readonly { id: string; line: number; canonical: string }[],
    exercises: readonly { line: number; solution: readonly string[] }[],
  ): Claim[] => {
    const byId = new Map(commands.map((command) => [command.id, command]));
    return exercises.map(({ line, solution }) => {
      const places = solution.map((id) => place(byId, id));
      return { line, key: '', text: places.join(', ') };
    });
  };
  const expected = claims(truth.commands, truth.exercises);
  const given = claims(facts.commands, facts.exercises);
  const overlap = (one: Claim, other: Claim) =>
    one.text === '' || one.text.split(', ').some((command) => other.text.split(', ').includes(command));
  const match = matchOnce(expected, given, (one, other) => nearLine(one, other) && overlap(one, other));
  return verdicts('exercises', expected, given, match);
}

function verdicts(kind: Kind, expected: readonly Claim[], given: readonly Claim[], match: Match): Verdict[] {
  return [
    ...expected.map((claim, at): Verdict => ({
      ...claim,
      kind,
      side: 'expected',
      agreed: match.found.has(at),
    })),
    ...given.map((claim, at): Verdict => ({ ...claim, kind, side: 'given', agreed: match.right.has(at) })),
  ];
}

const optionClaimOf =
  (tools: Tools) =>
  ({ command, option, line, meaning }: Truth['options'][number]): Claim => ({
    line,
    key: `${command} ${optionName(command, option, tools)}`,
    text: meaning,
  });

/** `도커(Docker)` and `도커` name the same term. */
const termClaim = ({ term, line, meaning }: Truth['terms'][number]): Claim => ({
  line,
  key: plainText(term).replace(/\s*\([^)]*\)$/, ''),
  text: meaning,
});

const partClaim = ({ literal, part, line }: Truth['parts'][number]): Claim => ({
  line,
  key: plainText(part),
  text: literal,
});

const instructionClaim = ({ instruction, line }: Truth['instructions'][number]): Claim => ({
  line,
  key: instruction,
  text: instruction,
});

const questionClaim = ({ question, line }: Truth['questions'][number]): Claim => ({
  line,
  key: '',
  text: question,
});
