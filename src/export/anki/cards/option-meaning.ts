import { particle } from '../../../language/particles.ts';
import type { OptionMeaning, StudyNote } from '../../../study/nodes.ts';
import type { CardContext } from '../card-context.ts';
import { filled, nameHtml } from '../card-context.ts';
import type { Side } from '../card-draft.ts';
import { joinProposals, propose, refuse, type Proposals } from '../proposals.ts';
import { optionName } from './option-rows.ts';
import { relatedCommands } from './related-commands.ts';
import { telling } from './telling-sentence.ts';
import { wholeClause } from './whole-clause.ts';

/** Option ↔ what it does to its command. */
export function optionMeaning(context: CardContext): Proposals {
  return joinProposals(
    context.set.notes.flatMap((note) => note.options.map((option) => card(context, note, option))),
  );
}

function card(context: CardContext, note: StudyNote, option: OptionMeaning): Proposals {
  const { command } = option;
  const place = context.place(note, option.section, option.position);
  if (speaksOfAnother(option)) {
    return refuse({
      kind: 'option-meaning',
      place,
      front: option.written,
      reason: 'several-options',
      params: {},
    });
  }
  const name = shownOption(context, option);
  const meaning = telling(wholeClause(context.rich(note, option.meaning, 'plain')), option.option);
  const related = relatedCommands(context, command, command);
  const question = filled(context, 'ask-option', { command, option: name }, particle(name, '은/는'));
  const which = filled(context, 'ask-option-recall', { command }, '');
  return propose({
    kind: 'option-meaning',
    key: `${command} ${option.option}`,
    prose: false,
    place,
    sides: {
      type: 'answer',
      question,
      answer: meaning,
      reverse: {
        kind: 'option-recall',
        question: {
          text: `${meaning.text} ${which.text}`,
          html: `<p>${meaning.html}</p><p class="which">${which.html}</p>`,
        },
        answer: answerSide(context, option, name),
      },
    },
    ...(related !== undefined && { related }),
    tags: [],
  });
}

/** With the value where the author explains that value (`--restart always`), else both spellings. */
function shownOption(context: CardContext, option: OptionMeaning): string {
  const written = option.written.trim();
  return /[\s=]\S/.test(written.replaceAll(/,\s*/g, ''))
    ? written
    : optionName(context, option.command, option.option);
}

/** With a value, the name that option has without it is shown too. */
function answerSide(context: CardContext, option: OptionMeaning, name: string): Side {
  const names = optionName(context, option.command, option.option);
  const isBoth = names === name || names.split(', ').every((spelling) => name.includes(spelling));
  const html = isBoth ? nameHtml(name) : `<p>${nameHtml(name)}</p><p>${nameHtml(names)}</p>`;
  return { text: name, html };
}

/** `…한다는 뜻이고 -G는 추가할 그룹을 적는 옵션이다` tells of two. */
function speaksOfAnother({ written, option, meaning }: OptionMeaning): boolean {
  const subjects = [...meaning.text.matchAll(/(?:^|\s)(--?[A-Za-z][\w-]*)(?:은|는|이|가)\s/g)].map(
    ([, name]) => name,
  );
  return subjects.some((name) => name !== option && !written.includes(name ?? ''));
}
