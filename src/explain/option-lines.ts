import { collapse, plainRichText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { addOption, type FoundMeanings } from './found-meanings.ts';
import { readOptionHead } from './option-head.ts';

const definition =
  /^(?:#+|\/\/+|[-*+•]\s)?\s*([-–—]{1,2}[A-Za-z][^:：]{0,40}?)\s*(?:[:：]\s+|\s[-–—]\s|→|=>?\s)(.*[가-힣].*)$/;
const said = /^(?:#+|\/\/+)\s*`?(-{1,2}[A-Za-z][\w-]*)`?\s*옵션(?:으로|은|을\s\S+면)\s+(.{4,})$/;

/** `# 옵션 -i, -t 입력과 출력` */
const titled =
  /^(?:#+|\/\/+)\s*옵션\s*[:：]?\s*(-{1,2}[A-Za-z][\w-]*(?:,\s*-{1,2}[A-Za-z][\w-]*)*)\s+(.*[가-힣].*)$/;

/**
 * Reads lines of code blocks that say what an option does, as comments or in plain text: `# -o yaml : …`,
 * `    -d : …` in an indented block; and a comment behind a command that speaks of its option alone (`# -q 옵션으로 …`).
 */
export function readOptionLines(context: ExplainContext, into: FoundMeanings): void {
  for (const item of context.flow) {
    const { node } = item;
    const block = context.blockOf(node);
    if (
      node.type !== 'code' ||
      block === undefined ||
      block.kind === 'compose' ||
      block.kind === 'kubernetes'
    )
      continue;
    for (let line = node.position!.start.line; line <= node.position!.end.line; line += 1) {
      const text = context.lines.line(line);
      const at = Math.max(0, text.search(/\s(?:#|\/\/)\s/));
      const match =
        definition.exec(text.trim()) ?? titled.exec(text.trim()) ?? said.exec(text.slice(at).trim());
      const option = match && readOptionHead(match[1]!);
      if (!option) continue;
      const start = context.lines.starts[line - 1]!;
      const position = {
        start: context.lines.pointAt(start),
        end: context.lines.pointAt(start + text.length),
      };
      const meaning = plainRichText(collapse(match[2]!));
      const place = { position, section: item.section, offset: start + text.length, item };
      addOption(context, { ...option, meaning, form: 'line', ...place, once: false }, into);
    }
  }
}
