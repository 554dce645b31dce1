import { hashAnchor } from '../../study/anchor.ts';
import { groupBy } from '../../study/group-by.ts';
import type { Entry } from '../../study/study-set.ts';
import { isGroupOnly, sheetCommand } from './sheet-command.ts';
import type { SheetContext } from './sheet-context.ts';
import type { SheetGroup } from './sheet.ts';
import type { SheetWord } from './words.ts';

/** The objects a learner meets first, in that order; others follow in reading order. */
const order = ['container', 'image', 'volume', 'network', 'compose', 'system'];

/** Docker's objects have names of their own in the reader's language: each is a group, however few its commands. */
const objectWords: ReadonlySet<string> = new Set<SheetWord>([
  'object-container',
  'object-image',
  'object-volume',
  'object-network',
  'object-compose',
  'object-system',
  'object-builder',
  'object-buildx',
  'object-context',
  'object-swarm',
  'object-service',
  'object-stack',
  'object-node',
  'object-secret',
  'object-config',
  'object-plugin',
  'object-manifest',
  'object-trust',
]);

/** A tool, or an object of one, with so many commands has a group of its own. */
const ownGroup = 3;

/** Groups of commands by what they manage: a tool's stand together, tools with a grammar first, everything else last. */
export function sheetGroups(context: SheetContext, entries: readonly Entry[]): SheetGroup[] {
  const byTool = [...groupBy(entries, ({ name }) => toolOf(name))];
  const known = byTool.filter(([tool]) => context.tools.has(tool));
  const others = byTool.filter(([tool]) => !context.tools.has(tool));
  const large = others.filter(([, members]) => members.length >= ownGroup);
  const rest = others.filter(([, members]) => members.length < ownGroup).flatMap(([, members]) => members);
  const last: SheetGroup = {
    id: 'other-tools',
    title: context.words('other-tools'),
    commands: rest.map((entry) => sheetCommand(context, entry)),
  };
  return [
    // The tool the notes teach most; of two with as many commands the one they name first.
    ...known
      .toSorted(([, a], [, b]) => b.length - a.length)
      .flatMap(([tool, members]) => toolGroups(context, tool, members)),
    ...large.map(([tool, members]) => groupOf(context, tool, members)),
    last,
  ].filter(({ commands }) => commands.length > 0);
}

/** The groups of one tool: its named objects, what has no group of its own, its other objects. */
function toolGroups(context: SheetContext, tool: string, entries: readonly Entry[]): SheetGroup[] {
  const sizes = groupBy(entries, objectOf);
  const groups = groupBy(entries, (entry) => {
    const path = objectOf(entry);
    return objectWord(path) !== undefined || sizes.get(path)!.length >= ownGroup ? path : tool;
  });
  return [...groups]
    .toSorted(([a], [b]) => position(a) - position(b))
    .map(([path, members]) => groupOf(context, path, members));
}

function groupOf(context: SheetContext, path: string, entries: readonly Entry[]): SheetGroup {
  const word = objectWord(path) ?? (path === 'docker' ? 'tool-docker' : undefined);
  // `git stash` comes before `git stash pop`; what does nothing by itself, `docker container`, behind what can be typed.
  const itself = entries.filter(({ name }) => name === path);
  const others = entries.filter(({ name }) => name !== path);
  const isLast = itself.some((entry) => isGroupOnly(context, entry));
  return {
    id: /^[\w ]+$/.test(path) ? `g-${path.replaceAll(' ', '-')}` : hashAnchor('g', path),
    title: word === undefined ? path : context.words(word),
    path,
    commands: (isLast ? [...others, ...itself] : [...itself, ...others]).map((entry) =>
      sheetCommand(context, entry),
    ),
  };
}

function toolOf(name: string): string {
  return name.split(' ')[0]!;
}

function objectOf(entry: Entry): string {
  return entry.group ?? toolOf(entry.name);
}

function position(path: string): number {
  if (objectWord(path) === undefined) return path.includes(' ') ? order.length + 2 : order.length + 1;
  const at = order.indexOf(path.split(' ')[1]!);
  return at >= 0 ? at : order.length;
}

function objectWord(path: string): SheetWord | undefined {
  const [tool, object] = path.split(' ');
  const word = `object-${object}`;
  return tool === 'docker' && isWord(word) ? word : undefined;
}

function isWord(word: string): word is SheetWord {
  return objectWords.has(word);
}
