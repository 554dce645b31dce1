import type { CardContext } from './card-context.ts';
import { breakdown } from './cards/breakdown.ts';
import { commandMeaning } from './cards/command-meaning.ts';
import { commandRecall } from './cards/command-recall.ts';
import { exercise } from './cards/exercise.ts';
import { instruction } from './cards/instruction.ts';
import { list } from './cards/list.ts';
import { optionMeaning } from './cards/option-meaning.ts';
import { question } from './cards/question.ts';
import { sentence } from './cards/sentence.ts';
import { steps } from './cards/steps.ts';
import { term } from './cards/term.ts';
import type { Proposals } from './proposals.ts';

/** All card kinds, in the order in which cards of one line are learned: what it means before how it is written. */
export const kindsOfCards: readonly ((context: CardContext) => Proposals)[] = [
  term,
  sentence,
  commandMeaning,
  optionMeaning,
  commandRecall,
  instruction,
  breakdown,
  steps,
  list,
  question,
  exercise,
];
