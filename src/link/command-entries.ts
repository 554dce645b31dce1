import { canonicalOption, type CommandTree } from '../grammar/command-tree.ts';
import type { GrammarCommand } from '../grammar/grammar.ts';
import type { Tools } from '../grammar/tools.ts';
import type { Explanation, Invocation, OptionMeaning, StudyNote } from '../study/nodes.ts';
import { groupBy } from '../study/group-by.ts';
import type { EntryMeaning, Place } from '../study/study-set.ts';
import { commandAnchor, optionAnchor } from './anchors.ts';
import { draftKey, draftOf, type EntryDraft, type EntryDrafts } from './entry-draft.ts';
import type { Trails } from './trail.ts';

/** Files a note's commands and options under their entries. */
export function addCommands(drafts: EntryDrafts, note: StudyNote, trails: Trails, tools: Tools): void {
  for (const invocation of note.invocations) {
    if (isUnknown(invocation)) continue;
    const entry = commandDraft(drafts, invocation.canonical, tools);
    entry.places.push(placeOf(note, trails, invocation));
    for (const option of invocation.options) {
      if (invocation.grammar !== 'generic' && !option.known) continue;
      const place = {
        ...placeOf(note, trails, invocation),
        line: option.position.start.line,
        written: option.written,
      };
      optionDraft(drafts, entry, option.long, tools).places.push(place);
    }
  }
  for (const meaning of note.options) addOptionMeaning(drafts, note, trails, tools, meaning);
  addExplanations(drafts, note, tools);
  addNeighbors(drafts, note);
}

/**
 * Files the commands that a note's Dockerfiles run under the entries that other places have made: what only a build
 * runs is no command to learn.
 */
export function addBuildCommands(drafts: EntryDrafts, note: StudyNote, trails: Trails): void {
  for (const { dockerfile } of note.blocks) {
    for (const invocation of dockerfile?.instructions.flatMap(({ commands }) => commands) ?? []) {
      const draft = drafts.get(draftKey({ kind: 'command', name: invocation.canonical }));
      if (draft === undefined || isUnknown(invocation)) continue;
      const { invocation: _, ...place } = placeOf(note, trails, invocation);
      draft.places.push({ ...place, use: 'mention' });
    }
  }
}

/** A subcommand that no one knows is a slip: it gets a message, not an entry. */
function isUnknown(invocation: Invocation): boolean {
  return invocation.problems.some(({ kind }) => kind === 'unknown-subcommand');
}

function commandDraft(drafts: EntryDrafts, canonical: string, tools: Tools): EntryDraft {
  const tree = tools.get(canonical.split(' ')[0]!);
  const command = tree?.grammar.commands[canonical];
  const short = shortForm(canonical, command);
  const builtin = builtinOf(command);
  return draftOf(drafts, {
    kind: 'command',
    anchor: commandAnchor(canonical),
    name: canonical,
    group: groupOf(canonical, tree),
    ...(short !== undefined && { short }),
    ...(builtin && { builtin }),
    ...(command?.url !== undefined && { url: command.url }),
  });
}

/** The first alias is the short form where it has fewer words. */
function shortForm(canonical: string, command: GrammarCommand | undefined): string | undefined {
  const alias = command?.aliases?.[0];
  return alias !== undefined && alias.split(' ').length < canonical.split(' ').length ? alias : undefined;
}

function builtinOf(words: { ko?: string; en?: string } | undefined): { ko: string; en: string } | undefined {
  return words?.ko !== undefined && words.en !== undefined ? { ko: words.ko, en: words.en } : undefined;
}

/** A command's management object where the grammar has one, else its tool. */
function groupOf(canonical: string, tree: CommandTree | undefined): string {
  const [tool, object] = canonical.split(' ');
  const isObject = object !== undefined && (tree?.root.children.get(object)?.children.size ?? 0) > 0;
  return isObject ? `${tool} ${object}` : tool!;
}

function optionDraft(drafts: EntryDrafts, command: EntryDraft, long: string, tools: Tools): EntryDraft {
  const anchor = optionAnchor(command.name, long);
  command.options.add(anchor);
  const grammar = tools.get(command.name.split(' ')[0]!)?.grammar.commands[command.name];
  const option = grammar?.options?.find(
    (candidate) => canonicalOption(candidate) === long && candidate.means === undefined,
  );
  const builtin = builtinOf(option);
  return draftOf(drafts, {
    kind: 'option',
    anchor,
    name: long,
    parent: command.anchor,
    ...(option?.short !== undefined && option.long !== undefined && { short: `-${option.short}` }),
    ...(builtin && { builtin }),
    ...(grammar?.url !== undefined && { url: `${grammar.url}#${long.replace(/^-+/, '')}` }),
  });
}

