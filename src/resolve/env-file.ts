import { readVariable } from '../grammar/values/variable.ts';
import type { SourceLine, Token } from '../study/nodes.ts';

const comment = /^\s*#/;
const line = /^(?<start>\s*(?:export\s+)?)(?<name>[A-Za-z_][\w.-]*)=(?<value>.*)$/;

/**
 * Whether all lines are variables as `.env` files have them. Where the fence does not say so, a value with a blank
 * must have quotes, since `PORT=80 npm start` is a command.
 */
export function isEnvFile(lines: readonly string[], isTagged: boolean): boolean {
  const filled = lines.filter((text) => text.trim() !== '' && !comment.test(text));
  return filled.length > 0 && filled.every((text) => isVariable(text, isTagged));
}

function isVariable(text: string, isTagged: boolean): boolean {
  const { start = '', name = '', value = '' } = line.exec(text)?.groups ?? {};
  if (name === '' || readVariable(`${name}=${value}`) === undefined) return false;
  if (isTagged) return true;
  const bare = value.replace(/\s+#\s.*$/, '').trimEnd();
  return start.trim() === '' && /^[A-Z]/.test(name) && /^(?:"[^"]*"|'[^']*'|[^\s"'`$(][^\s]*|)$/.test(bare);
}

/** The colored pieces of such lines: names, values, comments. */
export function envTokens(lines: readonly SourceLine[]): Token[] {
  return lines.flatMap(({ text, line: number, column, offset }): Token[] => {
    const piece = (kind: Token['kind'], start: number, end: number): Token => ({
      type: 'token',
      kind,
      position: {
        start: { line: number, column: column + start, offset: offset + start },
        end: { line: number, column: column + end, offset: offset + end },
      },
    });
    if (comment.test(text)) return [piece('comment', text.indexOf('#'), text.trimEnd().length)];
    const { start = '', name = '', value = '' } = line.exec(text)?.groups ?? {};
    if (name === '') return [];
    const from = start.length + name.length + 1;
    const end = from + value.replace(/\s+#\s.*$/, '').trimEnd().length;
    const rest = text.slice(end).search(/\S/);
    return [
      { ...piece('key', start.length, from - 1), name },
      ...(end > from ? [piece('value', from, end)] : []),
      ...(rest >= 0 ? [piece('comment', end + rest, text.trimEnd().length)] : []),
    ];
  });
}
