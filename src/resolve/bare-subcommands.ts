import type { Tools } from '../grammar/tools.ts';
import type { CommandSpan } from '../study/nodes.ts';
import { bareSubcommands, soleWord, subcommandAt } from './bare-subcommand.ts';
import { comparedIn, type Group, groupIn, groupOfFence } from './command-group.ts';
import type { FoundCommand } from './found-command.ts';
import { SpokenTool } from './spoken-tool.ts';

/** How many bare subcommands must stand under a path before any of them counts. */
const enough = 2;

/**
 * Finds subcommands that a table or list gives without the path they stand under, which the text before it names:
 * `| start | 시작 |` below `docker container 하위 커맨드`. Words that the note leaves out have an empty place.
 */
export function findBareSubcommands(
  spans: readonly CommandSpan[],
  called: ReadonlySet<string>,
  tools: Tools,
): ReadonlyMap<string, readonly FoundCommand[]> {
  const found = new Map<string, FoundCommand[]>();
  let group: Group | undefined;
  // The commands of a section's last fence: `- connect : …` below `docker network connect web`.
  const typed = new Map<string, Group>();
  // What a heading sets side by side: `docker exec vs docker attach`.
  let compared: Group | undefined;
  let run: [string, FoundCommand[]][] = [];
  const spoken = new SpokenTool(spans, tools);
  const close = () => {
    if (run.flatMap(([, commands]) => commands).length >= enough)
      for (const [id, commands] of run) found.set(id, commands);
    run = [];
  };
  const rows = new Map<number, string[]>();
  for (const { where, lines } of spans) {
    const [line] = lines;
    if (line && (where === 'table' || where === 'inline'))
      rows.set(line.line, [...(rows.get(line.line) ?? []), line.text]);
  }
  for (const span of spans) {
    spoken.hear(span);
    if (span.where === 'fence') {
      const shown = groupOfFence(span, tools);
      if (shown) typed.set(span.section, shown);
      continue;
    }
    const shown =
      span.where === 'table' ? shownInRow(span, rows.get(span.lines[0]!.line) ?? [], tools) : undefined;
    if (shown) {
      found.set(span.id, [shown]);
      continue;
    }
    if (span.where === 'heading') compared = comparedIn(span, tools) ?? compared;
    const [named] = compared && span.where === 'inline' ? bareSubcommands(span, compared, tools) : [];
    if (named) {
      found.set(span.id, [{ ...named, role: 'mention' }]);
      continue;
    }
    const told = called.has(span.id) ? spoken.commandOf(span) : undefined;
    if (told) {
      found.set(span.id, [told]);
      continue;
    }
    const bare = [typed.get(span.section), group, span.where === 'list' ? compared : undefined]
      .flatMap((one) => (one && span.where !== 'inline' ? [bareSubcommands(span, one, tools)] : []))
      .find(({ length }) => length > 0);
    if (bare) {
      run.push([span.id, bare]);
      continue;
    }
    const next = groupIn(span, tools);
    if (next || span.where === 'heading') {
      close();
      group = next;
    }
  }
  close();
  return found;
}

/** A subcommand that stands alone in a cell, and whole in another cell of its row: `| edit | … | kubectl edit svc web |`. */
function shownInRow(span: CommandSpan, row: readonly string[], tools: Tools): FoundCommand | undefined {
  const [line] = span.lines;
  const name = soleWord(line!.text);
  if (name === undefined || line!.text.replaceAll(/[`*\s]/g, '') !== name) return undefined;
  for (const text of row) {
    const tool = /^[`*]*(?:\$\s)?([a-z][\w-]*)\s/.exec(text)?.[1];
    const node = tool === undefined ? undefined : tools.get(tool)?.root;
    const isShown =
      text
        .slice(text.indexOf(' ') + 1)
        .trimStart()
        .split(/[\s`]/)[0] === name;
    if (tool !== undefined && node?.children.has(name) && isShown) {
      const group = { words: [tool], has: (word: string) => node.children.has(word) };
      return subcommandAt(span, { name, start: line!.text.indexOf(name), group }, tools);
    }
  }
  return undefined;
}
