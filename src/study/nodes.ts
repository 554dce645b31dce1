/**
 * The study tree: one note, read, structured and understood.
 *
 * A unist tree (https://github.com/syntax-tree/unist) whose leaves are real mdast
 * (https://github.com/syntax-tree/mdast). The tree holds the structure (chapters, sections, exercises);
 * what was recognized in it stands in flat lists on the root, in document order, joined to the tree by
 * positions and anchors. It is plain data: it survives JSON. `docs/study-tree.md` describes it in full.
 */
import type { FootnoteDefinition, Heading, PhrasingContent, RootContent } from 'mdast';
import type { Node, Parent, Position } from 'unist';
import type { Dockerfile } from './dockerfile.ts';
import type { YamlValue } from './yaml.ts';

/** Text of the author with its inline formatting: `text` is plain, blanks collapsed; `content` is mdast. */
export interface RichText {
  text: string;
  content: PhrasingContent[];
}

/** Why something was recognized: the rule that saw it, and a word of detail where it helps. */
export interface Evidence {
  rule: string;
  detail?: string;
}

/** A node of ours always knows where it stands. Lines and columns are 1-based, offsets 0-based UTF-16. */
export interface Placed extends Node {
  position: Position;
}

/* ───────── structure (outline) ───────── */

/** What may stand below the root, a chapter or a section. */
export type StudyContent = Chapter | Section | RootContent;

/** A chapter: `2장`, `Chapter 2`, a file's own heading. */
export interface Chapter extends Parent {
  type: 'chapter';
  anchor: string;
  /** The number as the author wrote it, without the word: `2`. */
  number?: string;
  /** How to name it in short: `2장`; absent for an unnumbered chapter. */
  label?: string;
  title: RichText;
  heading?: Heading;
  children: (Section | RootContent)[];
  position: Position;
}

/** A section of a chapter. Depth 1 is directly below the chapter. */
export interface Section extends Parent {
  type: 'section';
  anchor: string;
  depth: number;
  /** `3.4`, as the author wrote it. */
  number?: string;
  title: RichText;
  /** An exercise section (연습문제, 실습, Lab …) holds tasks and the author's solutions. */
  role: 'section' | 'exercise' | 'question';
  heading: Heading;
  children: (Section | RootContent)[];
  position: Position;
}

/** Where a run of text in which commands may stand was found. */
export type SpanPlace = 'fence' | 'inline' | 'list' | 'table' | 'heading' | 'paragraph';

/**
 * One line of a span. `text` has exactly the length of the source at `offset`, and equals it except that a
 * table's `\|` reads ` |`; so every position in it maps to the file by addition.
 */
export interface SourceLine {
  text: string;
  offset: number;
  line: number;
  column: number;
}

/** A run of text in which commands may stand: a fence, an inline code, the start of an item, heading, cell, paragraph. */
export interface CommandSpan extends Placed {
  type: 'commandSpan';
  /** `s1`, `s2`, … in document order. */
  id: string;
  where: SpanPlace;
  lines: SourceLine[];
  /** A fence's info string. */
  info?: string;
  /** The title of its table's column. */
  column?: string;
  /** Anchor of the chapter or section it stands in. */
  section: string;
}

/** A heading without text, or another mark the author used as a rule: dropped from the tree, kept for the checks. */
export interface Separator extends Placed {
  type: 'separator';
  form: 'empty-heading' | 'break';
}

/* ───────── commands (resolve) ───────── */

export type Dialect = 'sh' | 'powershell' | 'cmd';

/** What the text of a block is, told by its content; an info string is only a hint. */
export type BlockKind =
  | 'session'
  | 'dockerfile'
  | 'compose'
  | 'kubernetes'
  | 'config'
  | 'image-reference'
  | 'program'
  | 'output'
  | 'prose';

/** What one line of a block is. */
export type LineKind = 'command' | 'continuation' | 'comment' | 'output' | 'input' | 'prose' | 'blank';

export interface BlockLine {
  kind: LineKind;
  line: number;
  /** A prompt before the command, never copied: `$ `, `PS C:\> `. */
  prompt?: Word;
}

