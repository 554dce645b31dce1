import type { List, Paragraph, RootContent } from 'mdast';
import type { Invocation, RichText } from '../study/nodes.ts';
import { joinParagraphs, plainText, richText } from '../study/rich-text.ts';
import { isBlockLabel } from '../language/block-label.ts';
import { allDefinitionLines, definitionLines } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { addInstruction, addOption, explanation, type FoundMeanings } from './found-meanings.ts';
import { isNamed } from './head-commands.ts';
import { hasSubject } from './has-subject.ts';
import { isMeaning, isTermHead, readComposeKey, readInstruction } from './head-kind.ts';
import { addPart, pieceIndex } from './literal-parts.ts';
import type { Literal } from './literals.ts';
import { endsInNoun, firstClause } from './nominal.ts';
import { isOptionTitle, readOptionHead } from './option-head.ts';
import { termName } from './term-name.ts';
import { tellsAction } from './verb-endings.ts';

/** What a line above a list names. */
interface ChildHead {
  text: string;
  kind: 'code' | 'strong' | 'plain' | 'key';
}

/** An item or paragraph that is a command, option or term alone, explained by the list below it. */
export function readChildList(context: ExplainContext, item: FlowItem, into: FoundMeanings): void {
  const { node, listItem } = item;
  if (node.type !== 'paragraph' || (listItem && item.index !== 0)) return;
  const below = item.siblings[item.index + 1];
  if (below?.type !== 'list' || below.ordered === true) return;
  if (below.position!.start.line - node.position!.end.line > 2) return;
  const head: ChildHead | undefined =
    soleHead(node) ??
    wordHead(context, item, node) ??
    plainCommandHead(context, node) ??
    plainTermHead(item, node, below);
  if (head === undefined) return;
  if (/[?？]$/.test(plainText(node))) return;
  const first = below.children[0]?.children[0];
  if (breaksDown(context, node, first)) return;
  const commands = context.within(node.position!.start.offset!, node.position!.end.offset!);
  if (first?.type !== 'paragraph' || defines(context, first, commands.length > 0)) return;
  const many = below.children.length > 4;
  if (many && (commands.length > 0 || head.kind === 'strong')) return;
  const told = many ? below.children.slice(0, 1) : below.children;
  const meaning = richText(joinParagraphs(told.flatMap(({ children }) => children)));
  const spoken = commands.reduce((sum, { text }) => sum + text.length, 0);
  if (commands.length > 0 && isBlockLabel(meaning.text)) return;
  if (commands.length > 0 && (head.kind !== 'strong' || spoken * 2 >= head.text.length)) {
    into.explanations.push(explanation(commands, 'child-list', meaning, below.position!, item.section));
    return;
  }
  if (!listItem && readPart(context, item, head.text, meaning, into)) return;
  if (fileWord(context, item, head, meaning, into) || namesAction(context, head.text, below)) return;
  const term = termName(head.text);
  if (namesKinds(term, below)) return;
  // A list below strong text may be of anything, steps or kinds.
  const isName =
    head.kind === 'strong'
      ? isTermHead(term, 'plain') && !/[가-힣]기$/.test(term)
      : isTermHead(term, head.kind as 'code');
  if (commands.length > 0 || head.kind === 'key' || !isName || !isMeaning(meaning.text)) return;
  const place = { position: node.position!, section: item.section };
  into.terms.push({ type: 'termMeaning', term, meaning, form: 'child-list', ...place });
}

/** Files an option, an instruction or a key that a list below explains. */
function fileWord(
  context: ExplainContext,
  item: FlowItem,
  head: ChildHead,
  meaning: RichText,
  into: FoundMeanings,
): boolean {
  const option = readOptionHead(head.text);
  const instruction = context.signsOf(item).dockerfile ? readInstruction(head.text) : undefined;
  const key = head.kind === 'key' ? readComposeKey(head.text) : undefined;
  const place = { position: item.node.position!, section: item.section };
  if (option) {
    const offset = place.position.start.offset!;
    addOption(context, { ...option, meaning, form: 'list', ...place, offset, item, once: false }, into);
  } else if (instruction !== undefined) addInstruction('dockerfile', instruction, meaning, place, into);
  else if (key !== undefined) addInstruction('compose', key, meaning, place, into);
  else return false;
  return true;
}

/** Whether the first item below names a piece of the literal above it. */
function breaksDown(context: ExplainContext, node: Paragraph, first: RootContent | undefined): boolean {
  const literal = context.literalOf(node)?.text;
  if (literal === undefined || first?.type !== 'paragraph') return false;
  return allDefinitionLines(first, context.lines).some(({ head }) => pieceIndex(literal, head) !== undefined);
}

