import type { Dialect } from '../study/nodes.ts';
import { matchPlaceholder } from './placeholder.ts';

/** A word with its place as UTF-16 indexes in the lexed text. */
export interface LexedWord {
  /** Quotes and escapes removed; substitutions kept as written. */
  value: string;
  start: number;
  end: number;
  /** Holds a placeholder such as `<이름>`, `[OPTIONS]`, `{이름}`, `...`. */
  placeholder: boolean;
  quoted: boolean;
  /** Commands inside `$(…)` and backticks. */
  nested: LexedCommand[];
}

/** Text after a comment mark; `start` is at the mark. */
export interface LexedComment {
  marker: string;
  text: string;
  start: number;
  end: number;
}

/** What separates a command from the one before it. */
export type Separator = '' | '&&' | '||' | ';' | '|' | '&' | 'newline';

/** One simple command. */
export interface LexedCommand {
  words: LexedWord[];
  redirections: { operator: string; target: string; start: number; end: number }[];
  before: Separator;
  start: number;
  end: number;
  comment?: LexedComment;
  /** A quote that is never closed, at this index. */
  unclosedQuote?: number;
}

export interface LexedText {
  commands: LexedCommand[];
  /** Comments on lines of their own. */
  comments: LexedComment[];
}

/**
 * Reads text of a shell into commands, words and comments with exact places, as people write it in notes:
 * placeholders, `//` comments, comments after a continuation mark. Never throws, never loses a character:
 * what no rule reads stays a word. sh follows POSIX 2.3 token recognition.
 */
export function lex(text: string, dialect: Dialect): LexedText {
  return new Lexer(text, dialect, 0, text.length, 0).run();
}

/** Most substitutions within one another whose commands are read; people write two. */
const mostNested = 20;

const blank = /[ \t\u00A0\u3000]/;
const hangul = /[\u3131-\u318E\uAC00-\uD7A3]/;
const operators: readonly Separator[] = ['&&', '||', ';', '|', '&'];

class Lexer {
  readonly #text: string;
  readonly #dialect: Dialect;
  readonly #end: number;
  readonly #escape: string;
  /** Substitutions around this text. */
  readonly #depth: number;
  #at: number;
  #before: Separator = '';
  #command: LexedCommand | undefined;
  #heredocs: { delimiter: string; indented: boolean }[] = [];
  readonly #commands: LexedCommand[] = [];
  readonly #comments: LexedComment[] = [];

  constructor(text: string, dialect: Dialect, start: number, end: number, depth: number) {
    this.#text = text;
    this.#dialect = dialect;
    this.#at = start;
    this.#end = end;
    this.#depth = depth;
    this.#escape = dialect === 'sh' ? '\\' : dialect === 'powershell' ? '`' : '^';
  }