/** A run of text that was read: its kind, its lines, the commands in it, and the colored pieces. */
export interface CommandBlock extends Placed {
  type: 'commandBlock';
  /** The id of its span. */
  id: string;
  where: SpanPlace;
  section: string;
  kind: BlockKind;
  info?: string;
  dialect: Dialect;
  lines: BlockLine[];
  /** Ids of its invocations in order. */
  invocations: string[];
  /** In order, without overlap; text between tokens is plain. Positions are in the file. */
  tokens: Token[];
  /** What was read, where the kind is `dockerfile`. */
  dockerfile?: Dockerfile;
  /** The documents of a Compose or Kubernetes file; absent where YAML cannot read it. */
  documents?: YamlValue[];
  evidence: Evidence[];
}

export type TokenKind =
  | 'command'
  | 'option'
  | 'value'
  | 'argument'
  | 'placeholder'
  | 'operator'
  | 'comment'
  | 'prompt'
  | 'output'
  | 'instruction'
  | 'key';

/** A colored piece of a block; `entry` is the anchor of what it speaks of. */
export interface Token extends Placed {
  type: 'token';
  kind: TokenKind;
  /** Of an instruction, its flag or a key: its name, `COPY`, `COPY --from`, `image`. */
  name?: string;
  /** Of a key that the format has: where it may stand, `services.*.image`. */
  path?: string;
  entry?: string;
}

/** A word with its place; `value` has quotes and escapes removed, the source keeps them. */
export interface Word {
  value: string;
  position: Position;
}

/**
 * What the mention of a command is: `line` can be run as it stands, `template` has placeholders,
 * `head` is the bare path as head of a definition, `mention` is named in a sentence.
 */
export type InvocationRole = 'line' | 'template' | 'head' | 'mention';

/** One command as written: executable, command path, options, arguments, each with its position. */
export interface Invocation extends Placed {
  type: 'invocation';
  /** `c1`, `c2`, … in document order. */
  id: string;
  /** Id of its block. */
  block: string;
  where: SpanPlace | 'fence-comment';
  section: string;
  role: InvocationRole;
  dialect: Dialect;
  /** As written, without prompt and comment; continued lines keep their line ends. */
  text: string;
  executable: Word;
  /** The command path after the executable, as written. */
  path: Word[];
  /** `docker ps`: executable and path as written. */
  written: string;
  /** `docker container ls`: the canonical command. For a tool without a grammar it equals `written`. */
  canonical: string;
  /** Id of the grammar that read it (`docker`, `git`, …) or `generic`. */
  grammar: string;
  options: InvocationOption[];
  arguments: InvocationArgument[];
  /** `sudo`, `time`, … before the executable. */
  wrapper: Word[];
  /** Executables after the first `|`, each with its text. */
  piped: { executable: string; text: string }[];
  redirections: { operator: string; target: string; position: Position }[];
  /** Typed on the host or in a container; `openedBy` is the invocation that opened it. */
  context: { place: 'host' } | { place: 'container'; openedBy: string };
  comment?: { marker: string; text: string; position: Position };
  /** What does not fit the grammar; the checks word it. */
  problems: InvocationProblem[];
  evidence: Evidence[];
}

export interface InvocationOption {
  /** As written with its value: `--publish 8088:80`, `-p8088:80`; a group `-itd` gives three options. */
  written: string;
  /** The spelling used, with dashes: `-p`, `--publish`. */
  name: string;
  /** The canonical long name with dashes where the grammar knows it, else `name`. */
  long: string;
  value?: string;
  /** Whether a grammar knows it. */
  known: boolean;
  position: Position;
  valuePosition?: Position;
}

export interface InvocationArgument {
  value: string;
  placeholder: boolean;
  position: Position;
}

export interface InvocationProblem {
  kind:
    | 'unknown-executable'
    | 'unknown-subcommand'
    | 'unknown-option'
    | 'missing-value'
    | 'unexpected-value'
    | 'missing-argument'
    | 'extra-argument'
    | 'deprecated-option'
    | 'smart-dash'
    | 'unclosed-quote';
  /** The word at fault, as written. */
  word: string;
  position: Position;
  /** What was most likely meant. */
  suggestion?: string;
  /** Another word is as near as the suggestion: nobody but the author can choose. */
  ambiguous?: boolean;
  /** Counts, names: what a message needs besides. */
  detail?: string;
}

/* ───────── the author's own word (outline) ───────── */

export type OverrideKind = 'skip' | 'skip-section' | 'explain' | 'term' | 'card' | 'unknown';

