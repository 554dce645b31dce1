import type { RootContent } from 'mdast';
import type { Chapter, CommandBlock, Section } from '../study/nodes.ts';
import { collapse, plainRichText, richText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { firstContent } from './first-content.ts';
import type { FlowItem } from './flow.ts';
import { addInstruction, type FoundMeanings, type MeaningPlace } from './found-meanings.ts';
import { readInstruction } from './head-kind.ts';

/**
 * Reads what is said of Dockerfile instructions where they stand: comments in a Dockerfile, above the instructions or
 * behind one, and the text below a heading that names some (`### CMD vs ENTRYPOINT`).
 */
export function readDockerfileMeanings(context: ExplainContext, into: FoundMeanings): void {
  const seen = new Set<Chapter | Section>();
  for (const item of context.flow) {
    for (const owner of item.owners) {
      if (!seen.has(owner)) readHeading(owner, into);
      seen.add(owner);
    }
    const block = context.blockOf(item.node);
    if (block?.kind === 'dockerfile') readFileComments(context, item, block, into);
    else if (item.isTop && item.index === 0) readBelowHeading(item, into);
  }
}

const comment = /^\s*#\s?(?!\s*(?:syntax|escape)=)(.*)$/;
/** `✅ 권장`, `Bad - 레이어 둘`: a judgement. */
const isLabel = /^(?:[✅❌⭕✔✖👍👎]|(?:good|bad|best|before|after|나쁜|좋은|잘못된|권장)(?![a-z가-힣]))/iu;
const instructionLine = /^\s*([A-Z]{3,11})(?=\s|$)/;
const trailing = /\s(?:#|\/\/|<-|←)\s*([^#"]*[가-힣][^#"]*)$/;

/** A comment speaks of the instruction below it, one behind an instruction of that instruction. */
function readFileComments(
  context: ExplainContext,
  item: FlowItem,
  block: CommandBlock,
  into: FoundMeanings,
): void {
  let open: { text: string; place: MeaningPlace } | undefined;
  const { start, end } = block.position;
  for (let line = start.line + 1; line < end.line; line += 1) {
    const text = context.lines.line(line);
    const place = { position: linePosition(context, line), section: item.section };
    const said = comment.exec(text)?.[1]?.replace(/^\s*\d+[.)]\s*/, '');
    const instruction = readInstruction(instructionLine.exec(text)?.[1] ?? '');
    if (said !== undefined) {
      if (/[가-힣]{2}/.test(said) && !isLabel.test(said))
        open = open ? { ...open, text: `${open.text} ${said}` } : { text: said, place };
    } else if (instruction !== undefined) {
      const behind = trailing.exec(text)?.[1];
      const meaning = behind === undefined ? open : { text: behind, place };
      if (meaning)
        addInstruction('dockerfile', instruction, plainRichText(collapse(meaning.text)), meaning.place, into);
      open = undefined;
    }
  }
}

/** `### FROM: 베이스 이미지 지정`: a heading that says what its instruction does. */
function readHeading({ heading, title, anchor }: Chapter | Section, into: FoundMeanings): void {
  const [, head = '', said] = /^([A-Z]{3,11})\s*[:：]\s+(.{4,})$/.exec(title.text) ?? [];
  const instruction = readInstruction(head);
  if (!heading?.position || instruction === undefined || said === undefined) return;
  const place = { position: heading.position, section: anchor };
  addInstruction('dockerfile', instruction, plainRichText(said), place, into);
}

function readBelowHeading(item: FlowItem, into: FoundMeanings): void {
  const title = item.owners.at(-1)?.title.text ?? '';
  const instructions = title
    .split(/\s*(?:vs\.?|와|과|,|\/|&)\s*/i)
    .flatMap((word) => readInstruction(word.trim()) ?? []);
  const text = firstText(item.node);
  if (instructions.length === 0 || text === undefined) return;
  for (const instruction of instructions) {
    const isSaid = into.instructions.some(
      (other) => other.instruction === instruction && other.section === item.section,
    );
    if (item.node.type === 'blockquote' && isSaid) continue;
    const place = { position: item.node.position!, section: item.section };
    addInstruction('dockerfile', instruction, text, place, into);
  }
}

/** The first text of a section, in a list or a quote too; `COPY : …` speaks of that instruction alone. */
function firstText(node: RootContent): ReturnType<typeof richText> | undefined {
  const first = firstContent(node);
  const text = first?.type === 'paragraph' ? richText(first.children) : undefined;
  return text && /^[A-Z]{3,11}\s*(?:[:：=→]|[-–]\s)/.test(text.text) ? undefined : text;
}

function linePosition({ lines }: ExplainContext, line: number): MeaningPlace['position'] {
  const start = lines.starts[line - 1]!;
  return { start: lines.pointAt(start), end: lines.pointAt(start + lines.line(line).length) };
}
