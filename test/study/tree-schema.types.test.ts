import type * as mdast from 'mdast';
import type { Point, Position } from 'unist';
import { expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type * as docker from '../../src/study/dockerfile.ts';
import type * as nodes from '../../src/study/nodes.ts';
import type { studyNoteSchema } from '../../src/study/tree-schema.ts';
import type * as yaml from '../../src/study/yaml.ts';

type Note = z.infer<typeof studyNoteSchema>;
type Content = Note['children'][number];
type Block = Note['blocks'][number];
type File = NonNullable<Block['dockerfile']>;
type Instruction = File['instructions'][number];
type Yaml = NonNullable<Block['documents']>[number];

/** Every node with what the schema and what the types say it is. */
interface Both {
  studyNote: [Note, nodes.StudyNote];
  chapter: [Extract<Content, { type: 'chapter' }>, nodes.Chapter];
  section: [Extract<Content, { type: 'section' }>, nodes.Section];
  commandSpan: [Note['spans'][number], nodes.CommandSpan];
  separator: [Note['separators'][number], nodes.Separator];
  override: [Note['overrides'][number], nodes.Override];
  commandBlock: [Block, nodes.CommandBlock];
  token: [Block['tokens'][number], nodes.Token];
  dockerfileDirective: [File['directives'][number], docker.DockerfileDirective];
  dockerfileInstruction: [Instruction, docker.DockerfileInstruction];
  dockerfileFlag: [Instruction['flags'][number], docker.DockerfileFlag];
  dockerfileVariable: [Instruction['variables'][number], docker.DockerfileVariable];
  dockerfileHeredoc: [Instruction['heredocs'][number], docker.DockerfileHeredoc];
  yamlMap: [Extract<Yaml, { type: 'yamlMap' }>, yaml.YamlMap];
  yamlList: [Extract<Yaml, { type: 'yamlList' }>, yaml.YamlList];
  yamlScalar: [Extract<Yaml, { type: 'yamlScalar' }>, yaml.YamlScalar];
  yamlAlias: [Extract<Yaml, { type: 'yamlAlias' }>, yaml.YamlAlias];
  invocation: [Note['invocations'][number], nodes.Invocation];
  explanation: [Note['explanations'][number], nodes.Explanation];
  optionMeaning: [Note['options'][number], nodes.OptionMeaning];
  termMeaning: [Note['terms'][number], nodes.TermMeaning];
  literalPart: [Note['parts'][number], nodes.LiteralPart];
  instructionMeaning: [Note['instructions'][number], nodes.InstructionMeaning];
  question: [Note['questions'][number], nodes.Question];
  exercise: [Note['exercises'][number], nodes.Exercise];
  steps: [Note['steps'][number], nodes.Steps];
}

/** A node with the nodes in it by their type alone: deeper than that, the compiler takes types for equal unseen. */
type Fields<Node> = Node extends object
  ? // `data` is what unist lets every node have, and ours never do.
    { [Key in keyof Node as Key extends 'data' ? never : Key]: Value<Node[Key]> }
  : never;

type Value<Field> = Field extends Position
  ? 'position'
  : Field extends { type: string }
    ? Field['type']
    : Field extends (infer Item)[]
      ? Value<Item>[]
      : Field extends object
        ? { [Key in keyof Field]: Value<Field[Key]> }
        : Field;

/** All nodes with their fields, by the schema (0) or by the types (1). */
type All<Side extends 0 | 1> = { [Type in keyof Both]: Fields<Both[Type][Side]> };

/** Types of the nodes that stand in a node. */
type Inside<Node> = Node extends object ? { [Key in keyof Node]: TypesIn<Node[Key]> }[keyof Node] : never;

type TypesIn<Field> = Field extends { type: infer Type }
  ? Type
  : Field extends (infer Item)[]
    ? TypesIn<Item>
    : Field extends object
      ? Inside<Field>
      : never;

type Listed = Both[keyof Both][1];

test('the schema of the tree and its types have the same fields with the same values: else this does not compile', () => {
  expectTypeOf<All<0>>().toEqualTypeOf<All<1>>();
});

test('a position is that of unist, always with its offsets', () => {
  expectTypeOf<Note['position']>().toEqualTypeOf<{
    [Side in keyof Position]: { [Key in keyof Point]-?: number };
  }>();
});

test('every node that stands in a node is compared: else this does not compile', () => {
  expectTypeOf<Exclude<Inside<Listed>, Listed['type'] | mdast.Nodes['type'] | undefined>>().toBeNever();
});
