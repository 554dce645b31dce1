import { randomUUID } from 'node:crypto';
import type { Comment, Element, ElementContent, Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import type {
  Code,
  Definition,
  FootnoteReference,
  Html,
  InlineCode,
  Nodes,
  Parents,
  Root,
  RootContent,
  Text,
} from 'mdast';
import {
  defaultHandlers,
  toHast as mdastToHast,
  type Handler,
  type Handlers,
  type State,
} from 'mdast-util-to-hast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { callouts, type CalloutKind } from './callouts.ts';
import { isPlaceholder, isSwallowing } from './placeholder.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

/** An image as it stands in a note, by Markdown or by HTML. */
export interface NoteImage {
  /** As written: a relative path, or an address on the web. */
  readonly url: string;
  readonly alt: string;
  /** How wide the author wants it, in CSS: `300px`, `50%`. */
  readonly width?: string;
  readonly line?: number;
}

/**
 * What an exporter puts in place of a note's nodes. What these give back is ours and is not sanitized;
 * `undefined` leaves the node to the usual way.
 */
export interface HastOptions {
  /** Link definitions (`[id]: url`) of the whole note. */
  readonly definitions: readonly Definition[];
  readonly calloutTitle: (kind: CalloutKind) => string;
  readonly code?: (node: Code) => ElementContent | undefined;
  readonly inlineCode?: (node: InlineCode) => ElementContent | undefined;
  readonly text?: (node: Text) => readonly ElementContent[] | undefined;
  readonly footnote?: (node: FootnoteReference) => ElementContent | undefined;
  readonly image?: (image: NoteImage) => ElementContent | undefined;
  /** Where a link leads; `undefined` takes the link away and leaves its text. */
  readonly link?: (url: string) => string | undefined;
}

/**
 * Turns mdast into safe hast. Nodes that stand beside one another must come together, for HTML may open in one
 * and close in another. HTML is only parsed where there is some; all but what the options give is sanitized.
 */
export function toHast(nodes: readonly RootContent[], options: HastOptions): ElementContent[] {
  const slots = new Slots();
  const state = { hasHtml: false };
  const root: Root = {
    type: 'root',
    children: [...nodes.filter((node) => !isSpace(node)), ...options.definitions],
  };
  const handlers = { ...ourHandlers(options, slots), html: htmlHandler(state) };
  const tree = mdastToHast(root, { allowDangerousHtml: true, handlers, clobberPrefix: '' });
  const parsed = state.hasHtml ? raw(tree) : tree;
  // A root stays one.
  const safe = sanitize(parsed, sanitizeSchema) as HastRoot;
  linksAndImages(safe, options);
  slots.fill(safe);
  callouts(safe, options.calloutTitle);
  return safe.children.filter((child) => child.type !== 'doctype');
}

/** A block of nothing but `<br>`: the author's way to make room, which is the style sheet's business. */
function isSpace(node: RootContent): boolean {
  return node.type === 'html' && /^(?:\s|<br\s*\/?>|&nbsp;)*$/i.test(node.value);
}

function htmlHandler(state: { hasHtml: boolean }): Handler {
  return (_, node: Html, parent: Parents | undefined) => {
    if (isPlaceholder(node, parent) || isSwallowing(node, parent)) {
      const text: ElementContent = { type: 'text', value: node.value };
      return parent !== undefined && isPhrasingParent(parent)
        ? text
        : { type: 'element', tagName: 'p', properties: {}, children: [text] };
    }
    if (/^<!--[^]*-->$/.test(node.value.trim())) return undefined;
    state.hasHtml = true;
    return { type: 'raw', value: node.value };
  };
}

function isPhrasingParent(parent: Parents): boolean {
  return !['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
}

function ourHandlers(options: HastOptions, slots: Slots): Handlers {
  const { code, inlineCode, text, footnote } = options;
  return {
    ...(code && { code: slots.handler(code) }),
    ...(inlineCode && { inlineCode: slots.handler(inlineCode) }),
    ...(footnote && { footnoteReference: slots.handler(footnote) }),
    ...(text && { text: slots.listHandler(text) }),
  };
}

function linksAndImages(tree: HastRoot, options: HastOptions): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'img') {
      const image = options.image?.(noteImage(node));
      if (image !== undefined) parent!.children[index!] = image;
      return SKIP;
    }
    if (node.tagName === 'a' && options.link !== undefined && typeof node.properties['href'] === 'string') {
      const href = options.link(node.properties['href']);
      if (href === undefined) delete node.properties['href'];
      else node.properties['href'] = href;
    }
    return CONTINUE;
  });
}

function noteImage(node: Element): NoteImage {
  const { src, alt, width } = node.properties;
  const line = node.position?.start.line;
  // Obsidian writes it behind the text: `![구조|300](a.png)`.
  // The pattern takes any text.
  const [, text, told] = /^([^]*?)(?:\|(\d{1,4})(?:x\d{1,4})?)?$/.exec(typeof alt === 'string' ? alt : '')!;
  const wanted = String(width ?? told ?? '');
  return {
    url: typeof src === 'string' ? src : '',
    alt: text!,
    ...(wanted !== '' && { width: /^\d+$/.test(wanted) ? `${wanted}px` : wanted }),
    ...(line === undefined ? {} : { line }),
  };
}

type NodeHandler<Node> = (state: State, node: Node, parent: Parents | undefined) => ReturnType<Handler>;

/** Keeps what an exporter made out of the sanitizer's reach: a comment nobody can forge holds its place. */
class Slots {
  readonly #key = randomUUID();
  readonly #contents: ElementContent[][] = [];

  handler<Node extends Nodes>(make: (node: Node) => ElementContent | undefined): NodeHandler<Node> {
    return this.listHandler<Node>((node) => {
      const made = make(node);
      return made && [made];
    });
  }

  listHandler<Node extends Nodes>(
    make: (node: Node) => readonly ElementContent[] | undefined,
  ): NodeHandler<Node> {
    return (state, node, parent) => {
      const made = make(node);
      if (made === undefined) return usual(state, node, parent);
      this.#contents.push([...made]);
      return { type: 'comment', value: `${this.#key}:${this.#contents.length - 1}` };
    };
  }

  fill(tree: HastRoot): void {
    visit(tree, 'comment', (node, index, parent) => {
      const contents = this.#contentsOf(node);
      parent!.children.splice(index!, 1, ...contents);
      return [SKIP, index! + contents.length];
    });
  }

  #contentsOf(node: Comment): ElementContent[] {
    const [key, number] = node.value.split(':');
    return key === this.#key ? this.#contents[Number(number)]! : [];
  }
}

const usualHandlers: Handlers = {
  code: defaultHandlers.code,
  inlineCode: defaultHandlers.inlineCode,
  footnoteReference: defaultHandlers.footnoteReference,
  text: defaultHandlers.text,
};

const usual: Handler = (state, node: Nodes, parent) => usualHandlers[node.type]?.(state, node, parent);
