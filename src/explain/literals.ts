import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { CommandBlock } from '../study/nodes.ts';
import { collapse, plainText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { type FlowItem, outerSiblings } from './flow.ts';
import { outermost } from './outermost.ts';

/** What `ls -l` shows of a file's type and permissions: `-rwxr-xr--`. */
export const fileMode = /^[-dlbcps][rwxsStT-]{9}$/;

/** A literal that lines below break down. */
export interface Literal {
  text: string;
  /** Id of its block; empty in a paragraph. */
  block: string;
}

/** The literal right before lines that break it down: a lone reference, a block of one line, an inline code. */
export function literalBefore(context: ExplainContext, item: FlowItem): Literal | undefined {
  const { siblings, index } = item.listItem ? outerSiblings(context, item) : item;
  for (const node of siblings.slice(Math.max(0, index - 2), index).toReversed()) {
    const literal = context.literalOf(node);
    if (literal || node.type === 'code') return literal;
  }
  return undefined;
}

/**
 * Other literals right before that have several of the heads as pieces: the commands of a paragraph, the one word with
 * marks that it is, a line of a block.
 */
export function literalsBeside(
  context: ExplainContext,
  item: FlowItem,
  heads: readonly string[],
  isPiece: (literal: string, head: string) => boolean,
): Literal[] {
  const { siblings, index } = item.listItem ? outerSiblings(context, item) : item;
  const node = siblings[index - 1];
  const block = node && context.blockOf(node);
  const isShared = ({ text }: Literal) => heads.filter((head) => isPiece(text, head)).length >= 2;
  if (node?.type === 'code' && block) {
    const lines = node.value.split('\n').map((line) => line.trim().replace(/^[$#%>]\s+/, ''));
    const first = lines.map((text) => ({ text, block: block.id })).find(isShared);
    return first ? [first] : [];
  }
  if (node?.type !== 'paragraph') return [];
  const commands = outermost(context.within(node.position!.start.offset!, node.position!.end.offset!));
  const word = plainText(node).trim();
  const literals = commands.map(({ text, block: id }) => ({ text: onOneLine(text), block: id }));
  return [...literals, ...(/\s/.test(word) ? [] : [{ text: word, block: '' }])].filter(isShared);
}

type Look = Pick<ExplainContext, 'blockOf' | 'ofBlock' | 'soleCommands'>;

/** The literal of a node: the one command of a paragraph or what it quotes, or the one line of a block. */
export function literalOf(look: Look, node: RootContent): Literal | undefined {
  const block = look.blockOf(node);
  const text =
    node.type === 'code' && block
      ? soleLine(look, node.value, block)
      : (soleCommand(look, node) ?? inlineLiteral(node));
  return text === undefined ? undefined : { text, block: block?.id ?? '' };
}

/** The command that a paragraph consists of. */
function soleCommand(look: Look, node: RootContent): string | undefined {
  const [command, ...others] = outermost(look.soleCommands(node));
  return command && others.length === 0 ? onOneLine(command.text) : undefined;
}

function onOneLine(text: string): string {
  return collapse(text.replaceAll(/[\\`^]\n/g, ' '));
}

/** The one line of a block that has words, or its one command with the lines that it goes on in. */
function soleLine(look: Look, value: string, block: CommandBlock): string | undefined {
  const lines = value.split('\n').filter((line) => /^\s*(?!#\s)\S.*[A-Za-z가-힣]|^[A-Za-z가-힣]/.test(line));
  if (lines.length === 1 || block.kind === 'image-reference')
    return lines[0]?.trim().replace(/^[$#%>]\s+/, '');
  const [command, ...others] = outermost(look.ofBlock(block));
  const isWhole = block.lines.every(
    ({ kind }) => kind === 'command' || kind === 'continuation' || kind === 'blank',
  );
  return command && others.length === 0 && isWhole ? onOneLine(command.text) : undefined;
}

/** The last inline code of a paragraph that has marks between its pieces; of an option its value. */
function inlineLiteral(node: RootContent): string | undefined {
  if (node.type !== 'paragraph') return undefined;
  // `kim@host:/home 를 쪼개 보면`
  const plain = /^(\S+[/:@=.]\S+?)(?:[을를이은]|\s).*(?:쪼개|뜯어|나눠|나누|분해|살펴)/.exec(
    plainText(node),
  )?.[1];
  if (plain !== undefined && node.children[0]?.type === 'text') return plain;
  const codes: string[] = [];
  visit(node, 'inlineCode', ({ value }) => void codes.push(value));
  // Of an option its value, of a command its last word with marks, of `20-bookworm-slim` alone all.
  const texts = codes.map((code) =>
    (/\s/.test(code)
      ? (code.split(/\s+/).findLast((word) => /\w[/:@=.]\w/.test(word)) ?? code)
      : code
    ).replaceAll(/^-{1,2}[A-Za-z][\w-]*=|^["']|["']$/g, ''),
  );
  const only = codes.length === 1 && plainText(node).trim() === codes[0] ? codes[0] : undefined;
  if (only !== undefined && (/^\w+(?:-\w+)+$/.test(only) || /^\S+(?:\s\S+){3,}$/.test(only))) return only;
  return texts.findLast((code) => !/\s/.test(code) && (/\w[/:@=.]{1,3}\w/.test(code) || fileMode.test(code)));
}
