import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { StudyNote } from '../study/nodes.ts';
import { type QuietAt, readDirectives } from './directives.ts';
import { noteTree } from './note-tree.ts';
import { proseOf, type Prose } from './prose.ts';

/** What the rules look at in a note, made once for all of them and only when one asks. */
export class NoteContent {
  readonly source: string;
  readonly tree: Root;
  readonly #byType = new Map<string, Nodes[]>();
  #prose: Prose[] | undefined;
  #quiet: QuietAt | undefined;

  constructor(note: StudyNote, source: string) {
    this.source = source;
    this.tree = noteTree(note, source);
    visit(this.tree, (node: Nodes) => {
      const nodes = this.#byType.get(node.type) ?? [];
      nodes.push(node);
      this.#byType.set(node.type, nodes);
    });
  }

  /** All nodes of a type, in document order. */
  nodes<Type extends Nodes['type']>(type: Type): Extract<Nodes, { type: Type }>[] {
    return (this.#byType.get(type) ?? []).filter(
      (node): node is Extract<Nodes, { type: Type }> => node.type === type,
    );
  }

  get prose(): readonly Prose[] {
    return (this.#prose ??= proseOf(this.tree, this.source));
  }

  get quietAt(): QuietAt {
    return (this.#quiet ??= readDirectives(this.tree));
  }
}
