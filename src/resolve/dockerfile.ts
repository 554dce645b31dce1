import {
  Copy,
  DockerfileParser,
  type Dockerfile as ParsedDockerfile,
  From,
  type Heredoc,
  type Instruction,
  JSONInstruction,
  ModifiableInstruction,
  Onbuild,
  PropertyInstruction,
  Run,
} from 'dockerfile-ast';
import { dockerfile as vocabulary } from '../grammar/dockerfile.ts';
import type { Tools } from '../grammar/tools.ts';
import type {
  Dockerfile,
  DockerfileFlag,
  DockerfileInstruction,
  DockerfileVariable,
} from '../study/dockerfile.ts';
import type { CommandSpan, Invocation, Word } from '../study/nodes.ts';
import { maskComments } from './dockerfile-comments.ts';
import { type FileRange, lineReader, type LineReader } from './line-reader.ts';
import { shellCommands } from './shell-commands.ts';

/**
 * Reads a Dockerfile with dockerfile-ast into plain data with places in the note. Comments that authors put behind
 * instructions, and after `//`, are taken for comments. What is no instruction stays as a stray line.
 */
export function readDockerfile(span: CommandSpan, tools: Tools): Dockerfile {
  const text = span.lines.map((line) => line.text).join('\n');
  const first = DockerfileParser.parse(text);
  const masked = maskComments(text, heredocLines(first));
  const parsed = masked.comments.length === 0 ? first : DockerfileParser.parse(masked.text);
  const lines = lineReader(span.lines);
  const reader = new DockerfileReader(span, lines, tools);
  const comments = [...parsed.getComments().map((comment) => comment.getRange()), ...masked.comments];
  return {
    directives: parsed.getDirectives().flatMap((directive) => {
      const value = directive.getValueRange();
      const name = directive.getNameRange();
      if (value === null || name === null) return [];
      const position = lines.placeOf(directive.getRange());
      return [
        {
          type: 'dockerfileDirective' as const,
          name: lines.wordOf(name),
          value: lines.wordOf(value),
          position,
        },
      ];
    }),
    ...reader.read(parsed),
    comments: comments
      .map((range) => ({ value: commentText(lines.textOf(range)), position: lines.placeOf(range) }))
      .sort((a, b) => a.position.start.offset! - b.position.start.offset!),
  };
}

/** Whether a word names an instruction, in any case. */
export function isInstruction(word: string): boolean {
  return Object.hasOwn(vocabulary.words, word.toUpperCase());
}

/** The lines of a parsed Dockerfile that belong to heredocs: nothing in them is a comment of it. */
function heredocLines(parsed: ParsedDockerfile): Set<number> {
  const lines = new Set<number>();
  for (const heredoc of parsed.getInstructions().flatMap(heredocsOf)) {
    const range = heredoc.getContentRange();
    if (range === null) continue;
    for (let { line } = range.start; line <= range.end.line; line += 1) lines.add(line);
  }
  return lines;
}

function heredocsOf(instruction: Instruction): Heredoc[] {
  const hasThem = instruction instanceof Run || instruction instanceof Copy;
  return hasThem ? instruction.getHeredocs() : [];
}

