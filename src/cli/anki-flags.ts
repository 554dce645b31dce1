import { type Command, Option } from 'commander';
import type { BuildFlags } from './build.ts';
import type { Words } from './words.ts';

/** Ways to look at the deck instead of writing it. */
export const ankiViews = ['report', 'diff', 'check', 'preview'] as const;

export type AnkiView = (typeof ankiViews)[number];

/** What `pilgi anki` is told. */
export interface AnkiFlags extends BuildFlags {
  deck?: string;
  tags?: string;
  only?: string;
  since?: string;
  format?: string;
  report?: boolean;
  diff?: boolean;
  check?: boolean;
  preview?: boolean;
  json?: boolean;
}

/** Gives a command the options of the deck. */
export function withAnkiOptions(command: Command, words: Words): Command {
  command
    .option('--deck <name>', words('option-deck'))
    .option('--tags <list>', words('option-tags'))
    .option('--only <kinds>', words('option-only'))
    .option('--since <when>', words('option-since'))
    .option('--format <name>', words('option-deck-format'));
  for (const view of ankiViews) {
    const others = ankiViews.filter((other) => other !== view);
    command.addOption(new Option(`--${view}`, words(`option-${view}`)).conflicts([...others]));
  }
  return command.option('--json', words('option-view-json'));
}

/** The flags that are settings of the deck: they win over the configuration. */
export function ankiSettings({ deck, tags, only, since, format }: AnkiFlags): Record<string, unknown> {
  const given = { deck, tags: listOf(tags), only: listOf(only), since, format };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function listOf(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
