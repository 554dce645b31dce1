import type { Paragraph, RootContent } from 'mdast';
import type { Position } from 'unist';
import type {
  Explanation,
  ExplanationForm,
  InstructionMeaning,
  Invocation,
  LiteralPart,
  OptionMeaning,
  RichText,
  TermMeaning,
} from '../study/nodes.ts';
import { plainRichText, plainText, richText } from '../study/rich-text.ts';
import { type DefinitionLine, definitionLines } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { isTermHead, readComposeKey, readInstruction, vocabularySigns } from './head-kind.ts';
import { readOptionHead } from './option-head.ts';
import { findOptionOwner, splitGroup } from './option-owner.ts';

/** An explanation without its id. */
export type FoundExplanation = Omit<Explanation, 'id'>;

/** What the definition lines and tables of a note say. */
export interface Definitions {
  explanations: FoundExplanation[];
  options: OptionMeaning[];
  terms: TermMeaning[];
  parts: LiteralPart[];
  instructions: InstructionMeaning[];
}

/** A head with its meaning, from a line or a table row. */
export interface HeadMeaning {
  head: string;
  headKind: 'code' | 'strong' | 'plain';
  headFrom: number;
  headTo: number;
  meaning: RichText;
  position: Position;
  section: string;
  /** Where it stands: a table row, a list item, a line of a paragraph. */
  form: 'table' | 'list' | 'line';
  separator: DefinitionLine['separator'];
}

/** Reads every `head : meaning` line of a note; what the head is decides what becomes of it. */
export function readDefinitionLines(context: ExplainContext, into: Definitions): void {
  for (const item of context.flow) {
    if (item.node.type !== 'paragraph') continue;
    const lines = definitionLines(item.node, context.source, false);
    const literal = literalBefore(context, item);
    const form = item.listItem ? 'list' : 'line';
    for (const line of lines) {
      const found = { ...line, section: item.section, form } as const;
      if (literal && addPart(literal, found, into)) continue;
      addHead(context, found, item, into);
    }
    if (lines.length === 0) readChildList(context, item, into);
  }
}

/** Files a head with its meaning under what the head is. */
export function addHead(
  context: ExplainContext,
  found: HeadMeaning,
  item: FlowItem,
  into: Definitions,
): void {
  const { meaning, position, section } = found;
  const commands = commandsOfHead(context, found);
  const clear = found.separator === 'colon' || found.form === 'table';
  const typed = found.form === 'table' ? [] : commandsBefore(context, item);
  if (commands.length > 0) {
    const same = typed.filter((one) => commands.some((command) => speaksOf(command, one)));
    const form = found.form === 'table' ? 'table-row' : 'same-line';
    into.explanations.push(explanation([...commands, ...same], form, meaning, position, section));
    return;
  }
  const told = commandsOfMeaning(context, found);
  if (told.length > 0) {
    const form = found.form === 'table' ? 'table-row' : 'same-line';
    into.explanations.push(explanation(told, form, plainRichText(found.head), position, section));
    return;
  }
  const named = typed.filter((one) => isNamed(one, found.head));
  if (named.length > 0 && clear) {
    into.explanations.push(explanation(named, 'after', meaning, position, section));
    return;
  }
  const option = readOptionHead(found.head);
  if (option) {
    for (const names of splitGroup(context, option.names, position.start.offset!, section)) {
      const owner = findOptionOwner(context, names, position.start.offset!, section);
      const written = option.written;
      if (owner)
        into.options.push({
          type: 'optionMeaning',
          ...owner,
          written,
          meaning,
          form: found.form,
          position,
          section,
        });
    }
    return;
  }
  if (!clear && (found.headKind === 'plain' || found.separator === 'paren')) return;
  const signs = vocabularySigns(sectionText(context, item));
  const instruction = readInstruction(found.head);
  if (instruction !== undefined && signs.dockerfile) {
    into.instructions.push({
      type: 'instructionMeaning',
      language: 'dockerfile',
      instruction,
      meaning,
      position,
      section,
    });
    return;
  }
  const key = readComposeKey(found.head);
  if (key !== undefined && signs.compose && found.headKind === 'code') {
    into.instructions.push({
      type: 'instructionMeaning',
      language: 'compose',
      instruction: key,
      meaning,
      position,
      section,
    });
    return;
  }
  if (clear && isTermHead(found.head, found.headKind) && isMeaning(meaning.text)) addTerm(found, into);
}

