import type { Paragraph } from 'mdast';
import { joinParagraphs, plainText, richText } from '../study/rich-text.ts';
import { definitionLines } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { addOption, explanation, type FoundMeanings } from './found-meanings.ts';
import { isMeaning, isTermHead } from './head-kind.ts';
import { readOptionHead } from './option-head.ts';

/** An item that is a command, option or term alone, explained by the list below it. */
export function readChildList(context: ExplainContext, item: FlowItem, into: FoundMeanings): void {
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
  const place = { position: node.position!, section: item.section };
  if (option) {
    const offset = node.position!.start.offset!;
    addOption(context, { ...option, meaning, form: 'list', ...place, offset, once: false }, into);
  } else if (commands.length === 0 && isTermHead(head.text, head.kind) && isMeaning(meaning.text)) {
    into.terms.push({ type: 'termMeaning', term: head.text, meaning, form: 'child-list', ...place });
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
