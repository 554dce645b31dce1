import { canonicalOption } from '../grammar/command-tree.ts';
import { longName } from '../grammar/common-options.ts';
import type { Tools } from '../grammar/tools.ts';
import type { Chapter, Invocation, Section } from '../study/nodes.ts';
import type { ExplainContext } from './explain-context.ts';
import { commandsOfTitles, titledTool } from './headed-owner.ts';
import { findNode, grammarOption, isMisspelled, optionOf, usedOption } from './option-lookup.ts';
import { titledCommand } from './options-title.ts';

/** The command and canonical option that an explained option speaks of. */
export interface OptionOwner {
  command: string;
  option: string;
}

/** Where an option is explained. */
export interface OptionPlace {
  /** Source offset from which the command it belongs to is looked for. */
  readonly offset: number;
  readonly section: string;
  /** Commands it stands below or beside: of the list item above, of its table row. */
  readonly above: readonly Invocation[];
  /** Owner of the option explained right before it, in the same list or table. */
  readonly beside?: OptionOwner | undefined;
  /** Commands of the block beside the sentence that it stands in, or that its list leads to. */
  readonly near?: readonly Invocation[];
  /** Command that the options of its table or list belong to. */
  readonly using?: Invocation | undefined;
  /** Chapters and sections around, the outermost first. */
  readonly owners: readonly (Chapter | Section)[];
}

/**
 * Finds the command an option was explained under: the one it stands below, else the nearest before it in its section
 * that has it, else the nearest after it, else the command of the chapter or note that uses it most. Of commands
 * without a grammar nobody knows what they have, so use decides, and what stands beside.
 */
export function findOptionOwner(
  context: ExplainContext,
  written: readonly string[],
  place: OptionPlace,
): OptionOwner | undefined {
  const names = knownNames(context, written);
  const { offset, section, above, beside } = place;
  const has = (invocation: Invocation) => optionOf(context.tools, invocation, names) !== undefined;
  const owned = (owner: Invocation) => ({
    command: holder(context.tools, owner.canonical, names),
    option: optionOf(context.tools, owner, names) ?? ownName(owner.canonical, names),
  });
  const around = context.inSection(section);
  const titles = around.filter((one) => one.role !== 'mention' && isInHeading(context, one));
  const uses = (invocation: Invocation) => usedOption(invocation, names) !== undefined;
  const close = place.near?.findLast(uses) ?? place.near?.findLast(has);
  const inside = close && above.length === 0 ? innerOption(context, [close], names) : undefined;
  if (inside) return inside;
  if (close && above.length === 0) return owned(close);
  for (const over of [above, titles]) {
    const owner = over.findLast(has) ?? (over === above ? over[0] : over.findLast(isGeneric));
    if (owner) return owned(owner);
  }
  const titled = titledCommand(context, offset);
  const ofTitled = titled === undefined ? undefined : grammarOption(context.tools, titled, names);
  if (titled !== undefined && ofTitled) return { command: titled, option: canonicalOption(ofTitled) };
  if (titled !== undefined && !context.tools.has(titled.split(' ')[0]!))
    return { command: titled, option: ownName(titled, names) };
  const isUsed = around.some((one) => uses(one) || usesGroup(one, names));
  const headed = isUsed ? undefined : headedOwner(context, around, place.owners, has);
  if (typeof headed === 'string') return { command: headed, option: ownName(headed, names) };
  if (headed) return owned(headed);
  const before = around.filter(({ position }) => position.start.offset! < offset);
  const shared = before.length === 0 ? sharingTool(context, place.owners, names) : undefined;
  if (shared) return shared;
  const inner = innerOption(context, before.slice(-reach), names);
  if (inner) return inner;
  const using = place.using ?? mostUsedIn(before, [names]);
  const block = place.using && usedOption(place.using, names) === undefined ? place.using.block : '';
  const typed = before.findLast((one) => block !== '' && one.block === block && uses(one));
  if (typed) return owned(typed);
  if (place.using && has(place.using)) return owned(place.using);
  const near = before.findLast(has);
  const isUnknown = using?.grammar === 'generic' && usedOption(using, names) === undefined;
  if (using && using !== near && isUnknown) return owned(using);
  if (beside && !context.tools.has(beside.command.split(' ')[0]!) && !(near && usedOption(near, names)))
    return { command: beside.command, option: ownName(beside.command, names) };
  const user = near && before.findLast((one) => one.block === near.block && uses(one));
  const owner = user ?? near ?? around.find(has) ?? onlyGeneric(around) ?? mostUsing(context, names);
  if (owner) return owned(owner);
  // `--priviledged`: a misspelled option belongs where those around it do, as it is written.
  const family = place.using?.canonical ?? beside?.command;
  if (family !== undefined && isMisspelled(context.tools, family, names[0]!))
    return { command: family, option: names[0]! };
  const last = before.findLast(isGeneric) ?? around.find(isGeneric);
  return last && owned(last);
}

/** Spellings without a long name that no command of the note has, where one has the short one: `-e, --enviroment`. */
function knownNames({ tools, byCanonical }: ExplainContext, names: readonly string[]): readonly string[] {
  const short = names.filter((name) => name.length === 2);
  if (short.length === 0 || short.length === names.length) return names;
  const commands = [...byCanonical.keys()];
  const isHad = (some: readonly string[]) =>
    commands.some((command) => grammarOption(tools, command, some) !== undefined);
  return !isHad(names) && isHad(short) ? short : names;
}

