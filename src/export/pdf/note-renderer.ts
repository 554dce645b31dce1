import type { Element, ElementContent } from 'hast';
import type {
  Code,
  Definition,
  FootnoteReference,
  InlineCode,
  PhrasingContent,
  RootContent,
  Text,
} from 'mdast';
import { dirname, normalize } from 'node:path/posix';
import { visit } from 'unist-util-visit';
import { element } from '../../render/element.ts';
import { toHast, type HastOptions, type NoteImage } from '../../render/hast.ts';
import { html } from '../../render/html.ts';
import { colorLines } from '../../render/tokens.ts';
import type { StudyNote } from '../../study/nodes.ts';
import type { LoadedImage } from '../../render/load-images.ts';
import { startOffset } from '../../study/start-offset.ts';
import { entryHref, type BookContext } from './book-context.ts';
import { codeFigure } from './code-figure.ts';
import { forPrint } from './for-print.ts';
import { markParagraphs } from './paragraph-looks.ts';
import type { Mark } from './plan-places.ts';

/** A footnote of a chapter, in the order in which the text calls them. */
interface CalledFootnote {
  readonly identifier: string;
  readonly id: string;
}

/** Turns the nodes of one chapter into HTML; keeps count of its footnotes, code blocks and told commands. */
export class NoteRenderer {
  readonly #book: BookContext;
  readonly #note: StudyNote;
  readonly #prefix: string;
  readonly #definitions: readonly Definition[];
  readonly #footnotes: CalledFootnote[] = [];
  #told = new Set<string>();
  #figures = 0;

  /** `prefix` makes ids unique in the book: the chapter's page name. */
  constructor(book: BookContext, note: StudyNote, prefix: string) {
    this.#book = book;
    this.#note = note;
    this.#prefix = prefix;
    this.#definitions = definitionsOf(note);
  }

  /** From here on, commands may have their side note once more. */
  openSection(): void {
    this.#told = new Set();
  }

  blocks(nodes: readonly RootContent[]): string {
    const looks = this.#book.notes.get(this.#note)!;
    return html(this.#hast(markParagraphs(nodes, looks), this.#options()));
  }

  /** Inline content: a title, a task. Links lead nowhere where `links` is false, as in a table of contents. */
  inline(content: readonly PhrasingContent[], links: boolean): string {
    const options = this.#options();
    const chosen = links
      ? options
      : { ...options, link: () => undefined, inlineCode: plainCode, footnote: noFootnote };
    const [paragraph] = this.#hast([{ type: 'paragraph', children: [...content] }], chosen);
    return html(paragraph?.type === 'element' ? paragraph.children : []);
  }

  /** The footnotes called so far, once. */
  footnotes(): { readonly id: string; readonly html: string }[] {
    const result: { id: string; html: string }[] = [];
    // A footnote may call another one: the list grows while it is written.
    for (let index = 0; index < this.#footnotes.length; index += 1) {
      const called = this.#footnotes[index];
      const definition = this.#note.footnotes.find((footnote) => footnote.identifier === called?.identifier);
      if (called !== undefined) result.push({ id: called.id, html: this.blocks(definition?.children ?? []) });
    }
    return result;
  }

  #hast(nodes: readonly RootContent[], options: HastOptions): ElementContent[] {
    return forPrint(toHast(nodes, options));
  }