function addTerm(found: HeadMeaning, into: Definitions): void {
  const { head, meaning, position, section } = found;
  const form = found.form === 'table' ? 'table' : (`${found.headKind}-colon` as const);
  into.terms.push({ type: 'termMeaning', term: head, meaning, form, position, section });
}

/** A meaning is more than a value: words, not a bare number, path, link or list of tags. */
function isMeaning(text: string): boolean {
  if (/^(?:\[\[|https?:|www\.)|\]\]/.test(text) || /^[^\s,]+(?:,\s*[^\s,]+)+$/.test(text)) return false;
  return (
    text.length >= 4 &&
    /[가-힣]{2}|[a-z]+ [a-z]+/i.test(text) &&
    !/^https?:\S+$/.test(text) &&
    !/[?？]$/.test(text)
  );
}

/** `로그 : kubectl logs hello`: the head says what the command behind it does. */
function commandsOfMeaning(context: ExplainContext, found: HeadMeaning): Invocation[] {
  if (found.headTo >= found.position.end.offset! || !/[가-힣]{2}/.test(found.head)) return [];
  const commands = context.within(found.headTo, found.position.end.offset!);
  const spoken = commands.reduce((length, { text }) => length + text.length, 0);
  return spoken * 3 >= found.meaning.text.length * 2 ? commands : [];
}

/** Commands of the block right before the list or paragraph an item stands in. */
function commandsBefore(context: ExplainContext, item: FlowItem): Invocation[] {
  const around = item.listItem ? outerSiblings(context, item) : item;
  const before = around.siblings[around.index - 1];
  const block = before && context.blockOf(before);
  return block?.kind === 'session' ? context.ofBlock(block).filter(({ where }) => where === 'fence') : [];
}

/** Whether what is said of a command holds for one that was typed: the same command, with the options named. */
function speaksOf(named: Invocation, typed: Invocation): boolean {
  const options = typed.options.map(({ long }) => long);
  return named.canonical === typed.canonical && named.options.every(({ long }) => options.includes(long));
}

/** Whether a head is a command's own word: `start` of `systemctl start`, `nohup` before a command, an executable. */
function isNamed(command: Invocation, head: string): boolean {
  if (!/^[a-z][a-z0-9_-]*$/.test(head)) return false;
  const path = command.path.map(({ value }) => value);
  return path.at(-1) === head || (path.length === 0 && command.executable.value === head);
}

/** Commands that a head consists of: each stands within it, and hardly anything else does. */
function commandsOfHead(context: ExplainContext, found: HeadMeaning): Invocation[] {
  const commands = context.within(found.headFrom, found.headTo);
  const spoken = commands.reduce((length, { text }) => length + text.length, 0);
  return spoken * 2 >= found.head.length ? commands : [];
}

/** An explanation node. */
export function explanation(
  commands: readonly Invocation[],
  form: ExplanationForm,
  text: RichText,
  position: Position,
  section: string,
): FoundExplanation {
  return {
    type: 'explanation',
    commands: commands.map(({ id }) => id),
    form,
    text: text.text,
    content: text.content,
    weak: form === 'heading',
    position,
    section,
  };
}

interface Literal {
  text: string;
  block: string;
}

/** The literal right before lines that break it down: a lone reference, or a block of one line. */
function literalBefore(context: ExplainContext, item: FlowItem): Literal | undefined {
  const siblings = item.listItem ? outerSiblings(context, item) : item;
  for (let index = siblings.index - 1; index >= Math.max(0, siblings.index - 2); index -= 1) {
    const node = siblings.siblings[index];
    const block = node && context.blockOf(node);
    const inline = node && inlineLiteral(node);
    if (inline !== undefined) return inline;
    if (node?.type !== 'code' || block === undefined) continue;
    const lines = node.value.split('\n').filter((line) => line.trim() !== '');
    if (block.kind === 'image-reference' || lines.length === 1)
      return { text: lines[0]!.trim(), block: block.id };
    return undefined;
  }
  return undefined;
}

/** A paragraph that ends in, or is, one inline code with marks between its pieces. */
function inlineLiteral(node: RootContent): Literal | undefined {
  if (node.type !== 'paragraph') return undefined;
  const codes = node.children.filter((child) => child.type === 'inlineCode');
  const [code] = codes;
  if (codes.length !== 1 || code === undefined || /\s/.test(code.value) || !/\w[/:@=.]\w/.test(code.value))
    return undefined;
  return { text: code.value, block: '' };
}

/** A list that holds an item stands among the nodes around the list. */
function outerSiblings(context: ExplainContext, item: FlowItem): Pick<FlowItem, 'siblings' | 'index'> {
  const list = context.flow.find(
    ({ node }) => node.type === 'list' && node.children.includes(item.listItem!),
  );
  return list ?? { siblings: [], index: 0 };
}

