import type { RootContent } from 'mdast';
import type { ExplanationForm, Invocation, RichText } from '../study/nodes.ts';
import { joinParagraphs, plainRichText, plainText, richText, slicePhrasing } from '../study/rich-text.ts';
import { calloutTitle } from './callout-title.ts';
import { isOnOption } from './candidate-fit.ts';
import { definitionLines } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import { explanation, type FoundExplanation } from './found-meanings.ts';
import { judges } from './judges.ts';

/** `## ls : 파일 목록 보기`: a heading that is a command with its meaning. */
export function readHeadingLines(context: ExplainContext): FoundExplanation[] {
  const owners = new Set(context.flow.flatMap(({ owners }) => owners));
  return [...owners].flatMap((owner): FoundExplanation[] => {
    const { heading } = owner;
    const start = heading?.children[0]?.position?.start.offset;
    if (heading?.position === undefined || start === undefined) return [];
    const end = heading.position.end.offset!;
    const [command] = context.within(start, end);
    if (command === undefined) return [];
    const lead = context.source.slice(start, command.position.start.offset).replace(/[`*_]+$/, '');
    const said = /^(?:\d+(?:[.-]\d+)*[.)]?\s*)?(.*[가-힣].*?)\s*(?:[-–—:：]\s+|\()$/.exec(lead)?.[1];
    const isLast = /^[`*_)\s]*$/.test(context.source.slice(command.position.end.offset, end));
    const isShown = command.where === 'inline' || command.evidence.some(({ rule }) => rule === 'typed-below');
    if (said !== undefined && isLast && isShown)
      return [explanation([command], 'same-line', plainRichText(said), heading.position, owner.anchor)];
    if (lead.length > 8) return [];
    const rest = context.source.slice(command.position.end.offset, end);
    const mark = /^[`*_]*\s*(?:[:：]|-{1,2}|[–—]|→|->|=|\((?=[^()]*\)\s*$))\s*(?=.*[가-힣])/.exec(rest);
    if (!mark) return [];
    const from = command.position.end.offset! + mark[0].length;
    const to = mark[0].endsWith('(') ? command.position.end.offset! + rest.lastIndexOf(')') : end;
    const text = richText(slicePhrasing(heading.children, from, to, context.lines));
    return text.text === ''
      ? []
      : [explanation([command], 'same-line', text, heading.position, owner.anchor)];
  });
}

/** `세 가지 있음` announces what follows. */
const counts = /^(?:크게\s)?(?:두|세|네|다섯|여러|\d+)\s?가지(?:가|로)?\s?(?:있|나[뉜눠]|종류)/;

/** `자주 쓰는 것만 적는다` speaks of the note. */
const onNote = /^[^.!]*(?:적[는어었]|정리[해한함했]|메모[해한함했])\S*[.!\s]*$/;

/** `기본 형식: ls <옵션>`: how the command is written, not what it does. */
const showsForm = /^(?:기본\s?|사용\s?)?(?:형식|문법|구문|사용법|형태|usage|syntax)\s*[:：]/i;

/** Whether a text says something of the command above it: it has words of its own, and asks nothing. */
function speaks(text: string): boolean {
  return /[가-힣]{2}|\w{2}/.test(text) && !/[?？]$/.test(text) && !showsForm.test(text);
}

/** Whether a node shows the form of the command in the heading above it, in the text itself. */
function isSynopsis(context: ExplainContext, node: RootContent, commands: readonly Invocation[]): boolean {
  const [typed, ...others] = node.type === 'paragraph' ? context.soleCommands(node) : [];
  return typed !== undefined && others.length === 0 && commands[0]?.canonical === typed.canonical;
}

/** A heading that is a command is explained by the first paragraph below it. */
export function readHeadings(context: ExplainContext): FoundExplanation[] {
  const found: FoundExplanation[] = [];
  const form: ExplanationForm = 'after-heading';
  for (const item of context.flow) {
    const owner = item.owners.at(-1);
    if (item.index > 1 || !item.isTop || owner?.heading === undefined) continue;
    const { start, end } = owner.heading.position!;
    const commands = context.within(start.offset!, end.offset!);
    if (item.index === 1 && !isSynopsis(context, item.siblings[0]!, commands)) continue;
    const text = textOf(context, item.node);
    if (text === undefined || counts.test(text.text) || onNote.test(text.text) || judges(text.text)) continue;
    if (!speaks(text.text)) continue;
    if (isOnOption(text.text.replace(/^[:：]\s*/, ''))) continue;
    if (context.soleCommands(firstOf(item.node)).length > 0) continue;
    const spoken = commands.reduce((sum, { text }) => sum + text.length, 0);
    const opens = commands[0]?.position.start.offset === owner.heading.children[0]?.position?.start.offset;
    if (commands.length === 0 || (!opens && spoken * 2 < owner.title.text.length)) continue;
    found.push(explanation(commands, form, text, item.node.position!, item.section));
  }
  return found;
}

/** A quote's or list's first paragraph, else the node. */
function firstOf(node: RootContent): RootContent {
  if (node.type === 'list') return node.children[0]?.children[0] ?? node;
  return node.type === 'blockquote' ? (node.children[0] ?? node) : node;
}

/** A paragraph, the first item of a list of sentences, or a quote that is no callout. */
function textOf(context: ExplainContext, node: RootContent): RichText | undefined {
  if (node.type === 'paragraph') return richText(node.children);
  if (node.type === 'list') {
    const first = node.children[0]?.children[0];
    const plain = first?.type === 'paragraph' && definitionLines(first, context.lines).length === 0;
    return plain && /[가-힣]{2}/.test(plainText(first)) ? richText(first.children) : undefined;
  }
  if (node.type !== 'blockquote' || calloutTitle(plainText(node))) return undefined;
  return richText(joinParagraphs(node.children));
}
