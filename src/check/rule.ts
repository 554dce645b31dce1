import type { Nodes, Root } from 'mdast';
import type { Point, Position } from 'unist';
import type { GrammarCommand } from '../grammar/grammar.ts';
import type { StudyNote } from '../study/nodes.ts';
import type { StudySet } from '../study/study-set.ts';
import type { Prose } from './prose.ts';

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

/** Another place that has to do with a finding: `note` is the path of its note. */
export interface RelatedPlace {
  readonly note: string;
  readonly place: Position | Point;
  readonly message: Localized;
}

export interface Finding {
  readonly note: StudyNote;
  readonly place: Position | Point;
  /** "Unexpected X, expected Y", without a full stop. */
  readonly message: Localized;
  /** What stands there. */
  readonly actual?: string;
  /** What was most likely meant. */
  readonly suggestion?: string;
  /** Edits that mend it; all of one finding are applied together. */
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
  /**
   * Findings of a rule with the same habit in one note have one cause: they become one message, the first, which
   * names the lines of the others.
   */
  readonly habit?: string;
}

/** A Markdown input with what the rule says of it: `line:column: English message`. */
export interface RuleExample {
  readonly name: string;
  readonly input: string;
  readonly messages: readonly string[];
  /** The input after `--fix`. */
  readonly fixed?: string;
  /** Other notes of the set, by path; the input itself is `note.md`. */
  readonly others?: Readonly<Record<string, string>>;
  /** Files that stand beside the notes. */
  readonly exists?: readonly string[];
}

/** What a rule may ask besides the study set. */
export interface RuleContext {
  /** The text of a note, as read: positions are offsets in it. */
  source(note: StudyNote): string;
  /** All mdast of a note in document order, with its headings. */
  tree(note: StudyNote): Root;
  /** All its mdast nodes of a type, in document order. */
  nodes<Type extends Nodes['type']>(note: StudyNote, type: Type): readonly Extract<Nodes, { type: Type }>[];
  /** Its running text. */
  prose(note: StudyNote): readonly Prose[];
  /** What the grammars know of a canonical command. */
  command(canonical: string): GrammarCommand | undefined;
  /** Whether a file stands at a path relative to the notes' root; `undefined` where nobody can tell. */
  exists(path: string): boolean | undefined;
  /** Whether a file of a name stands anywhere in the notes' vault, as Obsidian looks for it; `undefined` likewise. */
  inVault(name: string): boolean | undefined;
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
