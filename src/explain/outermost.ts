import type { Invocation } from '../study/nodes.ts';

/** Commands that don't stand inside another one's `$(…)`. */
export function outermost(commands: readonly Invocation[]): Invocation[] {
  const inner = new Set<Invocation>();
  let reach = -1;
  const byPlace = commands.toSorted(
    ({ position: a }, { position: b }) => a.start.offset! - b.start.offset! || b.end.offset! - a.end.offset!,
  );
  for (const command of byPlace) {
    const end = command.position.end.offset!;
    if (end <= reach) inner.add(command);
    reach = Math.max(reach, end);
  }
  return commands.filter((command) => !inner.has(command));
}
