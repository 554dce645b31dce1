import type { PhrasingContent } from 'mdast';
import type { RichText } from '../study/nodes.ts';
import { plainRichText } from '../study/rich-text.ts';
import { type OptionHead, readOptionHead } from './option-head.ts';

/** An option of a run, with what it does and the source offset at which it stands. */
export interface RunOption extends OptionHead {
  readonly meaning: RichText;
  readonly offset: number;
}

/** Options in code, each followed by a few words on it: `-f` 강제로, `-d` 디렉터리까지, `-p`(포트 연결). */
export function optionRun(content: readonly PhrasingContent[]): RunOption[] {
  return content.flatMap((code, index): RunOption[] => {
    const after = content[index + 1];
    const option = code.type === 'inlineCode' ? readOptionHead(code.value) : undefined;
    if (!option || after?.type !== 'text' || code.position === undefined) return [];
    const aside = /^\s*\(\s*([^()]{0,80}[가-힣]{2}[^()]{0,80}?)\s*\)/.exec(after.value)?.[1];
    const { offset } = code.position.start;
    if (aside !== undefined) return [{ ...option, meaning: plainRichText(aside), offset: offset! }];
    const text = after.value
      .replace(/^\s*[:：=]?\s*/, '')
      .replace(/^(?:옵션)?(?:[을를은는이가]?\s?(?:붙이면|쓰면|주면|넣으면|하면)|(?:은|는|이|가))\s+/, '')
      .replace(/[,，/]\s*$/, '')
      .trim();
    const opens = /^\s*[:：=]/.test(after.value) ? /^\p{L}.*[가-힣]/u : /^[가-힣].*[가-힣]/;
    if (!opens.test(text)) return [];
    return [{ ...option, meaning: plainRichText(text), offset: offset! }];
  });
}

/** Whether the options of a paragraph each have what they do in parentheses: `-d`(백그라운드), `-p`(포트 연결). */
export function isRunOfAsides(content: readonly PhrasingContent[]): boolean {
  return content.every((node, index) => {
    const before = content[index - 1];
    if (node.type !== 'text' || before === undefined) return true;
    return before.type !== 'inlineCode' || /^\s*\([^()]*[가-힣]{2}/.test(node.value);
  });
}
