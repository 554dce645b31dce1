import type { RootContent } from 'mdast';
import { groupBy } from '../study/group-by.ts';
import type { Invocation } from '../study/nodes.ts';
import { collapse, plainRichText, plainText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import type { FoundMeanings } from './found-meanings.ts';

/**
 * Reads lines that repeat a command with one option each where options are announced: `ls -a : 숨김 파일까지` and
 * `ls -l : 자세히` below `ls의 옵션은 아래와 같다`.
 */
export function readOptionCommands(context: ExplainContext, into: FoundMeanings): void {
  for (const item of context.flow) {
    const { node, section } = item;
    if ((node.type !== 'code' && node.type !== 'list') || !announcesOptions(item)) continue;
    const found = context.within(node.position!.start.offset!, node.position!.end.offset!);
    for (const same of groupBy(found.filter(isBare), ({ canonical }) => canonical).values()) {
      const told = same.flatMap((command) => toldOption(context, command));
      if (told.length < 2) continue;
      for (const { command, meaning } of told) {
        const [{ name, long } = { name: '', long: '' }] = command.options;
        const owner = { command: command.canonical, option: long };
        const said = { written: name, meaning, form: 'line' as const, position: command.position, section };
        into.options.push({ type: 'optionMeaning', ...owner, ...said });
      }
    }
  }
}

function toldOption(
  { lines }: ExplainContext,
  command: Invocation,
): { command: Invocation; meaning: ReturnType<typeof plainRichText> }[] {
  const { end } = command.position;
  const behind = lines.line(end.line).slice(end.column - 1);
  const text = /^`?\s*(?:[:：]|[-–]\s|→|=>|#|\/\/)\s*(.*[가-힣].*)$/.exec(behind)?.[1];
  return text === undefined ? [] : [{ command, meaning: plainRichText(collapse(text)) }];
}

/** A command with one option and nothing else. */
function isBare(command: Invocation): boolean {
  const [option, ...others] = command.options;
  return (
    option !== undefined &&
    others.length === 0 &&
    option.value === undefined &&
    command.arguments.length === 0
  );
}

/** `### tar 옵션`, `쓸 수 있는 옵션은 아래와 같다.` right above. */
function announcesOptions({ siblings, index, owners }: FlowItem): boolean {
  const title = owners.at(-1)?.title.text ?? '';
  return /옵션(?:들|\s?정리|\s?목록)?$/.test(title.trim()) || isAnnouncement(siblings[index - 1]);
}

function isAnnouncement(node: RootContent | undefined): boolean {
  if (node?.type !== 'paragraph') return false;
  const last =
    plainText(node)
      .trimEnd()
      .split(/\n|(?<=[다요]\.)\s/)
      .at(-1) ?? '';
  return (
    /옵션/.test(last) &&
    /[:：]$|옵션(?:들)?$|아래|다음|있는 옵션|주요 옵션|옵션(?:들)?(?:은|이|에는)\s/.test(last)
  );
}