  run(): LexedText {
    while (this.#at < this.#end) this.#step();
    this.#close('');
    return { commands: this.#commands, comments: this.#comments };
  }

  #step(): void {
    const letter = this.#text[this.#at]!;
    if (blank.test(letter)) this.#at += 1;
    else if (this.#continuation()) return;
    else if (letter === '\n') this.#newline();
    else if (this.#comment()) return;
    else if (this.#operator()) return;
    else if (this.#redirection()) return;
    else if (this.#group(letter)) return;
    else this.#word();
  }

  /** An escape at the end of a line joins it with the next; learners put comments after it. */
  #continuation(): boolean {
    const mark = this.#text[this.#at];
    if (mark !== this.#escape && !(mark === '\\' && this.#dialect === 'sh')) return false;
    const newline = this.#text.indexOf('\n', this.#at);
    if (newline < 0 || newline >= this.#end) return false;
    const rest = this.#text.slice(this.#at + 1, newline);
    const match = /^(?:[ \t]*|[ \t]+(#|\/\/)[ \t]*(.*))$/.exec(rest);
    if (!match) return false;
    if (match[1] !== undefined) {
      const start = this.#at + 1 + rest.indexOf(match[1]);
      this.#addComment({ marker: match[1], text: match[2]!.trim(), start, end: newline });
    }
    this.#at = newline + 1;
    return true;
  }

  #newline(): void {
    this.#close('newline');
    this.#at += 1;
    for (const heredoc of this.#heredocs) this.#skipHeredoc(heredoc);
    this.#heredocs = [];
  }

  #skipHeredoc({ delimiter, indented }: { delimiter: string; indented: boolean }): void {
    while (this.#at < this.#end) {
      const newline = this.#text.indexOf('\n', this.#at);
      const end = newline < 0 ? this.#end : newline;
      const line = this.#text.slice(this.#at, end);
      this.#at = Math.min(this.#end, end + 1);
      if ((indented ? line.replace(/^\t+/, '') : line).trimEnd() === delimiter) break;
    }
    const last = this.#commands.at(-1);
    if (last) last.end = Math.max(last.end, this.#text[this.#at - 1] === '\n' ? this.#at - 1 : this.#at);
  }

  #comment(): boolean {
    const marker = this.#commentMarker();
    if (marker === undefined) return false;
    const newline = this.#text.indexOf('\n', this.#at);
    const end = newline < 0 || newline > this.#end ? this.#end : newline;
    const body = this.#text.slice(this.#at + marker.length, end);
    const text = marker === '(' ? body.trim().replace(/\)$/, '') : body;
    this.#addComment({ marker, text: text.trim(), start: this.#at, end });
    this.#at = end;
    return true;
  }

  /** The mark at the start of a word that makes the rest of the line a comment. */
  #commentMarker(): string | undefined {
    const rest = this.#text.slice(this.#at, this.#at + 160);
    if (rest.startsWith('#') && this.#dialect !== 'cmd') return /^#+/.exec(rest)![0];
    const line = rest.split('\n', 1)[0]!;
    if (/^\/\/(?=\s|$)/.test(rest) || (/^\/\/[^/]/.test(line) && hangul.test(line))) return '//';
    const first = (this.#command?.words.length ?? 0) === 0;
    if (this.#dialect === 'cmd' && first) return /^(?:rem(?=\s|$)|::)/i.exec(rest)?.[0];
    if (first) return undefined;
    if (/^\([^<(]/.test(line) && hangul.test(line) && /\)\s*$/.test(line) && !/\)\s+[<([{]/.test(line))
      return '(';
    const dash = /^(?:[:：]|-{1,2}|[–—])(?=\s+[^\s-]*[가-힣])/.exec(line)?.[0];
    if (dash !== undefined) return dash;
    if (/^::\s/.test(line) && hangul.test(line)) return '::';
    if (this.#standsApart() && isPhrase(line)) return '';
    const arrow = /^(?:->|=>|→|⇒|←|<-)(?=\s)/.exec(line)?.[0];
    return arrow !== undefined && hangul.test(line) ? arrow : undefined;
  }

  /** Whether a tab or several blanks part this place from what stands before it on its line. */
  #standsApart(): boolean {
    let before = this.#at;
    while (before > 0 && blank.test(this.#text[before - 1]!)) before -= 1;
    const gap = this.#text.slice(before, this.#at);
    return before > 0 && this.#text[before - 1] !== '\n' && (gap.length > 1 || gap === '\t');
  }

  #addComment(comment: LexedComment): void {
    if (this.#command && this.#command.words.length > 0) {
      const before = this.#command.comment;
      this.#command.comment = before
        ? { ...before, text: `${before.text} ${comment.text}`.trim(), end: comment.end }
        : comment;
    } else this.#comments.push(comment);
  }

  #operator(): boolean {
    const found = operators.find((operator) => this.#text.startsWith(operator, this.#at));
    if (found === undefined || this.#text.startsWith('&>', this.#at)) return false;
    this.#close(found);
    this.#at += found.length;
    if (found === '|' && this.#text[this.#at] === '&') this.#at += 1;
    return true;
  }

  #redirection(): boolean {
    const rest = this.#text.slice(this.#at, this.#end);
    const match = /^(?:\d{0,2}(?:>>|>\||>&|>|<<<|<<-?|<&|<)|&>>?)/.exec(rest);
    if (!match || this.#opensProcess() || matchPlaceholder(this.#text, this.#at) !== undefined) return false;
    const command = this.#open();
    const start = this.#at;
    this.#at += match[0].length;
    while (this.#at < this.#end && blank.test(this.#text[this.#at]!)) this.#at += 1;
    const target = this.#atWordEnd() ? undefined : this.#scanWord();
    const operator = match[0];
    command.redirections.push({ operator, target: target?.value ?? '', start, end: this.#at });
    command.end = this.#at;
    if (/^<<-?$/.test(operator) && target && target.value !== '') {
      this.#heredocs.push({ delimiter: target.value, indented: operator === '<<-' });
    }
    return true;
  }

  /** Parentheses and braces of a group stand between commands and are no words. */
  #group(letter: string): boolean {
    const first = (this.#command?.words.length ?? 0) === 0;
    const opens = first && letter === '(' && this.#dialect === 'sh';
    if (!opens && letter !== ')') return false;
    this.#at += 1;
    return true;
  }

  #word(): void {
    const command = this.#open();
    const word = this.#scanWord();
    command.words.push(word);
    command.end = word.end;
  }

  #atWordEnd(): boolean {
    if (this.#at >= this.#end) return true;
    const letter = this.#text[this.#at]!;
    if (blank.test(letter) || letter === '\n' || letter === ';' || letter === '|' || letter === ')')
      return true;
    if (letter === '&') return !/^&\d/.test(this.#text.slice(this.#at, this.#at + 2));
    if (letter === '>' || letter === '<')
      return !this.#opensProcess() && matchPlaceholder(this.#text, this.#at) === undefined;
    return false;
  }

  #scanWord(): LexedWord {
    const word: LexedWord = {
      value: '',
      start: this.#at,
      end: this.#at,
      placeholder: false,
      quoted: false,
      nested: [],
    };
    const start = this.#at;
    while (!this.#atWordEnd()) {
      if (this.#at > start && this.#continues()) break;
      this.#scanPiece(word);
    }
    if (this.#at === start) {
      word.value += this.#text[this.#at]!;
      this.#at += 1;
    }
    word.end = this.#at;
    if (word.value === '...' || word.value === '…') word.placeholder = true;
    return word;
  }

  /** Whether a continuation mark stands here. */
  #continues(): boolean {
    const mark = this.#text[this.#at];
    return mark === this.#escape && /^[ \t]*\n/.test(this.#text.slice(this.#at + 1, this.#at + 40));
  }

  #scanPiece(word: LexedWord): void {
    const letter = this.#text[this.#at]!;
    const placeholder = matchPlaceholder(this.#text, this.#at);
    if (placeholder !== undefined && this.#at + placeholder <= this.#end) {
      word.value += this.#text.slice(this.#at, this.#at + placeholder);
      word.placeholder = true;
      this.#at += placeholder;
    } else if (letter === "'" && this.#dialect !== 'cmd' && this.#closes("'")) this.#single(word);
    else if (letter === '"') this.#double(word);
    else if (letter === '$' && this.#text[this.#at + 1] === '(') this.#substitution(word);
    else if (this.#opensProcess()) this.#substitution(word);
    else if (letter === '$' && this.#text[this.#at + 1] === '{') this.#parameter(word);
    else if (letter === '`' && this.#dialect === 'sh') this.#backticks(word);
    else if (letter === this.#escape) this.#escaped(word);
    else {
      word.value += letter;
      this.#at += 1;
    }
  }

  /** An apostrophe without a partner is a letter (`don't`). */
  #closes(quote: string): boolean {
    const close = this.#text.indexOf(quote, this.#at + 1);
    return close >= 0 && close < this.#end;
  }

  #single(word: LexedWord): void {
    const close = this.#text.indexOf("'", this.#at + 1);
    word.value += this.#text.slice(this.#at + 1, close);
    word.quoted = true;
    this.#at = close + 1;
  }

  #double(word: LexedWord): void {
    const open = this.#at;
    word.quoted = true;
    this.#at += 1;
    while (this.#at < this.#end && this.#text[this.#at] !== '"') {
      const letter = this.#text[this.#at]!;
      const next = this.#text[this.#at + 1];
      if (letter === this.#escape && next !== undefined && this.#dialect === 'sh') {
        if (next === '\n') this.#at += 2;
        else {
          word.value += '$`"\\'.includes(next) ? next : letter + next;
          this.#at += 2;
        }
      } else if (letter === '$' && next === '(') this.#substitution(word);
      else if (letter === '`' && this.#dialect === 'sh') this.#backticks(word);
      else {
        word.value += letter;
        this.#at += 1;
      }
    }
    if (this.#at < this.#end) this.#at += 1;
    else this.#open().unclosedQuote = open;
  }

  /** `<(…)` and `>(…)` stand for a file: what bash calls process substitution. */
  #opensProcess(): boolean {
    return this.#dialect === 'sh' && /[<>]/.test(this.#text[this.#at]!) && this.#text[this.#at + 1] === '(';
  }

  /** `$(…)`: the value keeps it as written; the commands inside are read too. */
  #substitution(word: LexedWord): void {
    const close = this.#closingParenthesis();
    if (this.#text[this.#at + 2] !== '(') word.nested.push(...this.#inner(this.#at + 2, close));
    const end = Math.min(this.#end, close + 1);
    word.value += this.#text.slice(this.#at, end);
    this.#at = end;
  }

  /** The commands of a substitution. */
  #inner(start: number, end: number): readonly LexedCommand[] {
    if (this.#depth >= mostNested) return [];
    return new Lexer(this.#text, this.#dialect, start, end, this.#depth + 1).run().commands;
  }

  /** The `)` that closes a substitution; one in quotes or after an escape does not. */
  #closingParenthesis(): number {
    let depth = 0;
    for (let index = this.#at + 1; index < this.#end; index += 1) {
      const letter = this.#text[index]!;
      if (letter === '(') depth += 1;
      else if (letter === ')') {
        depth -= 1;
        if (depth === 0) return index;
      } else if (letter === this.#escape) index += 1;
      else if (letter === '"' || letter === "'") index = this.#closingQuote(index);
    }
    return this.#end;
  }

  /** Where the quote that opens at an index is closed; the index itself where it never is. */
  #closingQuote(open: number): number {
    const quote = this.#text[open]!;
    for (let index = open + 1; index < this.#end; index += 1) {
      if (this.#text[index] === quote) return index;
      if (quote === '"' && this.#text[index] === this.#escape) index += 1;
    }
    return open;
  }

  #parameter(word: LexedWord): void {
    const close = this.#text.indexOf('}', this.#at);
    const end = close < 0 || close >= this.#end ? this.#at + 2 : close + 1;
    word.value += this.#text.slice(this.#at, end);
    this.#at = end;
  }

  #backticks(word: LexedWord): void {
    const close = this.#text.indexOf('`', this.#at + 1);
    if (close < 0 || close >= this.#end) {
      word.value += '`';
      this.#at += 1;
      return;
    }
    word.nested.push(...this.#inner(this.#at + 1, close));
    word.value += this.#text.slice(this.#at, close + 1);
    this.#at = close + 1;
  }

  /** `\x` is `x`; but a Windows path (`C:\Users`) keeps its backslashes in every dialect. */
  #escaped(word: LexedWord): void {
    const next = this.#text[this.#at + 1];
    const path =
      this.#escape === '\\' && /(?:^|[=:"'])[A-Za-z]:(?:\\|$)|^\\\\|^\.{1,2}(?:\\|$)/.test(word.value);
    if (next === undefined || this.#at + 1 >= this.#end || (path && /[\w\uAC00-\uD7A3.]/.test(next))) {
      word.value += this.#escape;
      this.#at += 1;
    } else {
      word.value += next;
      this.#at += 2;
    }
  }

  #open(): LexedCommand {
    this.#command ??= {
      words: [],
      redirections: [],
      before: this.#before,
      start: this.#at,
      end: this.#at,
    };
    return this.#command;
  }

  #close(next: Separator): void {
    if (this.#command && (this.#command.words.length > 0 || this.#command.redirections.length > 0)) {
      this.#commands.push(this.#command);
      this.#before = next;
    } else if (this.#before !== '|' || next !== 'newline') this.#before = next;
    this.#command = undefined;
  }
}

/** Several words that begin in Korean, with no letter of a shell among them: `실행 중인 목록`. */
function isPhrase(line: string): boolean {
  return /^[가-힣][^\s"'`$\\<>|&;{}[\]=*:-]*(?:\s+[^\s"'`$\\<>|&;{}[\]=*:-]+)+\s*$/.test(line);
}
