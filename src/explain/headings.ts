import type { RootContent } from 'mdast';
import type { ExplanationForm, RichText } from '../study/nodes.ts';
import { joinParagraphs, plainText, richText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { explanation, type FoundExplanation } from './found-meanings.ts';

/** A heading that is a command is explained by the first paragraph below it. */
export function readHeadings(context: ExplainContext): FoundExplanation[] {
  const found: FoundExplanation[] = [];
  const form: ExplanationForm = 'after-heading';
  for (const item of context.flow) {
    const owner = item.owners.at(-1);
    if (item.index !== 0 || item.listItem || owner?.heading === undefined) continue;
    if (owner.children[0] !== item.node) continue;
    const text = textOf(item.node);
    if (text === undefined) continue;
    const { start, end } = owner.heading.position!;
    const commands = context.within(start.offset!, end.offset!);
    const spoken = commands.reduce((sum, { text }) => sum + text.length, 0);
    const opens = commands[0]?.position.start.offset === owner.heading.children[0]?.position?.start.offset;
    if (commands.length === 0 || (!opens && spoken * 2 < owner.title.text.length)) continue;
    found.push(explanation(commands, form, text, item.node.position!, item.section));
  }
  return found;
}

/** A paragraph, or a quote that is no callout. */
function textOf(node: RootContent): RichText | undefined {
  if (node.type === 'paragraph') return richText(node.children);
  if (node.type !== 'blockquote' || plainText(node).startsWith('[!')) return undefined;
  return richText(joinParagraphs(node.children));
}
