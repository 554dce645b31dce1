import type { VFile } from 'vfile';
import type { Tools } from '../grammar/tools.ts';
import type { Language } from '../language/language.ts';
import type { StudyNote } from '../study/nodes.ts';
import type { StudySet } from '../study/study-set.ts';
import { addMessage, type CheckMessage } from './check-message.ts';
import { joinHabits, startOf } from './habits.ts';
import { levelReading } from './level-reading.ts';
import { NoteContent } from './note-content.ts';
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
  /** Whether a file of a name stands anywhere in the notes' vault, as Obsidian looks for it. */
  readonly inVault?: (name: string) => boolean | undefined;
  /** Where the pages of the rules stand; with it each message links to its page. */
  readonly docs?: string;
}

/**
 * Checks a linked set: every rule looks at it, and what it finds becomes messages on the files, but for what the
 * author turned off in comments. The messages are given back too, in the order of files and places.
 */
export function checkStudySet(set: StudySet, options: CheckOptions): CheckMessage[] {
  levelReading(options.files, options.severities ?? {});
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

/** Runs rules over one set, and keeps what they share. */
class CheckDesk {
  readonly #set: StudySet;
  readonly #options: CheckOptions;
  readonly #files: ReadonlyMap<string, VFile>;
  readonly #contents = new Map<string, NoteContent>();

  constructor(set: StudySet, options: CheckOptions) {
    this.#set = set;
    this.#options = options;
    this.#files = new Map(options.files.map((file) => [file.path, file]));
  }

  run(rule: Rule, severity: Severity): CheckMessage[] {
    const findings: Finding[] = [];
    rule.check(this.#set, this.#context(findings));
    const heard = findings.filter(
      ({ note, place }) => !this.#content(note).quietAt(rule.id, startOf(place).line),
    );
    const { docs, language } = this.#options;
    const described = { id: rule.id, severity, ...(docs !== undefined && { url: `${docs}${rule.id}.md` }) };
    return joinHabits(heard).map((finding) => {
      return addMessage(this.#files.get(finding.note.path)!, finding, described, language);
    });
  }

  #context(findings: Finding[]): RuleContext {
    const { tools, exists, inVault } = this.#options;
    return {
      source: (note) => this.#content(note).source,
      tree: (note) => this.#content(note).tree,
      nodes: (note, type) => this.#content(note).nodes(type),
      prose: (note) => this.#content(note).prose,
      command: (canonical) => tools.get(canonical.split(' ', 1)[0]!)?.grammar.commands[canonical],
      exists: (path) => exists?.(path),
      inVault: (name) => inVault?.(name),
      report: (finding) => void findings.push(finding),
    };
  }

  #content(note: StudyNote): NoteContent {
    const known = this.#contents.get(note.path);
    const content = known ?? new NoteContent(note, String(this.#files.get(note.path)!));
    if (known === undefined) this.#contents.set(note.path, content);
    return content;
  }
}

function byPlace(a: VFile['messages'][number], b: VFile['messages'][number]): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