/** A comment by which the author corrects what is recognized: `<!-- pilgi: explain docker ps -->`. */
export interface Override extends Placed {
  type: 'override';
  kind: OverrideKind;
  /** What stands behind the kind: a command, a term, `id=… front="…"`. */
  argument: string;
  /** Place of the block or section it speaks of. */
  target?: Position;
  /** Why it can't be followed: an unknown kind, nothing behind the kind, nothing after the comment. */
  fault?: 'kind' | 'argument' | 'target';
}

/* ───────── meaning (explain) ───────── */

export type ExplanationForm =
  | 'trailing-comment'
  | 'comment-line'
  | 'same-line'
  | 'table-row'
  | 'child-list'
  | 'parent-list'
  | 'after-heading'
  | 'blockquote-after'
  | 'colon-before'
  | 'before'
  | 'after'
  | 'sentence'
  | 'heading'
  | 'override';

/** The author's text that says what commands do. */
export interface Explanation extends Placed, RichText {
  type: 'explanation';
  id: string;
  /** Ids of the invocations it explains. */
  commands: string[];
  form: ExplanationForm;
  /** A weak form: a sole heading. */
  weak: boolean;
  section: string;
}

export interface OptionMeaning extends Placed {
  type: 'optionMeaning';
  /** Canonical command it belongs to. */
  command: string;
  /** Canonical long name, `--restart`; the short one where there is no long name. */
  option: string;
  /** As the author wrote it: `--restart always`. */
  written: string;
  meaning: RichText;
  form: 'table' | 'list' | 'line' | 'sentence' | 'heading';
  section: string;
}

export interface TermMeaning extends Placed {
  type: 'termMeaning';
  term: string;
  meaning: RichText;
  form:
    | 'code-colon'
    | 'strong-colon'
    | 'plain-colon'
    | 'sentence'
    | 'table'
    | 'child-list'
    | 'heading'
    | 'question'
    | 'override';
  /** The whole defining sentence, where the form is `sentence`. */
  sentence?: RichText;
  section: string;
}

/** One part of a literal that the author broke down: `docker.io` of `docker.io/diamol/golang:latest`. */
export interface LiteralPart extends Placed {
  type: 'literalPart';
  literal: string;
  /** Id of the block that holds the literal. */
  block: string;
  part: string;
  /** UTF-16 index of the part in the literal. */
  index: number;
  meaning: RichText;
  section: string;
}

export interface InstructionMeaning extends Placed {
  type: 'instructionMeaning';
  /** `config` is any other file of keys: a manifest, a workflow, a server's settings. */
  language: 'dockerfile' | 'compose' | 'config';
  /** `WORKDIR`, `depends_on`. */
  instruction: string;
  meaning: RichText;
  section: string;
}

export interface Question extends Placed {
  type: 'question';
  /** The author's own name for its card: it stays the same card when the question is reworded. */
  id?: string;
  question: RichText;
  answer: RichText;
  section: string;
}

export interface Exercise extends Placed {
  type: 'exercise';
  task: RichText;
  /** Ids of the invocations that solve it. */
  solution: string[];
  /** Ids of the blocks that solve it. */
  blocks: string[];
  section: string;
}

/** An ordered list of steps with what it is about. */
export interface Steps extends Placed {
  type: 'steps';
  about: RichText;
  items: RichText[];
  section: string;
}

/* ───────── the note ───────── */

/** Front matter keys that say something of the content; other keys are left to other tools. */
export interface FrontMatter {
  title?: string;
  subtitle?: string;
  author?: string;
  date?: string;
  order?: number;
  tags?: string[];
  deck?: string;
  lang?: string;
}

/** After outline: structure, and every span in which a command may stand. */
export interface OutlinedNote extends Parent {
  type: 'studyNote';
  /** NFC, `/`-separated, relative to the notes root. */
  path: string;
  title: RichText;
  /** The heading that names the whole note, where it is no chapter of its own. */
  heading?: Heading;
  frontMatter: FrontMatter;
  children: StudyContent[];
  footnotes: FootnoteDefinition[];
  spans: CommandSpan[];
  separators: Separator[];
  overrides: Override[];
  position: Position;
}

/** After resolve: commands. */
export interface ResolvedNote extends OutlinedNote {
  blocks: CommandBlock[];
  invocations: Invocation[];
}

/** After explain: meanings. One note, understood as far as one file allows. */
export interface StudyNote extends ResolvedNote {
  explanations: Explanation[];
  options: OptionMeaning[];
  terms: TermMeaning[];
  parts: LiteralPart[];
  instructions: InstructionMeaning[];
  questions: Question[];
  exercises: Exercise[];
  steps: Steps[];
}