function commentText(written: string): string {
  return written.replace(/^(?:#+|\/\/+)\s*/, '').trim();
}

class DockerfileReader {
  readonly #span: CommandSpan;
  readonly #lines: LineReader;
  readonly #tools: Tools;
  #stage = -1;
  #commands = 0;

  constructor(span: CommandSpan, lines: LineReader, tools: Tools) {
    this.#span = span;
    this.#lines = lines;
    this.#tools = tools;
  }

  read(parsed: ParsedDockerfile): Pick<Dockerfile, 'instructions' | 'strays'> {
    const instructions: DockerfileInstruction[] = [];
    const strays: Word[] = [];
    for (const instruction of parsed.getInstructions()) {
      if (isLikeInstruction(instruction.getInstruction())) instructions.push(this.#instruction(instruction));
      else strays.push(this.#lines.wordOf(instruction.getRange()));
    }
    return { instructions, strays };
  }

  #instruction(parsed: Instruction): DockerfileInstruction {
    const name = parsed.getKeyword();
    if (name === 'FROM') this.#stage += 1;
    const flags = parsed instanceof ModifiableInstruction || parsed instanceof From ? parsed.getFlags() : [];
    const range = parsed.getArgumentsRange();
    const body = range === null ? undefined : this.#lines.wordOf(range);
    const exec = parsed instanceof JSONInstruction && body !== undefined && isExecForm(body.value);
    const strings = exec ? parsed.getJSONStrings() : parsed.getArguments();
    const from = parsed instanceof From ? parsed : undefined;
    const image = from?.getImageRange() ?? undefined;
    const stageName = from?.getBuildStageRange() ?? undefined;
    return {
      type: 'dockerfileInstruction',
      name,
      keyword: this.#lines.wordOf(parsed.getInstructionRange()),
      flags: flags.map((flag) => this.#flag(flag)),
      ...(body && { body }),
      form: exec ? 'exec' : 'shell',
      arguments: strings.map((argument) => {
        const word = this.#lines.wordOf(argument.getRange());
        return exec ? { ...word, value: String(JSON.parse(word.value)) } : word;
      }),
      variables: parsed instanceof PropertyInstruction ? this.#variables(parsed) : [],
      heredocs: heredocsOf(parsed).flatMap((heredoc) => {
        const content = heredoc.getContentRange();
        if (content === null) return [];
        const position = this.#lines.placeOf(content);
        return [{ type: 'dockerfileHeredoc' as const, name: heredoc.getName(), position }];
      }),
      ...(image && { image: this.#lines.wordOf(image) }),
      ...(stageName && { stageName: this.#lines.wordOf(stageName) }),
      ...(this.#stage >= 0 && { stage: this.#stage }),
      commands: exec ? [] : this.#shell(parsed),
      position: this.#lines.placeOf(parsed.getRange()),
    };
  }

  #flag(flag: ReturnType<ModifiableInstruction['getFlags']>[number]): DockerfileFlag {
    const value = flag.getValue() === null ? undefined : flag.getValueRange();
    return {
      type: 'dockerfileFlag',
      name: `--${flag.getName()}`,
      ...(value && { value: this.#lines.wordOf(value) }),
      position: this.#lines.placeOf(flag.getRange()),
    };
  }

  #variables(parsed: PropertyInstruction): DockerfileVariable[] {
    return parsed.getProperties().map((property) => {
      const value = property.getValueRange();
      return {
        type: 'dockerfileVariable',
        name: this.#lines.wordOf(property.getNameRange()),
        ...(value && { value: { ...this.#lines.wordOf(value), value: property.getValue() ?? '' } }),
        legacy: value !== null && property.getAssignmentOperator() === null,
        position: this.#lines.placeOf(property.getRange()),
      };
    });
  }

  /** The commands of what a shell gets to run. */
  #shell(parsed: Instruction): Invocation[] {
    const range = shellRange(parsed);
    if (range === undefined) return [];
    const { id, section } = this.#span;
    const found = shellCommands(this.#lines.chunkOf(range), this.#tools, {
      id: (index) => `${id}.${this.#commands + index + 1}`,
      block: id,
      section,
    });
    this.#commands += found.length;
    return found;
  }
}

/** Instructions, and words in upper case that may be misspelled ones. */
function isLikeInstruction(word: string): boolean {
  return isInstruction(word) || /^[A-Z]{3,}$/.test(word);
}

function isExecForm(body: string): boolean {
  try {
    const list: unknown = JSON.parse(body.replaceAll(/[\\`][ \t]*\n/g, '\n'));
    return Array.isArray(list) && list.every((item) => typeof item === 'string');
  } catch {
    return false;
  }
}

/** A heredoc alone is a script; `python3 <<EOF` is one for another program. */
function shellRange(parsed: Instruction): FileRange | undefined {
  const range = parsed.getArgumentsRange() ?? undefined;
  switch (parsed.getKeyword()) {
    case 'ONBUILD': {
      const trigger = parsed instanceof Onbuild ? parsed.getTriggerInstruction() : null;
      return trigger === null || trigger instanceof Onbuild ? undefined : shellRange(trigger);
    }
    case 'HEALTHCHECK': {
      const [first, second] = parsed.getArguments();
      const isCommand =
        first?.getValue().toUpperCase() === 'CMD' && second?.getValue().startsWith('[') === false;
      return range && isCommand && second ? { start: second.getRange().start, end: range.end } : undefined;
    }
    case 'RUN': {
      const [heredoc] = heredocsOf(parsed);
      const opened = heredoc?.getStartRange().start;
      const isScript =
        opened && range?.start.line === opened.line && range.start.character === opened.character;
      if (!isScript) return range;
      const [, next] = parsed.getArguments();
      const isOwn = next === undefined || next.getRange().start.line > opened.line;
      return isOwn ? (heredoc?.getContentRange() ?? undefined) : undefined;
    }
    case 'CMD':
    case 'ENTRYPOINT':
      return range;
    default:
      return undefined;
  }
}