  #options(): HastOptions {
    return {
      definitions: this.#definitions,
      calloutTitle: (kind) => this.#book.say(`callout-${kind}`),
      code: (node) => this.#code(node),
      inlineCode: (node) => this.#inlineCode(node),
      text: (node) => this.#text(node),
      footnote: (node) => this.#footnote(node),
      image: (image) => this.#image(image),
      link: (url) => this.#link(url),
    };
  }

  #code(node: Code): ElementContent {
    this.#figures += 1;
    const own = `${this.#prefix}b${this.#figures}`;
    const figure = codeFigure(this.#book, this.#note, node, own, this.#told);
    return {
      type: 'raw',
      value: this.#book.templates.render('code.hbs', { ...figure, words: this.#book.words }),
    };
  }

  #inlineCode(node: InlineCode): ElementContent {
    const parts = this.#book.notes.get(this.#note);
    const block = parts?.inline.get(startOffset(node));
    const span = block === undefined ? undefined : parts?.spans.get(block.id);
    const [mark] = this.#book.places.marks(node);
    const colored =
      block === undefined || span === undefined || block.tokens.length === 0 || span.lines.length !== 1
        ? undefined
        : colorLines(block, span, (anchor) => entryHref(this.#book, anchor))[0];
    // The id stands inside: Chromium forgets a destination that hangs out of the page's left edge, as a code's ground may.
    if (mark !== undefined)
      return element('code', {}, [this.#marked(mark, colored ?? [node.value], colored === undefined)]);
    return element('code', {}, colored ?? [node.value]);
  }

  /** What stands at a mark: a target for page numbers, and a link to the entry it speaks of. */
  #marked(mark: Mark, content: readonly (ElementContent | string)[], links: boolean): ElementContent {
    const href = links && mark.length > 0 ? entryHref(this.#book, mark.entry) : undefined;
    return href === undefined
      ? element('span', { id: mark.id }, content)
      : element('a', { id: mark.id, href }, content);
  }

  /** Sets the marks of a text: each holds the words that speak of its entry, or the word it stands at. */
  #text(node: Text): ElementContent[] | undefined {
    const marks = this.#book.places.marks(node);
    if (marks.length === 0) return undefined;
    const result: ElementContent[] = [];
    let at = 0;
    for (const mark of marks) {
      if (mark.at < at) {
        // Inside the words of the mark before: it stands right behind them.
        result.push(element('span', { id: mark.id }, []));
        continue;
      }
      const word = /^\S*/.exec(node.value.slice(mark.at))![0];
      const length = mark.length > 0 ? mark.length : word.length;
      result.push({ type: 'text', value: node.value.slice(at, mark.at) });
      result.push(this.#marked(mark, [node.value.slice(mark.at, mark.at + length)], true));
      at = mark.at + length;
    }
    result.push({ type: 'text', value: node.value.slice(at) });
    return result;
  }

  #footnote(node: FootnoteReference): ElementContent {
    let index = this.#footnotes.findIndex((footnote) => footnote.identifier === node.identifier);
    if (index < 0) {
      index = this.#footnotes.length;
      this.#footnotes.push({ identifier: node.identifier, id: `${this.#prefix}f${index + 1}` });
    }
    const href = `#${this.#prefix}f${index + 1}`;
    return element('sup', { className: ['fn'] }, [element('a', { href }, [String(index + 1)])]);
  }

  #image(image: NoteImage): Element {
    const found = this.#book.images.get(this.#note.path, image.url);
    if (found !== undefined) return imageElement(found, image);
    const told = new Set([this.#book.say('image-missing'), image.alt, decoded(image.url)]);
    const text = [...told].filter((word) => word !== '').join(': ');
    return element('span', { className: ['noimage'] }, [text]);
  }

  /** Links inside the notes lead to pages of the book; relative ones to other files lead nowhere on paper. */
  #link(url: string): string | undefined {
    if (/^(?:https?|mailto):/i.test(url)) return url;
    const [path = '', fragment = ''] = url.split('#');
    const target = decoded(path);
    const note = target === '' ? this.#note : this.#otherNote(target);
    if (note === undefined) return undefined;
    const anchor =
      fragment === '' ? firstAnchor(note) : this.#book.notes.get(note)?.slugs.get(decoded(fragment));
    return anchor !== undefined && this.#book.plan.anchors.has(anchor) ? `#${anchor}` : undefined;
  }

  #otherNote(path: string): StudyNote | undefined {
    const full = normalize(`${dirname(this.#note.path)}/${path}`).normalize('NFC');
    return [...this.#book.notes.keys()].find((note) => note.path === full);
  }
}

/** In pixels: what is at least so wide, and more than twice as wide as high, may use the side column. */
const widePicture = 640;

function imageElement({ path, size }: LoadedImage, { alt, width }: NoteImage): Element {
  const isWide =
    width === undefined && size !== undefined && size.width >= widePicture && size.width > 2 * size.height;
  return element(
    'img',
    {
      src: path,
      alt,
      ...(width !== undefined && { style: `width:${width}` }),
      ...(isWide && { className: ['wide'] }),
    },
    [],
  );
}

function definitionsOf(note: StudyNote): Definition[] {
  const definitions: Definition[] = [];
  for (const child of note.children) {
    visit(child, (node) => {
      if (node.type === 'definition') definitions.push(node);
    });
  }
  return definitions;
}

function firstAnchor(note: StudyNote): string | undefined {
  return note.children.find((node) => node.type === 'chapter')?.anchor;
}

function plainCode(node: InlineCode): ElementContent {
  return element('code', {}, [node.value]);
}

function noFootnote(): ElementContent {
  return { type: 'text', value: '' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
