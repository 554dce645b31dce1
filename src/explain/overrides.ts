import type { RootContent } from 'mdast';
import type { Invocation, Override, Question, RichText } from '../study/nodes.ts';
import { joinParagraphs, plainRichText, richText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { explanation, type FoundMeanings } from './found-meanings.ts';

/** Follows the author's overrides that say what the block after them explains, defines or asks. */
export function followOverrides(context: ExplainContext, into: FoundMeanings, questions: Question[]): void {
  for (const override of context.note.overrides) {
    const item = context.flow.find(
      ({ node }) => node.position?.start.offset === override.target?.start.offset,
    );
    if (override.fault !== undefined || item === undefined) continue;
    const meaning = textOf(item.node);
    if (meaning.text === '') continue;
    const place = { position: item.node.position!, section: item.section };
    if (override.kind === 'explain') {
      const commands = commandsNamed(context, override, item);
      if (commands.length > 0)
        into.explanations.push(explanation(commands, 'override', meaning, place.position, place.section));
    } else if (override.kind === 'term') {
      into.terms.push({ type: 'termMeaning', term: override.argument, meaning, form: 'override', ...place });
    } else if (override.kind === 'card') {
      const { id, front } = cardOf(override.argument);
      const question = plainRichText(front);
      questions.push({
        type: 'question',
        ...(id !== undefined && { id }),
        question,
        answer: meaning,
        ...place,
      });
    }
  }
}

/** The text of a paragraph, list or quote. */
function textOf(node: RootContent): RichText {
  if (node.type === 'list')
    return richText(joinParagraphs(node.children.flatMap(({ children }) => children)));
  return richText(joinParagraphs(node.type === 'blockquote' ? node.children : [node]));
}

/** Uses of a command, as written or by its canonical path: those of the section, else all of the note. */
function commandsNamed(
  context: ExplainContext,
  { argument }: Override,
  item: FlowItem,
): readonly Invocation[] {
  const named = context.note.invocations.filter(({ canonical, written, text }) =>
    [canonical, written, text].includes(argument),
  );
  const near = named.filter(({ section }) => section === item.section);
  return near.length > 0 ? near : named;
}

/** `id=볼륨-1 front="볼륨은 왜 쓰는가?"`; without `front=` the whole argument is the front. */
function cardOf(argument: string): { id: string | undefined; front: string } {
  const id = /(?:^|\s)id=(?:"([^"]*)"|(\S+))/.exec(argument);
  const front = /(?:^|\s)front="([^"]*)"/.exec(argument)?.[1];
  const rest = argument.replace(id?.[0] ?? '', '').trim();
  return { id: id?.[1] ?? id?.[2], front: front ?? rest };
}
