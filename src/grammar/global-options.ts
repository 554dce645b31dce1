import type { Grammar, GrammarOption } from './grammar.ts';

/** Gives every command the options that the whole tool accepts; one of its own with the same name goes first. */
export function withGlobalOptions(grammar: Grammar, shared: readonly GrammarOption[]): Grammar {
  const commands = Object.entries(grammar.commands).map(([path, command]) => {
    const own = command.options ?? [];
    const others = shared.filter(({ long }) => own.every((option) => option.long !== long));
    return [path, { ...command, options: [...own, ...others] }] as const;
  });
  return { ...grammar, commands: Object.fromEntries(commands) };
}