/** The command that the titles around an option name, or the tool of the title above it, which its section doesn't type. */
function headedOwner(
  context: ExplainContext,
  around: readonly Invocation[],
  owners: OptionPlace['owners'],
  has: (invocation: Invocation) => boolean,
): Invocation | string | undefined {
  const named = around.length === 0 ? commandsOfTitles(context, owners) : [];
  const owner = named.findLast(has) ?? named.findLast(isGeneric);
  if (owner) return owner;
  const tool = titledTool(context, owners);
  return around.some(({ executable }) => executable.value === tool) ? undefined : tool;
}

function isGeneric({ grammar }: Invocation): boolean {
  return grammar === 'generic';
}

function isInHeading({ lines }: ExplainContext, { where, position }: Invocation): boolean {
  return where === 'heading' || (where === 'inline' && /^#{1,6}\s/.test(lines.line(position.start.line)));
}

/** The command on the path that has the option: `-f` of `docker compose -f dev.yml up` is one of `docker compose`. */
function holder(tools: Tools, canonical: string, names: readonly string[]): string {
  const words = canonical.split(' ');
  if (findNode(tools, canonical) === undefined) return canonical;
  for (let { length } = words; length > 0; length -= 1) {
    const path = words.slice(0, length).join(' ');
    if (grammarOption(tools, path, names)) return path;
  }
  return canonical;
}

/** An option of what a command runs in a container: `-u` of `docker exec -it db mysql -u root`. */
function innerOption(
  { tools }: ExplainContext,
  around: readonly Invocation[],
  names: readonly string[],
): OptionOwner | undefined {
  for (const invocation of around) {
    const at = tools.get(invocation.grammar)?.grammar.commands[invocation.canonical]?.runsCommandAt;
    const [tool, ...words] = at === undefined ? [] : invocation.arguments.slice(at).map(({ value }) => value);
    const outer = usedOption(invocation, names);
    if (tool === undefined || outer !== undefined || !words.some((word) => names.includes(word))) continue;
    return { command: tool, option: ownName(tool, names) };
  }
  return undefined;
}

/** The long spelling, else that of the only one. */
function ownName(canonical: string, names: readonly string[]): string {
  return names.find((name) => name.startsWith('--')) ?? longName(canonical, names[0]!);
}

/** How far back a command that uses an option is looked for. */
const reach = 40;

/** Of commands without a grammar the one that uses most of the spellings, the nearest first. */
export function mostUsedIn(
  before: readonly Invocation[],
  among: readonly (readonly string[])[],
): Invocation | undefined {
  let best: { uses: number; command: Invocation } | undefined;
  for (const command of before.slice(-reach).toReversed()) {
    const uses = among.filter((names) => usesGroup(command, names)).length;
    if (uses > (best?.uses ?? 0)) best = { uses, command };
  }
  return best?.command;
}

/** Whether a command without a grammar uses a short option, alone or in a group (`-aG`). */
function usesGroup(invocation: Invocation, names: readonly string[]): boolean {
  if (invocation.grammar !== 'generic') return false;
  return invocation.options.some(
    ({ name }) =>
      names.includes(name) ||
      (/^-[A-Za-z]{2,5}$/.test(name) && names.some((one) => one.length === 2 && name.includes(one[1]!))),
  );
}

/** `공통 옵션`, `유용한 옵션`: options of many commands, which are the tool's. */
const sharedTitle = /(?:공통|유용한|글로벌|전역|global)\s*(?:옵션|플래그|option|flag)/i;

/** The tool whose commands share an option, below a title of shared options: `-n` of kubectl. */
function sharingTool(
  { tools, byCanonical }: ExplainContext,
  owners: OptionPlace['owners'],
  names: readonly string[],
): OptionOwner | undefined {
  if (!sharedTitle.test(owners.at(-1)?.title.text ?? '')) return undefined;
  const sharing = [...byCanonical.keys()].filter((canonical) => grammarOption(tools, canonical, names));
  const [tool, ...others] = new Set(sharing.map((canonical) => canonical.split(' ')[0]!));
  if (tool === undefined || others.length > 0 || sharing.length < 3) return undefined;
  return { command: tool, option: canonicalOption(grammarOption(tools, sharing[0]!, names)!) };
}

/** The command that all of a section's are, where nobody knows its options: what is typed there is what is spoken of. */
function onlyGeneric(around: readonly Invocation[]): Invocation | undefined {
  const commands = new Set(around.map(({ canonical }) => canonical));
  return commands.size === 1 && around.every(isGeneric) ? around[0] : undefined;
}

/** Of all commands of the note that have an option, the one that uses it most. */
function mostUsing(context: ExplainContext, names: readonly string[]): Invocation | undefined {
  let best: { count: number; first: Invocation } | undefined;
  for (const [canonical, invocations] of context.byCanonical) {
    const uses = invocations.filter((one) => usedOption(one, names) !== undefined).length;
    const has = uses > 0 || grammarOption(context.tools, canonical, names) !== undefined;
    const count = uses * 10 + invocations.length;
    if (has && count > (best?.count ?? 0)) best = { count, first: invocations[0]! };
  }
  return best?.first;
}
