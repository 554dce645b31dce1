import type { Definition, RootContent } from 'mdast';
import type { Node, Parent, Position } from 'unist';
import { visit } from 'unist-util-visit';
import { element } from '../../render/element.ts';
import { toHast } from '../../render/hast.ts';
import { html } from '../../render/html.ts';
import type { Images } from '../../render/load-images.ts';
import { colorCommand } from '../../render/tokens.ts';
import type { Language } from '../../language/language.ts';
import type { Chapter, Invocation, RichText, Section, StudyNote } from '../../study/nodes.ts';
import type { Entry, StudySet } from '../../study/study-set.ts';
import type { CardPlace, Side } from './card-draft.ts';
import { imageElement } from './card-media.ts';
import { escapeField, escapeText, type FieldUse } from './escape.ts';
import { leftOutWords, wholeText } from './left-out-words.ts';
import { wordsOf, type WordKey, type Words } from './words.ts';

/** What every card kind needs of the set: texts as sides, places, and the index. Nothing in it changes. */
export interface CardContext {
  readonly set: StudySet;
  readonly language: Language;
  readonly words: Words;
  /** A text of the author with its inline formatting. */
  rich(note: StudyNote, text: RichText, use: FieldUse): Side;
  /** A command as written, colored. */
  command(note: StudyNote, invocation: Invocation): Side;
  place(note: StudyNote, section: string, position: Position): CardPlace;
  commandEntry(canonical: string): Entry | undefined;
  optionEntry(canonical: string, option: string): Entry | undefined;
  entry(anchor: string): Entry | undefined;
}

/** Looks through a set once, so that the card kinds need not. */
export function cardContext(set: StudySet, language: Language, images: Images): CardContext {
  const words = wordsOf(language);
  const byAnchor = new Map(set.entries.map((entry) => [entry.anchor, entry]));
  const commands = new Map(set.entries.filter((e) => e.kind === 'command').map((e) => [e.name, e]));
  const options = new Map(
    set.entries.filter((e) => e.kind === 'option').map((e) => [`${e.parent ?? ''}\n${e.name}`, e]),
  );
  const standings = new Map(set.notes.map((note) => [note, standingsOf(note)]));
  const definitions = new Map(set.notes.map((note) => [note, definitionsOf(note)]));
  return {
    set,
    language,
    words,
    rich: (note, text, use) => richSide(note, text, use, { definitions: definitions.get(note)!, images }),
    command: commandSide,
    place: (note, section, position) => ({
      note: note.path,
      section,
      line: position.start.line,
      ...(standings.get(note)?.get(section) ?? { trail: [note.title.text] }),
    }),
    commandEntry: (canonical) => commands.get(canonical),
    optionEntry: (canonical, option) => options.get(`${commands.get(canonical)?.anchor ?? ''}\n${option}`),
    entry: (anchor) => byAnchor.get(anchor),
  };
}

/** What a note's texts refer to. */
interface References {
  readonly definitions: readonly Definition[];
  readonly images: Images;
}

function richSide(note: StudyNote, text: RichText, use: FieldUse, { definitions, images }: References): Side {
  const nodes: RootContent[] = [{ type: 'paragraph', children: text.content }];
  const hast = toHast(nodes, {
    definitions,
    calloutTitle: () => '',
    footnote: () => ({ type: 'text', value: '' }),
    image: (image) => imageElement(images.get(note.path, image.url), image.alt),
    link: (url) => (/^https?:/i.test(url) ? url : undefined),
  });
  const inline = hast.flatMap((node) =>
    node.type === 'element' && node.tagName === 'p' ? node.children : [node],
  );
  return { text: text.text, html: escapeField(html(inline).trim(), use) };
}

function commandSide(note: StudyNote, invocation: Invocation): Side {
  const block = note.blocks.find((candidate) => candidate.id === invocation.block);
  const span = note.spans.find((candidate) => candidate.id === invocation.block);
  const colored =
    block && span
      ? colorCommand(block, span, invocation.position)
      : [{ type: 'text' as const, value: invocation.text }];
  const leftOut = leftOutWords(invocation);
  const before = leftOut === '' ? [] : [element('span', { className: ['k'] }, [leftOut]), ' '];
  const properties = invocation.context.place === 'container' ? { className: ['container'] } : {};
  return {
    text: wholeText(invocation).replaceAll(/\s+/g, ' '),
    html: escapeField(html([element('pre', properties, [...before, ...colored])]), 'plain'),
  };
}

/** Where a section stands. */
interface Standing {
  readonly trail: readonly string[];
  readonly chapter?: string;
}

/** The titles above each section, the note's own first, and its chapter. */
function standingsOf(note: StudyNote): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  const chapters = note.children.filter((child) => child.type === 'chapter').length;
  const walk = (parent: Parent, above: Standing): void => {
    for (const child of parent.children) {
      if (!isTitled(child)) continue;
      const title = titleOf(child);
      const trail = [...above.trail.filter((other) => !isSameTitle(other, title)), title];
      const opensDeck = child.type === 'chapter' && (chapters > 1 || child.label !== undefined);
      const standing = opensDeck ? { trail, chapter: title } : { ...above, trail };
      standings.set(child.anchor, standing);
      walk(child, standing);
    }
  };
  walk(note, { trail: [note.title.text] });
  return standings;
}

/** A file's heading `1장. 도커란` names the note and its only chapter `1장 도커란`. */
function isSameTitle(left: string, right: string): boolean {
  const bare = (title: string): string => title.replaceAll(/[\s.]+/g, '');
  return bare(left) === bare(right);
}

function isTitled(node: Node): node is Chapter | Section {
  return node.type === 'chapter' || node.type === 'section';
}

function titleOf(node: Chapter | Section): string {
  const number = node.type === 'chapter' ? node.label : node.number;
  return number === undefined ? node.title.text : `${number} ${node.title.text}`.trim();
}

function definitionsOf(note: StudyNote): Definition[] {
  const found: Definition[] = [];
  const parent: Parent = note;
  visit(parent, 'definition', (node: Node) => {
    if (isDefinition(node)) found.push(node);
  });
  return found;
}

function isDefinition(node: Node): node is Definition {
  return node.type === 'definition' && 'identifier' in node && 'url' in node;
}

/** Words of ours as a side. */
export function ourSide(text: string): Side {
  return { text, html: escapeText(text, 'plain') };
}

/** A name in code: a command path, an option, an instruction. */
export function codeHtml(text: string): string {
  return `<code>${escapeText(text, 'plain')}</code>`;
}

/** A name that is the whole answer. */
export function nameHtml(text: string): string {
  return `<code class="name">${escapeText(text, 'plain')}</code>`;
}

/** A text of ours with names of the notes in it, as code; `after` is the particle that the last name asks for. */
export function filled(
  { words }: CardContext,
  key: WordKey,
  names: Readonly<Record<string, string>>,
  after: string,
): Side {
  const coded = Object.fromEntries(Object.entries(names).map(([name, text]) => [name, codeHtml(text)]));
  return {
    text: words(key, { ...names, particle: after }),
    html: words(key, { ...coded, particle: after }),
  };
}
