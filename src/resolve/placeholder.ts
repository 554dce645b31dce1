const angle = /<(?![<&(=\s-])[^<>\n|;&"'`]{0,60}[^<>\n|;&"'`\s]>/y;
const square = /\[(?=[A-Za-z가-힣_-])[A-Za-z가-힣][\wㄱ-ㅎ가-힣][\wㄱ-ㅎ가-힣 ./:|,=<>-]*(?:\.\.\.|…)?\]/y;
const dashed = /\[-{1,2}[A-Za-z][\w가-힣 =:|<>.-]*\]/y;
/** What may follow: `이름[:태그]`; but `[:alpha:]` is a class of letters. */
const suffix = /\[(?!:[a-z]+:\])[:@=/,][\wㄱ-ㅎ가-힣][\wㄱ-ㅎ가-힣 ./:|@,=-]*\]/y;
const braces = /\{(?!\{)[A-Za-z가-힣][\w가-힣 .:/|-]*\}/y;

/**
 * Length of a placeholder that begins at an index: `<이름>`, `[OPTIONS]`, `[-d]`, `{이름}`. `<x>` counts only
 * when closed on its line without a blank before the `>`; `{a,b}` and `{{…}}` are the shell's and Go's.
 */
export function matchPlaceholder(text: string, at: number): number | undefined {
  const before = text[at - 1];
  const form =
    text[at] === '<'
      ? [angle]
      : text[at] === '['
        ? [square, dashed, suffix]
        : text[at] === '{'
          ? [braces]
          : [];
  if (text[at] === '{' && (before === '{' || before === '$' || before === '%')) return undefined;
  for (const pattern of form) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return match[0].length;
  }
  return undefined;
}
