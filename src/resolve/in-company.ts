import { ordinaryWords, systemCommands } from '../grammar/generic.ts';
import type { Tools } from '../grammar/tools.ts';
import type { CommandSpan } from '../study/nodes.ts';
import { joinLines } from './chunk.ts';
import type { FoundCommand } from './found-command.ts';
import { lex } from './lexer.ts';
import { readCommand } from './read-command.ts';
import type { SpanCommands } from './section-heads.ts';

/** An ordinary word that is the name of a command in the company of others, at a text's start or alone: `jobs : …`, `sort / uniq`. */
const names =
  /^(?:[\s*_~+-]|\d+[.)]\s)*([a-z]{2,}(?:\s*[/,]\s*[a-z]{2,})*)[*_]*\s*(?:$|[:：]\s|[-–—→]\s|\((?=[^)]*\)\s*$))/;

/** Words that system commands share with values and drivers, whatever stands beside them. */
const values: ReadonlySet<string> = new Set([
  'true',
  'false',
  'yes',
  'host',
  'bridge',
  'read',
  'test',
  'history',
]);

/** How many heads beside a word must be system commands before it is one. */
const enough = 2;

/**
 * Finds system commands whose names are ordinary words by what stands beside them: among the heads of one section's list,
 * table or paragraphs, or of the headings around, two others are system commands; or another code of its line is one. By
 * id of the span.
 */
export function findInCompany(
  spans: readonly SpanCommands[],
  tools: Tools,
): ReadonlyMap<string, readonly FoundCommand[]> {
  const heads = new Map<string, number>();
  for (const { span, found } of spans)
    for (const company of [companyOf(span), lineOf(span)]) {
      const isBeside = found.some((one) => isSystem(one) && (isHead(one) || company === lineOf(span)));
      if (isBeside) heads.set(company, (heads.get(company) ?? 0) + 1);
    }
  const all = new Map<string, readonly FoundCommand[]>();
  for (const { span, found } of spans) {
    const beside = span.where === 'inline' && (heads.get(lineOf(span)) ?? 0) > 0;
    const among = (heads.get(companyOf(span)) ?? 0) >= enough;
    if (found.length > 0 || span.where === 'fence' || !(beside || among)) continue;
    const named = namesIn(span, tools).map((one) => ({
      ...one,
      role: among ? one.role : ('mention' as const),
    }));
    if (named.length > 0) all.set(span.id, named);
  }
  return all;
}

/** Spans stand together in a section; headings in the whole note. */
function companyOf({ where, section }: CommandSpan): string {
  return where === 'heading' ? where : `${where} ${section}`;
}

/** Codes of one line stand together as well. */
function lineOf({ where, lines }: CommandSpan): string {
  return `${where} in line ${lines[0]!.line}`;
}

/** A code in a sentence may be a whole line to type and yet head nothing. */
function isHead({ role, where }: FoundCommand): boolean {
  return where === 'inline' ? role === 'head' : role !== 'mention';
}

function isSystem({ read }: FoundCommand): boolean {
  return read.grammar === 'generic' && systemCommands.has(read.name);
}

function namesIn(span: CommandSpan, tools: Tools): FoundCommand[] {
  const chunk = joinLines(span.lines);
  const [whole, row] = names.exec(chunk.text) ?? [];
  if (whole === undefined || row === undefined) return [];
  const from = whole.indexOf(row);
  const places = [...row.matchAll(/[a-z]+/g)];
  if (!places.every(([name]) => systemCommands.has(name) && ordinaryWords.has(name) && !values.has(name)))
    return [];
  return places.flatMap(({ 0: name, index }) => {
    const [lexed] = lex(' '.repeat(from + index) + name, 'sh').commands;
    const read = lexed && readCommand(lexed, tools);
    if (!lexed || !read || span.where === 'fence') return [];
    const evidence = [{ rule: 'in-company', detail: name }];
    const base = { chunk, lexed, read, evidence, piped: [], end: lexed.end, inContainer: false };
    return [{ ...base, where: span.where, role: 'head' as const }];
  });
}
