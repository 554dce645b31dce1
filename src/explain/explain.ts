import type { Tools } from '../grammar/tools.ts';
import type { Exercise, Explanation, Question, ResolvedNote, StudyNote } from '../study/nodes.ts';
import { readComments } from './comments.ts';
import { readDockerfileMeanings } from './dockerfile-meanings.ts';
import { explainContext } from './explain-context.ts';
import { readExercises } from './exercises.ts';
import { readFenceDefinitions } from './fence-definitions.ts';
import { readCalloutTerms, readHeadingTerms } from './heading-terms.ts';
import { readHeadingLines, readHeadings } from './headings.ts';
import { readKeyComments } from './key-comments.ts';
import { readLineTerms } from './line-terms.ts';
import { readNearest } from './nearest.ts';
import { readOptionCommands } from './option-commands.ts';
import { readHeadingOptions } from './option-headings.ts';
import { readOptionLines } from './option-lines.ts';
import { followOverrides } from './overrides.ts';
import { readCommandPieces } from './piece-readers.ts';
import { readQuestionTerms } from './question-terms.ts';
import { readQuestions } from './questions.ts';
import { readSentences } from './sentence-meanings.ts';
import { readSteps } from './steps.ts';
import { shareWithHeads } from './share-with-heads.ts';
import { readTables } from './tables.ts';
import { type FoundMeanings, type FoundExplanation } from './found-meanings.ts';
import { readDefinitionLines } from './read-definition-lines.ts';

/** Attaches to commands, options, terms, parts and instructions what the author says of them. */
export function explain(note: ResolvedNote, source: string, tools: Tools): StudyNote {
  const context = explainContext(note, source, tools);
  const definitions: FoundMeanings = {
    explanations: [],
    options: [],
    terms: [],
    parts: [],
    instructions: [],
  };
  readDefinitionLines(context, definitions);
  readTables(context, definitions);
  readSentences(context, definitions);
  readOptionLines(context, definitions);
  readFenceDefinitions(context, definitions);
  readHeadingOptions(context, definitions);
  readOptionCommands(context, definitions);
  readCommandPieces(context, definitions);
  readDockerfileMeanings(context, definitions);
  readKeyComments(context, definitions);
  const exercises = readExercises(context);
  const questions = readQuestions(context).filter((asked) => !isTask(asked, exercises));
  readQuestionTerms(context, questions, definitions);
  followOverrides(context, definitions, questions);
  readLineTerms(context, definitions);
  readHeadingTerms(context, definitions);
  readCalloutTerms(context, definitions);
  const strong = [
    ...readComments(context),
    ...definitions.explanations,
    ...readHeadingLines(context),
    ...readHeadings(context),
  ];
  const all = shareWithHeads(context, [...strong, ...readNearest(context, strong)]);
  return {
    ...note,
    explanations: numbered(all),
    options: inOrder(definitions.options),
    terms: inOrder(definitions.terms),
    parts: inOrder(definitions.parts),
    instructions: inOrder(definitions.instructions),
    questions: inOrder(questions),
    exercises: inOrder(exercises),
    steps: readSteps(context, definitions),
  };
}

/** `Q2. 볼륨을 만들어 보세요.` asks for a deed, not for an answer. */
function isTask({ position: { start } }: Question, exercises: readonly Exercise[]): boolean {
  return exercises.some(({ position }) => position.start.offset === start.offset);
}

function numbered(found: readonly FoundExplanation[]): Explanation[] {
  return inOrder(found).map((explanation, index) => ({ id: `e${index + 1}`, ...explanation }));
}

function inOrder<T extends { position: { start: { offset?: number | undefined } } }>(
  nodes: readonly T[],
): T[] {
  return [...nodes].sort((a, b) => a.position.start.offset! - b.position.start.offset!);
}
