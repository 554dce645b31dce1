import type { List, RootContent } from 'mdast';
import type { RichText, Steps } from '../study/nodes.ts';
import { richText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { type FlowItem, isInExercise } from './flow.ts';
import { type FoundMeanings } from './found-meanings.ts';

/** Ordered lists that are steps: 3–9 items that define nothing, with the text that says what they lead to. */
export function readSteps(context: ExplainContext, definitions: FoundMeanings): Steps[] {
  return context.flow.flatMap((item): Steps[] => {
    const { node } = item;
    if (node.type !== 'list' || node.ordered !== true) return [];
    if (isInExercise(item)) return [];
    if (node.children.length < 3 || node.children.length > 9 || !node.position) return [];
    if (definesSomething(node, definitions)) return [];
    const items = node.children.map(({ children }) =>
      richText(children[0]?.type === 'paragraph' ? children[0].children : []),
    );
    const about = aboutOf(item);
    if (about === undefined || items.some(({ text }) => text === '')) return [];
    return [{ type: 'steps', about, items, position: node.position, section: item.section }];
  });
}

function definesSomething(list: List, definitions: FoundMeanings): boolean {
  const { start, end } = list.position!;
  const inside = ({ position }: { position: List['position'] & {} }) =>
    position.start.offset! >= start.offset! && position.end.offset! <= end.offset!;
  const all = [...definitions.terms, ...definitions.instructions, ...definitions.options];
  return all.filter((node) => inside(node)).length * 2 > list.children.length;
}

/** The item the list hangs on, or a paragraph that announces it; else its section's title. */
function aboutOf(item: FlowItem): RichText | undefined {
  const before: RootContent | undefined = item.siblings[item.index - 1];
  if (before?.type === 'paragraph') {
    const rich = richText(before.children);
    const announces =
      item.listItem !== undefined || /(?:[:：]|순서|단계|과정|절차|이유|방법)\s*$/.test(rich.text);
    if (announces && rich.text.length <= 120) return rich;
  }
  return item.owners.at(-1)?.title;
}
