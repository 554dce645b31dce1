import type { Position } from 'unist';
import type {
  Explanation,
  ExplanationForm,
  InstructionMeaning,
  Invocation,
  LiteralPart,
  OptionMeaning,
  RichText,
  TermMeaning,
} from '../study/nodes.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { commandsAbove, commandsBeside } from './head-commands.ts';
import { ledCommands } from './led-commands.ts';
import { namedOwners } from './named-owner.ts';
import { splitGroup } from './option-groups.ts';
import { usedOption } from './option-lookup.ts';
import { findOptionOwner } from './option-owner.ts';

/** An explanation without its id. */
export type FoundExplanation = Omit<Explanation, 'id'>;

/** What was found to be said in a note, by what it is said of. */
export interface FoundMeanings {
  explanations: FoundExplanation[];
  options: OptionMeaning[];
  terms: TermMeaning[];
  parts: LiteralPart[];
  instructions: InstructionMeaning[];
}

/** Where something is said. */
export interface MeaningPlace {
  position: Position;
  section: string;
}

/** An explanation node. */
export function explanation(
  commands: readonly Invocation[],
  form: ExplanationForm,
  text: RichText,
  position: Position,
  section: string,
): FoundExplanation {
  return {
    type: 'explanation',
    commands: commands.map(({ id }) => id),
    form,
    text: text.text,
    content: text.content,
    weak: form === 'heading',
    position,
    section,
  };
}

/** An option that something is said of, before its command is known. */
export interface SaidOption extends MeaningPlace {
  names: readonly string[];
  written: string;
  meaning: RichText;
  form: OptionMeaning['form'];
  /** Source offset from which the command it belongs to is looked for. */
  offset: number;
  /** The item it stands in; a list item's options belong to the command of the item above. */
  item: FlowItem;
  /** Commands it stands below; those of the list item above without. */
  above?: readonly Invocation[];
  /** Leaves an option alone that its section explains already. */
  once: boolean;
}

/** Files what is said of an option under its command; a group such as `-it` is two options. */
export function addOption(context: ExplainContext, said: SaidOption, into: FoundMeanings): void {
  const { names, written, meaning, form, position, section, offset, item, once } = said;
  const last = into.options.at(-1);
  const next = last?.section === section && position.start.line - last.position.end.line <= 2;
  const family = (item.listItem && context.listOf(item.listItem)) ?? item;
  const named = said.above ? [] : namedOwners(context, names[0]!, position, section);
  const place = {
    offset,
    section,
    owners: item.owners,
    above: said.above ?? (named.length > 0 ? named : commandsAbove(context, item)),
    near: nearCommands(context, said),
    beside: next && last.form === form ? last : undefined,
    using: form === 'list' || form === 'line' ? context.listedOwner(family) : undefined,
  };
  const groups = splitGroup(context, names, place);
  for (const group of groups) {
    const owner = findOptionOwner(context, group, place);
    if (!owner) continue;
    const stands = into.options.some(
      (other) =>
        other.section === section && other.command === owner.command && other.option === owner.option,
    );
    if (once && stands) continue;
    const name = once && groups.length > 1 ? group.join(', ') : written;
    into.options.push({ type: 'optionMeaning', ...owner, written: name, meaning, form, position, section });
  }
}

/** Commands that an option is said beside: of its sentence, of the list it leads with, of the line of its block above. */
function nearCommands(
  context: ExplainContext,
  { form, item, offset, names }: SaidOption,
): readonly Invocation[] {
  if (form === 'sentence') return commandsBeside(context, item, offset);
  const block = form === 'line' ? context.blockOf(item.node) : undefined;
  if (block === undefined) return ledCommands(context, item);
  const last = context.ofBlock(block).findLast(({ position }) => position.start.offset! < offset);
  return last && usedOption(last, names) !== undefined ? [last] : [];
}

/** Files what is said of an instruction or key. */
export function addInstruction(
  language: InstructionMeaning['language'],
  instruction: string,
  meaning: RichText,
  { position, section }: MeaningPlace,
  into: FoundMeanings,
): void {
  into.instructions.push({ type: 'instructionMeaning', language, instruction, meaning, position, section });
}
