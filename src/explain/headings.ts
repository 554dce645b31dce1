import type { ExplanationForm } from '../study/nodes.ts';
import { richText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { explanation, type FoundExplanation } from './found-meanings.ts';

/** A heading that is a command is explained by the first paragraph below it. */
export function readHeadings(context: ExplainContext): FoundExplanation[] {
  const found: FoundExplanation[] = [];
  const form: ExplanationForm = 'after-heading';
  for (const item of context.flow) {
    const owner = item.owners.at(-1);
    if (item.index !== 0 || item.listItem || owner?.heading === undefined) continue;
    if (item.node.type !== 'paragraph' || owner.children[0] !== item.node) continue;
    const { start, end } = owner.heading.position!;
    const commands = context.within(start.offset!, end.offset!);
    const spoken = commands.reduce((sum, { text }) => sum + text.length, 0);
    const opens = commands[0]?.position.start.offset === owner.heading.children[0]?.position?.start.offset;
    if (commands.length === 0 || (!opens && spoken * 2 < owner.title.text.length)) continue;
    found.push(explanation(commands, form, richText(item.node.children), item.node.position!, item.section));
  }
  return found;
}
