import type { RootContent } from 'mdast';
import { isBlockLabel } from '../language/block-label.ts';
import type { Exercise } from '../study/nodes.ts';
import { plainText, richText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { markedAnswer } from './marked-answer.ts';
import { isTaskLine } from './is-task-line.ts';

/** Tasks that stand outside of exercise sections, each with the fences right below it. */
export function readLooseTasks(context: ExplainContext): Exercise[] {
  return context.flow.flatMap((item): Exercise[] => {
    const { node, section } = item;
    const text = node.type === 'paragraph' ? plainText(node) : '';
    if (node.type !== 'paragraph' || !item.isTop || isInExerciseSection(item) || !isTaskLine(text)) return [];
    const fences = fencesBelow(item);
    const blocks = fences.flatMap((fence) => context.blockOf(fence) ?? []);
    const next = item.siblings[item.index + 1];
    const commands = blocks.flatMap((block) => context.ofBlock(block));
    const marked = next ? markedAnswer(context, next) : [];
    return [
      {
        type: 'exercise',
        task: richText(node.children),
        solution: [...commands.filter(({ where }) => where === 'fence'), ...marked].map(({ id }) => id),
        blocks: blocks.map(({ id }) => id),
        position: { start: node.position!.start, end: (fences.at(-1) ?? node).position!.end },
        section,
      },
    ];
  });
}

function isInExerciseSection({ owners }: FlowItem): boolean {
  return owners.some((owner) => owner.type === 'section' && owner.role === 'exercise');
}

/** The fences below a task, past labels such as `정답` and the tags of a `<details>`. */
function fencesBelow({ siblings, index }: FlowItem): RootContent[] {
  const fences: RootContent[] = [];
  for (const node of siblings.slice(index + 1)) {
    if (node.type === 'code') fences.push(node);
    else if (node.type !== 'html' && !isBlockLabel(plainText(node))) break;
  }
  return fences;
}