/** Whether a line defines something of its own; of a command, `파드 삭제 → 다시 생긴다` goes on to what follows. */
function defines(context: ExplainContext, node: Paragraph, ofCommand: boolean): boolean {
  return definitionLines(node, context.lines).some(
    ({ separator, head }) =>
      separator !== 'paren' && (!ofCommand || separator !== 'arrow' || readOptionHead(head) !== undefined),
  );
}

/** A word of the command of the block above: `exec`, `mysql:5.7`. */
function readPart(
  context: ExplainContext,
  item: FlowItem,
  head: string,
  meaning: RichText,
  into: FoundMeanings,
): boolean {
  const block = blockAbove(context, item);
  if (block === undefined) return false;
  const { position } = item.node;
  const found = { head, meaning, position: position!, section: item.section };
  const named = block.commands.filter((command) => isNamed(command, head));
  if (named.length === 0) return addPart(block.literal, found, into);
  into.explanations.push(explanation(named, 'after', meaning, position!, item.section));
  return true;
}

/** The block of one line above, with nothing but heads and their lists between. */
function blockAbove(
  context: ExplainContext,
  item: FlowItem,
): { commands: readonly Invocation[]; literal: Literal } | undefined {
  for (let index = item.index - 1; index >= 0; index -= 1) {
    const node = item.siblings[index]!;
    const block = context.blockOf(node);
    if (block && node.type === 'code') {
      const lines = node.value.split('\n').filter((line) => line.trim() !== '');
      const literal = { text: (lines[0] ?? '').trim(), block: block.id };
      return lines.length === 1 ? { commands: context.ofBlock(block), literal } : undefined;
    }
    if (node.type !== 'list' && !(node.type === 'paragraph' && soleHead(node))) return undefined;
  }
  return undefined;
}

/** A paragraph in plain text that begins with a command and has no verb: `docker cp 파일 컨테이너:/경로`. */
function plainCommandHead(context: ExplainContext, node: Paragraph): ChildHead | undefined {
  const from = node.children[0]?.position?.start.offset ?? 0;
  const [first] = context.within(from, node.position!.end.offset!);
  const text = plainText(node);
  if (first === undefined || /[다요음함][.!]?$/.test(text)) return undefined;
  // `**docker** ps`: marks may stand before it.
  if (/[^*_]/.test(context.source.slice(from, first.position.start.offset))) return undefined;
  return { text, kind: 'code' };
}

/** `추적 상태` above `올린 상태`, `고친 상태`: a list of its kinds. */
function namesKinds(head: string, { children }: List): boolean {
  const kind = /(?<=\s)\S+$/.exec(head)?.[0];
  return (
    kind !== undefined &&
    children.length > 1 &&
    children.every((item) => item.children[0] && plainText(item.children[0]).endsWith(kind))
  );
}

/** `이미지 내려받기` above commands: what one does with them, no term. */
function namesAction(context: ExplainContext, head: string, { position }: List): boolean {
  const below = context.within(position!.start.offset!, position!.end.offset!);
  return below.length > 0 && (tellsAction(head) || head.endsWith('기'));
}

/** An item that is a name, with an item below that says what it is: `staging area` above `…파일들이 존재하는 영역`. */
function plainTermHead({ listItem }: FlowItem, node: Paragraph, below: List): ChildHead | undefined {
  const first = below.children[0]?.children[0];
  const text = termName(plainText(node));
  if (listItem === undefined || first?.type !== 'paragraph') return undefined;
  const said = plainText(first).split(/(?<=[가-힣][.!?])\s+/)[0]!;
  const isNamed =
    isTermHead(text, 'plain') && !/[과와]\s/.test(text) && endsInNoun(firstClause(said)) && !hasSubject(said);
  return isNamed ? { text, kind: 'plain' } : undefined;
}

/** An option, an instruction, or a key of a Compose file, with a value or without: `-d`, `FROM`, `version: "3"`. */
function wordHead(context: ExplainContext, item: FlowItem, node: Paragraph): ChildHead | undefined {
  const text = plainText(node).trim();
  const signs = context.signsOf(item);
  if (isOptionTitle(text) || (signs.dockerfile && readInstruction(text) !== undefined))
    return { text, kind: 'plain' };
  const [, key = '', value = ''] = /^(\w+)(?::(?:\s+(\S+))?)?$/.exec(text) ?? [];
  const isKey = signs.compose && readComposeKey(key) !== undefined;
  return isKey && !/[가-힣]/.test(value) ? { text: key, kind: 'key' } : undefined;
}

/** The text of a paragraph that is one strong text, one code, or a command in plain text. */
function soleHead(node: Paragraph): ChildHead | undefined {
  const filled = node.children.filter((child) => child.type !== 'text' || /[\p{L}\p{N}]/u.test(child.value));
  const [only] = filled;
  if (filled.length !== 1 || only === undefined) return undefined;
  if (only.type === 'inlineCode') return { text: only.value, kind: 'code' };
  return only.type === 'strong' ? { text: plainText(only), kind: 'strong' } : undefined;
}
