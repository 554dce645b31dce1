import { executables } from '../grammar/generic.ts';
import type { Tools } from '../grammar/tools.ts';
import type { FoundCommand } from './found-command.ts';

/** `**docker** run ***-it*** ubuntu`: marks of emphasis inside a command, blanked where its tool's name alone is strong. */
export function withoutEmphasis(text: string, tools: Tools): string {
  const [, before, name] = /^((?:[-*+]\s+)?)\*\*([a-z][\w-]*)\*\*\s+[a-z]/.exec(text) ?? [];
  if (name === undefined || !(tools.has(name) || executables.has(name))) return text;
  return before + text.slice(before!.length).replaceAll(/\*{1,3}/g, (mark) => ' '.repeat(mark.length));
}

/** `Docker run 옵션`, `<Docker push>`: a title that is a command, its tool's name in small letters. */
export function withSmallName(text: string, where: FoundCommand['where'], tools: Tools): string {
  if (where === 'paragraph' || where === 'table') return text;
  const [whole, before, name, path] =
    /^([^\w가-힣]*(?:\d+[.)]\s*)?)([A-Z][a-z]+) ([a-z]+(?: [a-z]+)?)(?=[>~*\s]*(?:$|[:：(→]|(?:의\s)?(?:주요\s)?(?:옵션|명령|커맨드)))/.exec(
      text,
    ) ?? [];
  const tool = name?.toLowerCase() ?? '';
  const words = path?.split(' ') ?? [];
  let node = tools.get(tool)?.root;
  for (const word of words) node = node?.children.get(word);
  return node === undefined
    ? text
    : before + whole!.slice(before!.length).replace(name!, tool) + text.slice(whole!.length);
}
