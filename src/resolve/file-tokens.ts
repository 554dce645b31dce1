import type { Position } from 'unist';
import { dockerfile as vocabulary } from '../grammar/dockerfile.ts';
import type { Dockerfile, DockerfileInstruction } from '../study/dockerfile.ts';
import type { SourceLine, Token, TokenKind, Word } from '../study/nodes.ts';
import type { YamlValue } from '../study/yaml.ts';
import { isInstruction } from './dockerfile.ts';
import { commandTokens, withoutOverlap } from './tokens.ts';

/** The colored pieces of a Dockerfile. */
export function dockerfileTokens({ instructions, directives, comments }: Dockerfile): Token[] {
  return withoutOverlap([
    ...directives.map(({ position }) => token('comment', position)),
    ...comments.map(({ position }) => token('comment', position)),
    ...instructions.flatMap(instructionTokens),
  ]);
}

function instructionTokens(instruction: DockerfileInstruction): Token[] {
  const { name, keyword, flags, variables, commands, form, image, stageName } = instruction;
  const inner = name === 'ONBUILD' ? instruction.arguments.slice(0, 1) : [];
  return [
    named(keyword),
    ...inner.map(named),
    ...flags.flatMap((flag) => {
      const word = `${name} ${flag.name}`;
      const { start } = flag.position;
      const { length } = flag.name;
      const end = { line: start.line, column: start.column + length, offset: start.offset! + length };
      const option = token('option', { start, end });
      const known = Object.hasOwn(vocabulary.words, word);
      return [
        known ? { ...option, name: word } : option,
        ...(flag.value ? [token('value', flag.value.position)] : []),
      ];
    }),
    ...variables.flatMap((variable) => [
      token('key', variable.name.position),
      ...(variable.value ? [token('value', variable.value.position)] : []),
    ]),
    ...(form === 'exec' ? instruction.arguments.map(({ position }) => token('value', position)) : []),
    ...[image, stageName].flatMap((word) => (word ? [token('argument', word.position)] : [])),
    ...commandTokens(commands),
  ];
}

/** A slip gets a color, but no entry. */
function named({ value, position }: Word): Token {
  const name = value.toUpperCase();
  const instruction = token('instruction', position);
  return isInstruction(name) ? { ...instruction, name } : instruction;
}

/** The colored pieces of a YAML file that was read: keys and comments. */
export function yamlTokens(documents: readonly YamlValue[], lines: readonly SourceLine[]): Token[] {
  const keys: Token[] = [];
  const scalars: Position[] = [];
  const visit = (value: YamlValue): void => {
    if (value.type === 'yamlScalar') scalars.push(value.position);
    else if (value.type === 'yamlList') value.items.forEach(visit);
    else if (value.type === 'yamlMap') {
      for (const { key, value: below, path } of value.entries) {
        visit(key);
        if (key.type === 'yamlScalar')
          keys.push({ ...token('key', key.position), name: key.text, ...(path !== undefined && { path }) });
        if (below) visit(below);
      }
    }
  };
  documents.forEach(visit);
  return withoutOverlap([...keys, ...commentTokens(lines, scalars)]);
}

/** What follows a `#` at the start of a word and stands in no scalar. */
function commentTokens(lines: readonly SourceLine[], scalars: readonly Position[]): Token[] {
  const sorted = scalars.toSorted((a, b) => a.start.offset! - b.start.offset!);
  let next = 0;
  return lines.flatMap((line) => {
    for (const match of line.text.matchAll(/(?<=^|\s)#/g)) {
      const at = line.offset + match.index;
      while (next < sorted.length && sorted[next]!.end.offset! <= at) next += 1;
      if (next < sorted.length && sorted[next]!.start.offset! <= at) continue;
      const point = (shift: number) => ({
        line: line.line,
        column: line.column + shift,
        offset: line.offset + shift,
      });
      return [token('comment', { start: point(match.index), end: point(line.text.trimEnd().length) })];
    }
    return [];
  });
}

function token(kind: TokenKind, position: Position): Token {
  return { type: 'token', kind, position };
}
