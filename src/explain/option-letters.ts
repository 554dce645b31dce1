import { longName } from '../grammar/common-options.ts';
import { plainText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { type FlowItem, outerSiblings } from './flow.ts';
import { commandsRightAbove } from './head-commands.ts';
import type { HeadMeaning } from './head-meaning.ts';
import { linesAround } from './lines-around.ts';
import type { OptionHead } from './option-head.ts';
import { grammarOption } from './option-lookup.ts';

/** `- t : TCP` below `ss -tulnp`: a letter of the options that the command above uses, or has where options are announced. */
export function letterOption(
  context: ExplainContext,
  { head }: HeadMeaning,
  item: FlowItem,
): OptionHead | undefined {
  if (!/^[A-Za-z]$/.test(head) || item.listItem === undefined) return undefined;
  const name = `-${head}`;
  const { siblings, index } = outerSiblings(context, item);
  const above = siblings[index - 1];
  const isAnnounced = above?.type === 'paragraph' && /옵션\s?[:：]?$/.test(plainText(above).trim());
  const isKnown = commandsRightAbove(context, item).some(
    (command) =>
      command.options.some(
        (option) => option.name === name || (/^-[A-Za-z]+$/.test(option.name) && option.name.includes(head)),
      ) ||
      (isAnnounced && grammarOption(context.tools, command.canonical, [name]) !== undefined),
  );
  if (isKnown) return { names: [name], written: head };
  const bare = bareLetter(context, head, item);
  return bare === undefined ? undefined : { names: [bare], written: head };
}

/** `a : 다른 사용자의 것도` below `ps aux`, `T : …` among `-A : …` and `-e : …`: a letter that is written without a dash. */
function bareLetter(context: ExplainContext, head: string, item: FlowItem): string | undefined {
  const using = commandsRightAbove(context, item).find(
    ({ grammar, arguments: [first] }) =>
      grammar === 'generic' && /^[A-Za-z]{2,6}$/.test(first?.value ?? '') && first!.value.includes(head),
  );
  if (using) return longName(using.canonical, `-${head}`) !== `-${head}` ? `-${head}` : head;
  const heads = linesAround(context, item).map((line) => line.head);
  return heads.filter((other) => /^-[A-Za-z]$/.test(other)).length >= 3 ? head : undefined;
}
