import type { RichText, StudyNote } from './nodes.ts';

/** All notes of a build, linked together. Read-only: no exporter changes what another sees. */
export interface StudySet {
  /** The book's name: as configured, else the title of the only note, else the folder's name. */
  readonly title: string;
  readonly subtitle?: string;
  readonly author?: string;
  readonly notes: readonly StudyNote[];
  /** Commands first (canonical order), then options, instructions, compose keys, terms; each kind sorted. */
  readonly entries: readonly Entry[];
}

export type EntryKind = 'command' | 'option' | 'instruction' | 'compose-key' | 'term';

/** What the index holds for one canonical command, option, instruction, compose key or term: all its places. */
export interface Entry {
  readonly kind: EntryKind;
  /** Short, ASCII, stable, unique in the set: `docker-container-run`, `docker-container-run--publish`, `t-7f3k2a`. */
  readonly anchor: string;
  /** `docker container run`, `--publish`, `WORKDIR`, `볼륨`. */
  readonly name: string;
  /** Another spelling to show: `docker run`, `-p`. */
  readonly short?: string;
  /** Anchor of the command an option belongs to. */
  readonly parent?: string;
  /** Group of a command: its tool and management object (`docker container`, `docker compose`), else its tool. */
  readonly group?: string;
  /** The author's explanations, best first. */
  readonly meanings: readonly EntryMeaning[];
  /** Our own one-line meaning from the grammar, where there is one. */
  readonly builtin?: { readonly ko: string; readonly en: string };
  /** The official page. */
  readonly url?: string;
  /** Every place that speaks of it, in reading order. */
  readonly places: readonly Place[];
  /** Anchors of the options of a command that are used or explained in the notes. */
  readonly options: readonly string[];
  /** Anchors of commands that stand beside it most often. */
  readonly related: readonly string[];
}

export interface EntryMeaning extends RichText {
  readonly note: string;
  readonly line: number;
  /** The form it had in the note (ExplanationForm, or the form of the option, term …). */
  readonly form: string;
  readonly weak: boolean;
  /** Id of the invocation it speaks of, for a command's explanation. */
  readonly invocation?: string;
}

/** One place in the notes that speaks of an entry. */
export interface Place {
  readonly note: string;
  readonly section: string;
  /** Chapter and section titles from the outside in, without the note's own title: `['2장 컨테이너 실행', '2.1 첫 컨테이너']`. */
  readonly trail: readonly string[];
  readonly line: number;
  /** How it was written there: `docker ps -a`. */
  readonly written: string;
  readonly use: 'run' | 'mention' | 'definition';
  readonly invocation?: string;
}