/** Adds a part when the head is a whole piece of the literal between its marks. */
function addPart(literal: Literal, found: HeadMeaning, into: Definitions): boolean {
  const at = pieceIndex(literal.text, found.head);
  if (at === undefined) return false;
  const { meaning, position, section } = found;
  into.parts.push({
    type: 'literalPart',
    literal: literal.text,
    block: literal.block,
    part: found.head,
    index: at,
    meaning,
    position,
    section,
  });
  return true;
}

/** Where a piece stands in a literal, bounded by marks on both sides. */
export function pieceIndex(literal: string, piece: string): number | undefined {
  if (piece === '' || piece === literal || piece.startsWith('-')) return undefined;
  for (let at = literal.indexOf(piece); at >= 0; at = literal.indexOf(piece, at + 1)) {
    const before = literal[at - 1] ?? ' ';
    const after = literal[at + piece.length] ?? ' ';
    if (/[\s/:@=,.]/.test(before) && /[\s/:@=,.]/.test(after)) return at;
  }
  return undefined;
}

/** An item that is a command, option or term alone, explained by the list below it. */
function readChildList(context: ExplainContext, item: FlowItem, into: Definitions): void {
  const { node, listItem } = item;
  if (node.type !== 'paragraph' || !listItem || item.index !== 0) return;
  const below = listItem.children[1];
  if (below?.type !== 'list' || below.ordered === true || below.children.length > 3) return;
  const head = soleHead(node) ?? plainCommandHead(context, node);
  if (head === undefined) return;
  const first = below.children[0]?.children[0];
  if (first?.type !== 'paragraph' || definitionLines(first, context.source, false).length > 0) return;
  const commands = context.within(node.position!.start.offset!, node.position!.end.offset!);
  const meaning = richText(joinParagraphs(below.children.flatMap(({ children }) => children)));
  if (commands.length > 0 && head.kind !== 'strong') {
    into.explanations.push(explanation(commands, 'child-list', meaning, below.position!, item.section));
    return;
  }
  const option = readOptionHead(head.text);
  const position = node.position!;
  if (option) {
    const owner = findOptionOwner(context, option.names, position.start.offset!, item.section);
    if (owner)
      into.options.push({
        type: 'optionMeaning',
        ...owner,
        written: option.written,
        meaning,
        form: 'list',
        position,
        section: item.section,
      });
  } else if (commands.length === 0 && isTermHead(head.text, head.kind) && isMeaning(meaning.text)) {
    into.terms.push({
      type: 'termMeaning',
      term: head.text,
      meaning,
      form: 'child-list',
      position,
      section: item.section,
    });
  }
}

/** A paragraph in plain text that begins with a command and has no verb: `docker cp 파일 컨테이너:/경로`. */
function plainCommandHead(
  context: ExplainContext,
  node: Paragraph,
): { text: string; kind: 'code' } | undefined {
  const from = node.children[0]?.position?.start.offset;
  const [first] = context.within(from ?? 0, node.position!.end.offset!);
  const text = plainText(node);
  if (first === undefined || first.position.start.offset !== from || /[다요음함][.!]?$/.test(text))
    return undefined;
  return { text, kind: 'code' };
}

/** The text of a paragraph that is one strong text, one code, or a command in plain text. */
function soleHead(node: Paragraph): { text: string; kind: 'code' | 'strong' } | undefined {
  const filled = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = filled;
  if (filled.length !== 1 || only === undefined) return undefined;
  if (only.type === 'inlineCode') return { text: only.value, kind: 'code' };
  return only.type === 'strong' ? { text: plainText(only), kind: 'strong' } : undefined;
}

/** Inline content of paragraphs, joined by breaks. */
export function joinParagraphs(nodes: readonly RootContent[]): RichText['content'] {
  const content: RichText['content'] = [];
  for (const node of nodes) {
    if (node.type !== 'paragraph') continue;
    if (content.length > 0) content.push({ type: 'break' });
    content.push(...node.children);
  }
  return content;
}

/** The source of the section an item stands in, from its heading to the item's end. */
function sectionText(context: ExplainContext, item: FlowItem): string {
  const owner = item.owners.at(-1);
  const chapter = item.owners[0];
  const from = owner?.position.start.offset ?? 0;
  const to = owner?.position.end.offset ?? context.source.length;
  return `${chapter?.title.text ?? ''}\n${context.source.slice(from, to)}`;
}
