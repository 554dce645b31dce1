import type { List, Paragraph, PhrasingContent } from 'mdast';
import type { Node, Parent } from 'unist';
import type { Chapter, RichText, Section, StudyNote } from '../../../study/nodes.ts';
import { richText } from '../../../study/rich-text.ts';
import type { CardContext } from '../card-context.ts';
import type { ClozePiece } from '../card-draft.ts';
import { escapeText } from '../escape.ts';
import { keyText } from '../identity.ts';
import { joinProposals, propose, type Proposals } from '../proposals.ts';
import { listItems, type ListItem } from './list-items.ts';

const counts: Readonly<Record<string, number>> = { 세: 3, 네: 4, 다섯: 5, 여섯: 6, 일곱: 7 };

/**
 * A list whose introduction says how many items it has (`남기는 세 가지 방법`): each in turn hidden, the others shown.
 * Other lists are rarely meant to be known by heart.
 */
export function list(context: CardContext): Proposals {
  return joinProposals(
    context.set.notes.flatMap((note) => countedLists(note).map((found) => card(context, note, found))),
  );
}

interface CountedList {
  readonly about: RichText;
  readonly items: readonly ListItem[];
  readonly section: string;
  readonly list: List;
}

function card(context: CardContext, note: StudyNote, found: CountedList): Proposals {
  const position = found.list.position!;
  const pieces: ClozePiece[] = found.items.map(({ head, rest }) => ({
    hidden: true,
    text: head,
    html: escapeText(head, 'cloze'),
    ...(rest !== '' && { rest: escapeText(rest, 'cloze') }),
  }));
  return propose({
    kind: 'list',
    key: keyText(found.about.text),
    prose: true,
    place: context.place(note, found.section, position),
    sides: { type: 'cloze', prompt: context.rich(note, found.about, 'plain'), pieces, layout: 'set' },
    tags: [],
  });
}

function countedLists(note: StudyNote): CountedList[] {
  const found: CountedList[] = [];
  const walk = (parent: Parent, title: RichText | undefined, section: string): void => {
    for (const [index, child] of parent.children.entries()) {
      if (isTitled(child)) walk(child, child.title, child.anchor);
      if (!isList(child) || child.ordered === true) continue;
      const before = parent.children[index - 1];
      const about = before !== undefined && isParagraph(before) ? richText(before.children) : title;
      const items = listItems(child.children.map((item) => richText(firstLine(item.children))));
      if (about && items && countOf(about.text) === items.length)
        found.push({ about, items, section, list: child });
    }
  };
  walk(note, undefined, '');
  return found;
}

/** `세 가지`, `3단계`: what an introduction promises. */
function countOf(text: string): number | undefined {
  const [, word, digit] = /(?:(세|네|다섯|여섯|일곱)\s|([3-7])\s?)(?:가지|단계)/.exec(text) ?? [];
  return word === undefined ? (digit && Number(digit)) || undefined : counts[word];
}

function firstLine(blocks: readonly Node[]): PhrasingContent[] {
  const [first] = blocks;
  return first !== undefined && isParagraph(first) ? first.children : [];
}

function isTitled(node: Node): node is Chapter | Section {
  return node.type === 'chapter' || node.type === 'section';
}

function isList(node: Node): node is List {
  return node.type === 'list';
}

function isParagraph(node: Node): node is Paragraph {
  return node.type === 'paragraph';
}
