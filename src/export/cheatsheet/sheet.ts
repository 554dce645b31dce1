/** All commands of the notes as plain data: what every form of the sheet is made from. */
export interface Sheet {
  readonly title: string;
  /** By what a command manages; each command stands in exactly one. */
  readonly groups: readonly SheetGroup[];
  /** By where a command is first used; each command stands in exactly one. */
  readonly chapters: readonly SheetChapter[];
  readonly commands: number;
  readonly options: number;
}

/** Commands of one management object, or of one other tool. */
export interface SheetGroup {
  /** `docker-container`: an ASCII id. */
  readonly id: string;
  /** `컨테이너`, `git`, `kubectl rollout`. */
  readonly title: string;
  /** What its commands begin with: `docker container`. */
  readonly path?: string;
  readonly commands: readonly SheetCommand[];
}

export interface SheetChapter {
  readonly id: string;
  readonly title: string;
  /** Anchors of its commands, in reading order. */
  readonly commands: readonly string[];
}

/** A plain line of text, in the author's words or in ours. */
export interface SheetText {
  readonly text: string;
  readonly ours: boolean;
}

export interface SheetCommand {
  readonly anchor: string;
  /** `docker container ls` */
  readonly name: string;
  /** `docker ps` */
  readonly short?: string;
  /** Further spellings in the notes: `docker-compose up`. */
  readonly spellings: readonly string[];
  readonly meaning?: SheetText;
  readonly options: readonly SheetOption[];
  /** The author's lines, best first: each shows what the ones before do not. */
  readonly examples: readonly SheetExample[];
  /** Where it stands, in reading order; the first is where to read on. */
  readonly places: readonly SheetPlace[];
  /** The official page. */
  readonly url?: string;
  /** Only ever typed inside a container. */
  readonly inContainer: boolean;
}

export interface SheetOption {
  /** `-p` */
  readonly short?: string;
  /** `--publish`; the short one where there is no other. */
  readonly long: string;
  /** A value the author gave it: `8080:80`; empty where none is short, absent for a flag. */
  readonly value?: string;
  readonly meaning?: SheetText;
}

/** A command line of the author, on one line where it can be. */
export interface SheetExample {
  readonly pieces: readonly Piece[];
  /** What is shown. */
  readonly text: string;
  /** What is copied: it runs; without characters that only look like others. */
  readonly copied: string;
  /** What is copied, with its placeholders told apart from its text. */
  readonly template: readonly TemplatePart[];
  /** What the author says of this very line. */
  readonly meaning?: string;
}

/** Plain text, or the name of what a reader puts in its place: `<이미지>`, `[IMAGE]` and `{image}` alike. */
export type TemplatePart = string | { readonly placeholder: string };

/** A run of an example: its class is that of its token (`o` for an option), empty for plain text. */
export interface Piece {
  readonly className: string;
  readonly text: string;
}

export interface SheetPlace {
  readonly note: string;
  /** Title of the innermost section. */
  readonly section: string;
  readonly line: number;
  /** Number of the innermost section that has one: `2.3`, `2장`. */
  readonly number?: string;
  readonly href?: string;
}
