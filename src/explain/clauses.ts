import type { PhrasingContent } from 'mdast';
import type { RichText } from '../study/nodes.ts';
import { plainText, richText, slicePhrasing } from '../study/rich-text.ts';
import type { TextLines } from '../study/text-lines.ts';
import type { Sentence } from './sentences.ts';

/** A part of a sentence with the code or strong text that is its subject, or that it speaks of. */
export interface Clause {
  /** The code's or strong text's own text. */
  head: string;
  kind: 'code' | 'strong';
  /** Source offsets of the marked text, ticks included. */
  from: number;
  to: number;
  /** What joins it to the rest: `은`, `으로`, `를`, …; empty where nothing does. */
  particle: string;
  /** What follows it, up to the next marked subject or the end. */
  after: RichText;
  /** What stands before it, from the clause before or the sentence's beginning. */
  before: RichText;
  /** The clause before is closed: what stands before it is its own. */
  opens: boolean;
}

const particle =
  /^\s*(?:이?라는\s+)?(?:명령어?|명령문|커맨드|command|옵션|플래그|인스트럭션)?\s*(하나[가로]|이?란|은|는|으로도|로도|으로|로|에서|을|를|만|까지|하면|라고|이|가)(?=[\s,])/;

/** The marked texts of a sentence with what is said of each. */
export function clausesOf(sentence: Sentence, lines: TextLines): Clause[] {
  const { source } = lines;
  const start = sentence.position.start.offset!;
  const end = sentence.position.end.offset!;
  const marked = markedNodes(sentence.content);
  return marked.map((node, index) => {
    const from = node.position!.start.offset!;
    const to = node.position!.end.offset!;
    const join = particle.exec(source.slice(to, Math.min(end, to + 24)));
    const subject = marked.slice(index + 1).find((other) => joins(other, source, end));
    const next = subject?.position?.start.offset ?? end;
    const last = marked[index - 1]?.position?.end.offset ?? start;
    const turn = marked[index + 1]?.position?.start.offset;
    const closes = turn === undefined ? undefined : turnBetween(source, to, turn);
    const opens = index === 0 ? undefined : turnBetween(source, last, from);
    const slice = (a: number, b: number) => richText(slicePhrasing(sentence.content, a, b, lines));
    return {
      head: plainText(node),
      kind: node.type === 'inlineCode' ? 'code' : 'strong',
      from,
      to,
      particle: join?.[1] ?? '',
      after: withoutConjunction(slice(to + (join?.[0].length ?? 0), closes ?? next)),
      before: slice(opens ?? last, from),
      opens: opens !== undefined,
    };
  });
}

/** Where one clause ends and the next begins: `…로 지우고, | 이미지는 …`, `누군지는 \`whoami\`, | 그룹은 …`. */
function turnBetween(source: string, from: number, to: number): number | undefined {
  const between = source.slice(from, to);
  const match =
    /^[\s\S]*[가-힣](?:고|며|면서)\s*[,，]\s*(?=[가-힣])/.exec(between) ??
    /^\s*[,，]\s*(?=[가-힣][^,，]*(?:[은는]|는\s?건)\s*$)/.exec(between);
  return match ? from + match[0].length : undefined;
}

function markedNodes(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.filter((node) => (node.type === 'inlineCode' || node.type === 'strong') && node.position);
}

function joins(node: PhrasingContent, source: string, end: number): boolean {
  const to = node.position!.end.offset!;
  return particle.test(source.slice(to, Math.min(end, to + 24)));
}

/** `…이고,` closes a clause; what stands after it leads to the next subject (`…이고, docker ls의 --filter는`). */
function withoutConjunction(rich: RichText): RichText {
  const at = rich.content.findLastIndex(
    (node) => node.type === 'text' && /[고며]\s*[,，]\s*$/.test(node.value),
  );
  const end = at >= 0 ? at : rich.content.length - 1;
  const last = rich.content[end];
  if (last?.type !== 'text' || !/[,，]\s*$/.test(last.value)) return rich;
  const value = last.value.replace(/\s*[,，]\s*$/, '');
  return richText([...rich.content.slice(0, end), { ...last, value }]);
}
