import type { Tools } from '../grammar/tools.ts';
import type { ExplainContext } from './explain-context.ts';

/** `run 옵션`, `docker run 주요 옵션`: a title of options that names their command by its last word. */
const title =
  /(?<![\w-])([a-z][a-z-]+)\s*(?:명령어?(?:의)?\s*)?(?:주요\s*|자주\s?쓰는\s*)?(?:옵션|플래그|option|flag)/i;

/** `자주 쓰는 옵션 (get 기준)` */
const basis = /(?:옵션|플래그)\s*\(\s*([a-z][a-z-]+)\s*(?:기준|명령어?)?\s*\)/;

/** How many lines above an option its title is looked for. */
const reach = 24;

/** The canonical command that the nearest title above a place names, of a tool that the note uses. */
export function titledCommand(context: ExplainContext, offset: number): string | undefined {
  const { lines, tools, grammars } = context;
  const { line } = lines.pointAt(offset);
  for (let at = line - 1; at >= Math.max(1, line - reach); at -= 1) {
    const text = lines.line(at);
    const word =
      text.length <= 60 && !/[다요]\./.test(text)
        ? (basis.exec(text) ?? title.exec(text))?.[1]?.toLowerCase()
        : undefined;
    if (word !== undefined) {
      for (const grammar of grammars) {
        const canonical = subcommandOf(tools, grammar, word);
        if (canonical !== undefined) return canonical;
      }
      if (context.byCanonical.has(word)) return word;
    }
    if (/^\s*#/.test(text)) return undefined;
  }
  return undefined;
}

function subcommandOf(tools: Tools, grammar: string, word: string): string | undefined {
  return tools.get(grammar)?.root.children.get(word)?.canonical;
}
