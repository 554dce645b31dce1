/** A character of a command that is not what it seems: shown by name, and never copied as it is. */
export interface OddCharacter {
  /** UTF-16 index and length in the text. */
  readonly index: number;
  readonly length: number;
  /** `U+202E` */
  readonly code: string;
  /** What stands in its place in the clipboard: nothing, or the plain character it looks like. */
  readonly plain: string;
}

/** Bidi controls, joiners, soft hyphens: they draw nothing and change what is read. */
const invisible = /[\p{Cf}\p{Cc}\u115f\u1160\u3164\uffa0]/u;

/** Blanks, dashes and quotes that no shell takes for its own; full-width forms are told by NFKC. */
const typographic: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '--',
  '\u2015': '--',
  '\u2212': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
};

/** Cyrillic and Greek letters drawn like Latin ones, and the Latin ones in the same order. */
const lookalikes = 'аеорсухіјѕԁһԛԝвкмнтАВЕКМНОРСТХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧοιν';
const latin = 'aeopcyxijsdhqwbkmhtABEKMHOPCTXIJSABEZHIKMNOPTYXoiv';

/** Finds them in one command. A foreign letter is odd only in a word that is otherwise Latin: `dосker`. */
export function oddCharacters(text: string): OddCharacter[] {
  const found: OddCharacter[] = [];
  let index = 0;
  for (const character of text) {
    const plain = plainOf(character, () => isInLatinWord(text, index));
    if (plain !== undefined) {
      const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
      found.push({ index, length: character.length, code, plain });
    }
    index += character.length;
  }
  return found;
}

function plainOf(character: string, isInLatin: () => boolean): string | undefined {
  if (character === '\n' || character === '\t' || (character >= ' ' && character <= '~')) return undefined;
  if (invisible.test(character)) return '';
  if (/\p{Zs}/u.test(character)) return ' ';
  if (typographic[character] !== undefined) return typographic[character];
  if (character >= '\uff01' && character <= '\uff5e') return character.normalize('NFKC');
  const at = lookalikes.indexOf(character);
  return at >= 0 && isInLatin() ? latin[at] : undefined;
}

function isInLatinWord(text: string, index: number): boolean {
  const before = /[\p{L}\p{N}_-]*$/u.exec(text.slice(0, index))![0];
  const after = /^[\p{L}\p{N}_-]*/u.exec(text.slice(index))![0];
  return /[A-Za-z]/.test(before + after);
}
