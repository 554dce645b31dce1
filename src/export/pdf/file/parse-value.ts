import type { PdfValue } from './pdf-value.ts';

const whitespace = /[\0\t\n\f\r ]*/y;
const number = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const reference = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![A-Za-z])/y;
const name = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const hexString = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
const keyword = /true|false|null/y;

/** Reads one value of a PDF file from Latin-1 text at `start`; throws where there is none. */
export function parseValue(text: string, start: number): { value: PdfValue; end: number } {
  const reader = new ValueReader(text, start);
  const value = reader.read();
  return { value, end: reader.at };
}

class ValueReader {
  readonly #text: string;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  read(): PdfValue {
    this.#match(whitespace);
    if (this.#take('<<')) return this.#dict();
    if (this.#take('[')) return this.#array();
    if (this.#take('(')) return { bytes: this.#literal() };
    const hex = this.#match(hexString);
    if (hex) return { bytes: Buffer.from(hex[1]!.replaceAll(/\s/g, ''), 'hex').toString('latin1') };
    const key = this.#match(name);
    if (key) return { name: decodeName(key[1]!) };
    const ref = this.#match(reference);
    if (ref) return { ref: Number(ref[1]) };
    const digits = this.#match(number);
    if (digits) return Number(digits[0]);
    const word = this.#match(keyword);
    if (word) return word[0] === 'null' ? null : word[0] === 'true';
    throw new Error(`no PDF value at ${this.at}: ${JSON.stringify(this.#text.slice(this.at, this.at + 20))}`);
  }

  #dict(): PdfValue {
    const dict = new Map<string, PdfValue>();
    for (;;) {
      this.#match(whitespace);
      if (this.#take('>>')) return dict;
      const key = this.#match(name);
      if (!key) throw new Error(`no key in a PDF dictionary at ${this.at}`);
      dict.set(decodeName(key[1]!), this.read());
    }
  }

  #array(): PdfValue {
    const items: PdfValue[] = [];
    for (;;) {
      this.#match(whitespace);
      if (this.#take(']')) return items;
      items.push(this.read());
    }
  }

  /** A string in parentheses: they nest, and a backslash escapes. */
  #literal(): string {
    let result = '';
    for (let depth = 1; this.at < this.#text.length;) {
      const character = this.#text[this.at] ?? '';
      this.at += 1;
      if (character === '\\') {
        result += this.#escape();
        continue;
      }
      if (character === '(') depth += 1;
      else if (character === ')') depth -= 1;
      if (depth === 0) return result;
      result += character;
    }
    throw new Error('a PDF string without an end');
  }

  #escape(): string {
    const octal = this.#match(/[0-7]{1,3}/y);
    if (octal) return String.fromCharCode(Number.parseInt(octal[0], 8) & 0xff);
    const character = this.#text[this.at] ?? '';
    this.at += 1;
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' }[character] ?? character;
  }

  #take(token: string): boolean {
    if (!this.#text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }
}

function decodeName(text: string): string {
  return text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
