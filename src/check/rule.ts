import type { Point, Position } from 'unist';
import type { StudyNote } from '../study/nodes.ts';
import type { StudySet } from '../study/study-set.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A text in both languages. */
export interface Localized {
  readonly ko: string;
  readonly en: string;
}

/** An edit by offsets in the note's text: replaces `[start, end)`. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Finding {
  readonly note: StudyNote;
  readonly place: Position | Point;
  readonly message: Localized;
  /** What was most likely meant. */
  readonly suggestion?: string;
  readonly fix?: Fix;
  readonly related?: readonly { readonly note: string; readonly place: Position | Point; readonly message: Localized }[];
}

/** A Markdown input with what the rule says of it: `line:column: English message`. */
export interface RuleExample {
  readonly name: string;
  readonly input: string;
  readonly messages: readonly string[];
  /** The input after `--fix`. */
  readonly fixed?: string;
}

export interface RuleContext {
  /** The text of a note, as read: positions are offsets in it. */
  source(note: StudyNote): string;
  report(finding: Finding): void;
}

/** One rule, one file in `rules/`. Its examples are its tests and its page in the docs. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** Sure rules never cry wolf (≥ 98 of 100 right); likely ones are right in ≥ 80 %. */
  readonly sure: boolean;
  /** `style` rules are off unless the preset is on. */
  readonly preset: 'default' | 'style';
  readonly description: Localized;
  readonly examples: readonly RuleExample[];
  check(set: StudySet, context: RuleContext): void;
}

/** Gives a rule its type; programmer errors show at compile time. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
