import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Tools } from '../grammar/tools.ts';
import type { Language } from '../language/language.ts';
import type { StudyNote } from '../study/nodes.ts';
import type { StudySet } from '../study/study-set.ts';
import { addMessage, type CheckMessage } from './check-message.ts';
import { type QuietAt, readDirectives } from './directives.ts';
import { joinHabits, startOf } from './habits.ts';
import { noteTree } from './note-tree.ts';
import type { Finding, Rule, RuleContext, Severity } from './rule.ts';
import { rules as allRules } from './rules.ts';

/** How a study set is checked. */
export interface CheckOptions {
  /** The notes' files, by whose path they are found; messages are put on them. */
  readonly files: readonly VFile[];
  readonly language: Language;
  readonly tools: Tools;
  /** The rules to run; all where absent. */
  readonly rules?: readonly Rule[];
  /** Severities by rule that win over the rule's own. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** `style` adds the rules of taste. */
  readonly preset: 'default' | 'style';
  /** Whether a file stands at a path relative to the notes' root. */
  readonly exists?: (path: string) => boolean | undefined;
  /** Where the pages of the rules stand; with it each message links to its page. */
  readonly docs?: string;
}

/**
 * Checks a linked set: every rule looks at it, and what it finds becomes messages on the files, but for what the
 * author turned off in comments. The messages are given back too, in the order of files and places.
 */
export function checkStudySet(set: StudySet, options: CheckOptions): CheckMessage[] {
  const desk = new CheckDesk(set, options);
  const messages = chosenRules(options).flatMap(({ rule, severity }) => desk.run(rule, severity));
  for (const file of options.files) file.messages.sort(byPlace);
  return messages;
}

function chosenRules(options: CheckOptions): { rule: Rule; severity: Severity }[] {
  return (options.rules ?? allRules).flatMap((rule) => {
    const wanted = options.severities?.[rule.id];
    const on = rule.preset === 'default' || options.preset === 'style' || wanted !== undefined;
    return on && wanted !== 'off' ? [{ rule, severity: wanted ?? rule.severity }] : [];
  });
}

/** Runs rules over one set, and keeps what they share: texts, trees, what is turned off where. */
class CheckDesk {
  readonly #set: StudySet;
  readonly #options: CheckOptions;
  readonly #files: ReadonlyMap<string, VFile>;
  readonly #trees = new Map<string, Root>();
  readonly #quiet = new Map<string, QuietAt>();

  constructor(set: StudySet, options: CheckOptions) {
    this.#set = set;
    this.#options = options;
    this.#files = new Map(options.files.map((file) => [file.path, file]));
  }

  run(rule: Rule, severity: Severity): CheckMessage[] {
    const findings: Finding[] = [];
    rule.check(this.#set, this.#context(findings));
    const heard = findings.filter(({ note, place }) => !this.#isQuiet(note, rule.id, startOf(place).line));
    const { docs, language } = this.#options;
    const described = { id: rule.id, severity, ...(docs !== undefined && { url: `${docs}${rule.id}.md` }) };
    return joinHabits(heard).flatMap((finding) => {
      const file = this.#files.get(finding.note.path);
      return file ? [addMessage(file, finding, described, language)] : [];
    });
  }

  #context(findings: Finding[]): RuleContext {
    return {
      source: (note) => this.#source(note),
      tree: (note) => this.#tree(note),
      command: (canonical) =>
        this.#options.tools.get(canonical.split(' ', 1)[0]!)?.grammar.commands[canonical],
      exists: (path) => this.#options.exists?.(path),
      report: (finding) => void findings.push(finding),
    };
  }

  #source(note: StudyNote): string {
    return String(this.#files.get(note.path) ?? '');
  }

  #tree(note: StudyNote): Root {
    const known = this.#trees.get(note.path);
    const tree = known ?? noteTree(note, this.#source(note));
    if (known === undefined) this.#trees.set(note.path, tree);
    return tree;
  }

  #isQuiet(note: StudyNote, rule: string, line: number): boolean {
    const known = this.#quiet.get(note.path);
    const quiet = known ?? readDirectives(this.#tree(note));
    if (known === undefined) this.#quiet.set(note.path, quiet);
    return quiet(rule, line);
  }
}

function byPlace(a: VFile['messages'][number], b: VFile['messages'][number]): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