function addOptionMeaning(
  drafts: EntryDrafts,
  note: StudyNote,
  trails: Trails,
  tools: Tools,
  meaning: OptionMeaning,
): void {
  const command = commandDraft(drafts, meaning.command, tools);
  const draft = optionDraft(drafts, command, meaning.option, tools);
  const { line } = meaning.position.start;
  draft.meanings.push({ ...meaning.meaning, note: note.path, line, form: meaning.form, weak: false });
  draft.places.push({
    note: note.path,
    section: meaning.section,
    trail: trails.get(meaning.section)!,
    line,
    written: meaning.written,
    use: 'definition',
  });
}

/** From the strongest form to the weakest. */
const forms: Readonly<Record<Explanation['form'], number>> = {
  override: 0,
  'table-row': 1,
  'same-line': 2,
  'child-list': 3,
  'after-heading': 4,
  'blockquote-after': 5,
  sentence: 6,
  'trailing-comment': 7,
  'comment-line': 8,
  'colon-before': 9,
  'parent-list': 10,
  before: 11,
  after: 12,
  heading: 13,
};

function addExplanations(drafts: EntryDrafts, note: StudyNote, tools: Tools): void {
  const byId = new Map(note.invocations.map((invocation) => [invocation.id, invocation]));
  const meanings = note.explanations.flatMap((explanation) =>
    explanation.commands.flatMap((id) => {
      const invocation = byId.get(id);
      return invocation && !isUnknown(invocation)
        ? [{ explanation, invocation, rank: rankOf(explanation, invocation) }]
        : [];
    }),
  );
  for (const { explanation, invocation } of meanings.sort((a, b) => a.rank - b.rank)) {
    const meaning: EntryMeaning = {
      text: explanation.text,
      content: explanation.content,
      note: note.path,
      line: explanation.position.start.line,
      form: explanation.form,
      weak: explanation.weak,
      invocation: invocation.id,
    };
    commandDraft(drafts, invocation.canonical, tools).meanings.push(meaning);
  }
}

/** What is said of the bare command comes first: it speaks of the command, not of one use of it. */
function rankOf(explanation: Explanation, invocation: Invocation): number {
  const bare = invocation.options.length + invocation.arguments.length === 0;
  const shared = explanation.commands.length > 1 && explanation.form !== 'table-row' ? 40 : 0;
  return forms[explanation.form] + (bare ? 0 : 20) + shared + (explanation.weak ? 100 : 0);
}

/** Commands of one block stand beside each other; so do, more loosely, those of one section. */
function addNeighbors(drafts: EntryDrafts, note: StudyNote): void {
  const typed = note.invocations.filter((one) => one.where === 'fence' && !isUnknown(one));
  for (const section of groupBy(typed, ({ section }) => section).values()) {
    addBeside(drafts, timesTyped(section), 1);
    for (const block of groupBy(section, ({ block }) => block).values())
      addBeside(drafts, timesTyped(block), 2);
  }
}

/** A place with more different commands than this tells nothing of what belongs together. */
const mostBeside = 200;

/** How often each command is typed, by its canonical form. */
function timesTyped(invocations: readonly Invocation[]): [string, number][] {
  const groups = groupBy(invocations, ({ canonical }) => canonical);
  return [...groups].slice(0, mostBeside).map(([name, { length }]) => [name, length]);
}

function addBeside(drafts: EntryDrafts, typed: readonly [string, number][], weight: number): void {
  const anchored = typed.map(([name, times]) => ({ name, times, anchor: commandAnchor(name) }));
  for (const { name, times } of anchored) {
    const beside = drafts.get(draftKey({ kind: 'command', name }))?.beside;
    for (const other of anchored) {
      if (other.name === name) continue;
      beside?.set(other.anchor, (beside.get(other.anchor) ?? 0) + weight * times * other.times);
    }
  }
}

function placeOf(note: StudyNote, trails: Trails, invocation: Invocation): Place {
  const run = invocation.role === 'line' || invocation.role === 'template';
  return {
    note: note.path,
    section: invocation.section,
    trail: trails.get(invocation.section)!,
    line: invocation.position.start.line,
    written: invocation.text,
    use: run ? 'run' : invocation.role === 'head' ? 'definition' : 'mention',
    invocation: invocation.id,
  };
}
