import type { RichText } from '../study/nodes.ts';
import { plainText, richText } from '../study/rich-text.ts';

/** Takes a mark such as `Q1.` off the beginning. */
export function stripMark(rich: RichText, mark: RegExp): RichText {
  const match = mark.exec(rich.text);
  const [first, ...rest] = rich.content;
  if (!match || first === undefined) return rich;
  // `**Q1. 무엇인가?**` as a whole.
  if (first.type === 'strong' && plainText(first).length > match[0].length)
    return stripMark(richText([...first.children, ...rest]), mark);
  if (first.type === 'text') {
    const value = first.value.trimStart().replace(mark, '');
    return { text: rich.text.slice(match[0].length), content: [{ ...first, value }, ...rest] };
  }
  return mark.test(`${plainText(first)} `) ? richText(trimLead(rest)) : rich;
}

function trimLead(content: RichText['content']): RichText['content'] {
  const [first, ...rest] = content;
  if (first?.type !== 'text') return content;
  return [{ ...first, value: first.value.trimStart() }, ...rest];
}
