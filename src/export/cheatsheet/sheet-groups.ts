import { hashAnchor } from '../../study/anchor.ts';
import type { Entry } from '../../study/study-set.ts';
import { commandMeaning } from './command-meaning.ts';
import { sheetCommand } from './sheet-command.ts';
import type { SheetContext } from './sheet-context.ts';
import type { SheetGroup } from './sheet.ts';
import type { SheetWord } from './words.ts';

/** The objects a learner meets first, in that order; others follow by name. */
const order = ['container', 'image', 'volume', 'network', 'compose', 'system'];

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

/** A tool with so many commands has a group of its own. */
const ownGroup = 3;

/** Groups of commands by what they manage, tools with a grammar first, everything else last. */
export function sheetGroups(context: SheetContext, entries: readonly Entry[]): SheetGroup[] {
  const byGroup = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = entry.group ?? entry.name;
    byGroup.set(group, [...(byGroup.get(group) ?? []), entry]);
  }
  const known = [...byGroup].filter(([group]) => isKnownTool(context, group));
  const others = [...byGroup].filter(([group]) => !isKnownTool(context, group));
  const large = others.filter(([, members]) => members.length >= ownGroup);
  const rest = others.filter(([, members]) => members.length < ownGroup).flatMap(([, members]) => members);
  const last: SheetGroup = {
    id: 'other-tools',
    title: context.words('other-tools'),
    commands: rest.map((entry) => sheetCommand(context, entry)),
  };
  return [
    ...known
      .toSorted(([a], [b]) => position(a) - position(b))
      .map(([path, members]) => groupOf(context, path, members)),
    ...large.map(([path, members]) => groupOf(context, path, members)),
    last,
  ].filter(({ commands }) => commands.length > 0);
}

/** The command that is a group's own name (`docker container`) tells what the group is about. */
function groupOf(context: SheetContext, path: string, entries: readonly Entry[]): SheetGroup {
  const itself = entries.find(({ name }) => name === path && path.includes(' '));
  const meaning = itself && commandMeaning(context, itself);
  return {
    id: groupId(path),
    title: titleOf(context, path),
    path,
    ...(meaning?.ours === false && { meaning }),
    commands: entries.filter((entry) => entry !== itself).map((entry) => sheetCommand(context, entry)),
  };
}

function isKnownTool({ tools }: SheetContext, group: string): boolean {
  return tools.has(group.split(' ')[0] ?? '');
}

function position(path: string): number {
  const [, object] = path.split(' ');
  const at = order.indexOf(object ?? '');
  return at >= 0 ? at : object === undefined ? order.length + 1 : order.length;
}

function titleOf({ words }: SheetContext, path: string): string {
  const [tool, object] = path.split(' ');
  const word = `object-${object}`;
  if (isWord(word)) return words(word);
  return path === 'docker' ? words('tool-docker') : (object ?? tool ?? path);
}

function isWord(word: string): word is SheetWord {
  return objectWords.has(word);
}

function groupId(path: string): string {
  return /^[\w ]+$/.test(path) ? `g-${path.replaceAll(' ', '-')}` : hashAnchor('g', path);
}
