import type { RichText } from '../study/nodes.ts';
import { plainRichText, plainText, richText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import type { FoundMeanings } from './found-meanings.ts';
import { isTermHead } from './head-kind.ts';
import { endsInNoun } from './nominal.ts';
import { sentences } from './sentences.ts';

/**
 * Reads a list item that is a name with what it is below, as a paragraph (`- tmpfs`, `메모리에만 저장하는 방식`) or in its
 * next line.
 */
export function readChildParagraph(context: ExplainContext, item: FlowItem, into: FoundMeanings): void {
  const [head] = item.siblings;
  if (!item.listItem || item.index !== 0 || head?.type !== 'paragraph') return;
  const named = belowLine(item) ?? belowParagraph(context, item);
  const term = named?.term.replace(/\s*\([^)]*\)$/, '') ?? '';
  if (!named || !isTermHead(term, 'plain') || !endsInNoun(named.meaning.text)) return;
  const place = { position: head.position!, section: item.section };
  into.terms.push({ type: 'termMeaning', term, meaning: named.meaning, form: 'child-list', ...place });
}

interface Named {
  term: string;
  meaning: RichText;
}

function belowParagraph({ lines }: ExplainContext, { siblings }: FlowItem): Named | undefined {
  const [head, below, ...rest] = siblings;
  const [sentence] = below?.type === 'paragraph' ? sentences(below, lines) : [];
  return head && sentence && rest.length === 0
    ? { term: plainText(head), meaning: richText(sentence.content) }
    : undefined;
}

function belowLine({ node, siblings }: FlowItem): Named | undefined {
  const only = node.type === 'paragraph' && siblings.length === 1 ? node.children[0] : undefined;
  const [term, said] = only?.type === 'text' ? only.value.split('\n') : [];
  return term !== undefined && said !== undefined ? { term, meaning: plainRichText(said.trim()) } : undefined;
}
