import { collapse, plainRichText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { addOption, type FoundMeanings } from './found-meanings.ts';
import type { HeadMeaning } from './head-meaning.ts';
import { fileTerm } from './term-heads.ts';

/** `익명 볼륨 : 이름 없이 만든 것`; what a program prints as `rm: …` begins with its name. */
const definition =
  /^\s*(?:[-*•]\s+)?([^\s:：#"'{}[\]=<>$](?:[^:：#"'{}[\]=<>$]{0,28}[^\s:：])?)\s*[:：]\s+([^\s#].*[가-힣].*)$/;

/**
 * Reads blocks of code that hold prose: lines one after the other that each define a word are terms; letters below a line
 * that announces options (`<option>`, `# 쓸 수 있는 옵션`) are options.
 */
export function readFenceDefinitions(context: ExplainContext, into: FoundMeanings): void {
  for (const item of context.flow) {
    const { node } = item;
    const kind = context.blockOf(node)?.kind;
    if (node.type !== 'code' || kind === 'compose' || kind === 'kubernetes' || kind === 'dockerfile')
      continue;
    let run: HeadMeaning[] = [];
    let isOptions = false;
    for (let line = node.position!.start.line; line <= node.position!.end.line; line += 1) {
      const found = readLine(context, item, line);
      if (found) run.push(found);
      if (found && line < node.position!.end.line) continue;
      fileRun(context, item, run, isOptions, into);
      run = [];
      isOptions = announced.test(context.lines.line(line));
    }
  }
}

/** `<option>`, `# 쓸 수 있는 옵션`, `옵션 목록:`: nothing but that options follow. */
const announced =
  /^\s*(?:#+|\/\/)?\s*[<[]?\s*(?:[가-힣]+\s){0,3}(?:옵션|options?)(?:들|\s?목록)?\s*[>\]]?\s*[:：]?\s*$/i;

function readLine(context: ExplainContext, { section }: FlowItem, line: number): HeadMeaning | undefined {
  const { lines } = context;
  const text = lines.line(line);
  const [, head, said] = definition.exec(text) ?? [];
  const start = lines.starts[line - 1]!;
  if (head === undefined || said === undefined || context.within(start, start + text.length).length > 0)
    return undefined;
  const headFrom = start + text.indexOf(head);
  return {
    head,
    headKind: 'plain',
    headFrom,
    headTo: headFrom + head.length,
    separator: 'colon',
    form: 'line',
    meaning: plainRichText(collapse(said)),
    position: { start: lines.pointAt(headFrom), end: lines.pointAt(start + text.length) },
    section,
  };
}

function fileRun(
  context: ExplainContext,
  item: FlowItem,
  run: readonly HeadMeaning[],
  isOptions: boolean,
  into: FoundMeanings,
): void {
  if (run.length < 2 || new Set(run.map(({ head }) => head)).size < run.length) return;
  for (const found of run) {
    const { head, meaning, position, section, headFrom } = found;
    if (isOptions && /^[A-Za-z/]$/.test(head)) {
      const name = /-\s$/.test(context.source.slice(headFrom - 2, headFrom)) ? `-${head}` : head;
      const place = { position, section, offset: position.start.offset!, item };
      addOption(
        context,
        { names: [name], written: head, meaning, form: 'line', ...place, once: false },
        into,
      );
    } else if (!context.tools.has(head)) fileTerm(context, found, item, into);
  }
}
