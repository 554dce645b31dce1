/** The schema of a grammar: what is known of one tool's command line, as data. */
export interface Grammar {
  /** Name of the executable: `docker`. */
  readonly tool: string;
  /** Where the facts were read: `docker 28.2.2`. */
  readonly source: string;
  /** Other executables that are this tool with a path before: `{ "docker-compose": "docker compose" }`. */
  readonly executables: Readonly<Record<string, string>>;
  /** How options are spelled: as pflag reads them where absent; as git does, by a unique beginning or with `no-`. */
  readonly optionStyle?: 'git';
  /**
   * Commands that others add, as plugins or as aliases many people give themselves: `git lfs`, `git st`. They are
   * read as those of a tool without a grammar.
   */
  readonly addOns?: readonly string[];
  /** By canonical path, the tool's own name first: `docker container run`. */
  readonly commands: Readonly<Record<string, GrammarCommand>>;
}

export interface GrammarCommand {
  /** Other paths of the same command: `docker ps`, `docker container list`. The first is the one to show in short. */
  readonly aliases?: readonly string[];
  /** One line, our own words, without a full stop. */
  readonly ko?: string;
  readonly en?: string;
  /** The official page. */
  readonly url?: string;
  /** `docker container run [OPTIONS] IMAGE [COMMAND] [ARG...]` */
  readonly usage?: string;
  readonly options?: readonly GrammarOption[];
  /** The list of options is not whole: one that is not in it is no fault. */
  readonly openOptions?: boolean;
  /** Long name of the option that a bare number is the value of: `-5` is `--max-count=5`. */
  readonly numberOption?: string;
  /**
   * Counts of arguments; absent where unknown. `max` absent: no limit. A command with subcommands that has counts
   * does something without a subcommand as well: `git stash` (`max` 0), `git reflog main`.
   */
  readonly args?: { readonly min: number; readonly max?: number };
  /** Options end at the first argument: what follows belongs to another command. */
  readonly optionsEndAtArgument?: boolean;
  /** Runs a command in a container: the index of the argument where that one starts. */
  readonly runsCommandAt?: number;
  /** Opens a shell in a container: where that command is one, and input and a terminal are asked for. */
  readonly opensShell?: {
    /** There is a terminal without asking: `docker compose exec`. */
    readonly withoutAsking?: boolean;
    /** Without a command the image's own may be a shell: `docker container run -it ubuntu`. */
    readonly byItself?: boolean;
  };
  readonly hidden?: boolean;
  readonly deprecated?: string | boolean;
}

export interface GrammarOption {
  /** Long name without dashes; absent where there is only a short one. */
  readonly long?: string;
  /** One character without dash. */
  readonly short?: string;
  /** Type of its value (`string`, `list`, `bytes`, …); absent for a flag. */
  readonly value?: string;
  /** The value may be left out; one that is given is glued to the name: `--color`, `--color=always`. */
  readonly optionalValue?: boolean;
  /** The value may be left out only where the option is the last word: `git branch --merged`. */
  readonly optionalAtEnd?: boolean;
  readonly ko?: string;
  readonly en?: string;
  readonly hidden?: boolean;
  readonly deprecated?: boolean;
  /** The long name that a hidden or deprecated spelling stands for. */
  readonly means?: string;
  /** The version that has it first, where that is newer than the one the facts were read from. */
  readonly since?: string;
}
