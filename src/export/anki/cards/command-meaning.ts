import type { CardContext } from '../card-context.ts';
import { joinProposals, propose, refuse, type Proposals } from '../proposals.ts';
import { commandKey, explainedCommands, type ExplainedCommand } from './command-explanations.ts';
import { optionRows, optionTable } from './option-rows.ts';
import { relatedCommands } from './related-commands.ts';
import { unfitCommand } from './unfit-command.ts';
import { wholeClause } from './whole-clause.ts';
import { withoutNumber } from './without-number.ts';

/** Command → what it does, where the author explains it. */
export function commandMeaning(context: CardContext): Proposals {
  return joinProposals(explainedCommands(context).map((explained) => card(context, explained)));
}

function card(context: CardContext, explained: ExplainedCommand): Proposals {
  const { note, invocation, explanation } = explained;
  const place = context.place(note, invocation.section, invocation.position);
  const question = context.command(note, invocation);
  const unfit = unfitCommand(context, explained);
  if (unfit) return refuse({ kind: 'command-meaning', place, front: question.text, ...unfit });
  const details = optionTable(optionRows(context, note, invocation));
  const related = relatedCommands(context, invocation.canonical, invocation.written);
  return propose({
    kind: 'command-meaning',
    key: commandKey(invocation),
    prose: false,
    place,
    sides: {
      type: 'answer',
      question,
      answer: wholeClause(withoutNumber(context.rich(note, explanation, 'plain'))),
    },
    ...(details !== undefined && { details }),
    ...(related !== undefined && { related }),
    tags: [],
  });
}
