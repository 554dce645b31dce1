import type { Invocation } from '../study/nodes.ts';
import { collapse, plainRichText, plainText, richText, slicePhrasing } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import type { FoundMeanings } from './found-meanings.ts';
import { commandsAbove } from './head-commands.ts';
import { addPart } from './literal-parts.ts';
import { type Literal, literalBefore } from './literals.ts';
import { outermost } from './outermost.ts';
import { longest, saidPieces } from './piece-sentences.ts';
import { remember } from './remember.ts';
import type { SaidSentence } from './sentence-meanings.ts';

/** What a sentence says of pieces of the literal or the command that it stands below; whether it does. */
export function readPieceSentence({ context, item, sentence, into }: SaidSentence): boolean {
  const from = sentence.position.start.offset!;
  const to = sentence.position.end.offset!;
  const [command, ...others] = outermost(context.within(from, to));
  if (command) return others.length === 0 && readBehindCommand({ context, item, sentence, into }, command);
  const text = context.source.slice(from, to);
  const isBelow = item.listItem !== undefined;
  for (const { literal, words } of literalsAbove(context, item)) {
    const said = saidPieces(text, literal.text, words, isBelow);
    for (const { piece, from: start, to: end } of said) {
      const content = slicePhrasing(sentence.content, from + start, from + end, context.lines);
      const place = { position: sentence.position, section: item.section };
      addPart(literal, { head: piece, meaning: richText(content), ...place }, into);
    }
    if (said.length > 0) return true;
    if (readOrder(literal, sentence, item, into)) return true;
  }
  return false;
}

/** `` `git push origin main` : origin은 원격 이름 ``: what is said of a command's pieces behind it. */
function readBehindCommand({ context, item, sentence, into }: SaidSentence, command: Invocation): boolean {
  const from = command.position.end.offset!;
  const behind = context.source.slice(from, sentence.position.end.offset);
  const start = from + (/^`?\s*(?:[:：]|[-–—→]|에서)?\s*/.exec(behind)?.[0].length ?? 0);
  const { literal, words } = aboveOf(command);
  const text = context.source.slice(start, sentence.position.end.offset);
  const said = saidPieces(text, literal.text, words, true);
  for (const { piece, from: at, to } of said) {
    const content = slicePhrasing(sentence.content, start + at, start + to, context.lines);
    const place = { position: sentence.position, section: item.section };
    addPart(literal, { head: piece, meaning: richText(content), ...place }, into);
  }
  return said.length > 0;
}

interface Above {
  literal: Literal;
  /** Words of a command that no one explains as a piece. */
  words: readonly string[];
}

function literalsAbove(context: ExplainContext, item: FlowItem): Above[] {
  const commands = commandsAbove(context, item);
  const literal = literalBefore(context, item) ?? literalOfItemAbove(context, item);
  return [
    ...commands.map((command) => aboveOf(command)),
    ...(literal ? [{ literal, words: wordsOf(literal.text) }] : []),
  ];
}

/** The literal that the list item before consists of. */
function literalOfItemAbove(context: ExplainContext, item: FlowItem): Literal | undefined {
  const list = item.listItem && item.index === 0 ? context.listOf(item.listItem)?.node : undefined;
  const before = list?.type === 'list' ? list.children[(item.itemIndex ?? 0) - 1]?.children[0] : undefined;
  if (before?.type !== 'paragraph') return undefined;
  const text = plainText(before).trim();
  return /^\S*\w[/:@=.]\w\S*$/.test(text) ? { text, block: '' } : context.literalOf(before);
}

const aboveOf = remember(({ text, block, executable, path }: Invocation): Above => {
  const words = [executable.value, ...path.map(({ value }) => value)];
  return { literal: { text: collapse(text.replaceAll(/[\\`^]\n/g, ' ')), block }, words };
});

function wordsOf(literal: string): string[] {
  return /\s/.test(literal) ? literal.split(/\s+/).slice(0, 1) : [];
}

/** `순서대로 레지스트리 / 계정 / 이름 / 태그`: as many words as the literal has pieces. */
function readOrder(
  literal: Literal,
  { text, position }: SaidSentence['sentence'],
  { section }: FlowItem,
  into: FoundMeanings,
): boolean {
  const listed = /(?:순서대로|차례대로|왼쪽부터)\s*[:：]?\s*(.+?)[.]?$/.exec(text)?.[1];
  const meanings = listed?.split(/\s*(?:[/,→]|->|\s-\s)\s*/) ?? [];
  const pieces = literal.text.split(/[\s/:@,]+/).filter(Boolean);
  if (meanings.length < 2 || meanings.length !== pieces.length) return false;
  for (const [index, head] of pieces.entries())
    addPart(literal, { head, meaning: plainRichText(meanings[index]!), position, section }, into);
  return true;
}

/** Reads what comments and lines right below commands say of their pieces. */
export function readCommandPieces(context: ExplainContext, into: FoundMeanings): void {
  for (const command of outermost(context.note.invocations)) {
    const { comment, section } = command;
    const above = aboveOf(command);
    if (comment) {
      const place = { position: comment.position, section };
      for (const { piece, from, to } of saidPieces(comment.text, above.literal.text, above.words, true)) {
        const meaning = plainRichText(comment.text.slice(from, to));
        addPart(above.literal, { head: piece, meaning, ...place }, into);
      }
    }
    readLegend(context, command, above, into);
  }
}

/** Groups in brackets: `{실행 중인 컨테이너} {만들 이미지 : 태그}`, `(<옵션>) (<명령어>)`. */
const legend = /^\s*(?:[([{<]{1,2}[^()[\]{}<>]{0,60}[가-힣][^()[\]{}<>]{0,60}[)\]}>]{1,2}\s*)+$/;

/** A line below a command that says in brackets what each of its words is, in their order. */
function readLegend(
  { lines }: ExplainContext,
  { position, path, section }: Invocation,
  { literal }: Above,
  into: FoundMeanings,
): void {
  const text = lines.line(position.end.line + 1);
  if (text.length > longest || !legend.test(text)) return;
  const groups = [...text.matchAll(/[([{<]{1,2}([^()[\]{}<>]*)[)\]}>]{1,2}/g)].map(({ 1: group }) =>
    group!.trim(),
  );
  const words = literal.text.split(/\s+/).slice(1 + path.length);
  for (const [index, group] of groups.entries()) {
    const head = words[index];
    if (head === undefined) return;
    into.parts.push({
      type: 'literalPart',
      literal: literal.text,
      block: literal.block,
      part: head,
      index: literal.text.indexOf(head),
      meaning: plainRichText(group),
      position,
      section,
    });
  }
}
