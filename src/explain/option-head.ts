/** An option as the head of a definition. */
export interface OptionHead {
  /** Spellings with dashes: `['-d', '--detach']`. */
  names: string[];
  /** `--restart always` without other spellings. */
  written: string;
}

const spelling = /^(-{1,2}[A-Za-z0-9][\w-]*)(?:[=\s]+(.+))?$/;

/** Reads a head such as `-d, --detach`, `-p 5000:5000`, `--name <이름>`, `-d(--detach)`, `--rm 옵션`. */
export function readOptionHead(head: string): OptionHead | undefined {
  const quoted = /^(['"‘“])(-.*)['"’”]$/.exec(head)?.[2];
  const text = (quoted ?? head)
    .replace(/^[a-z][\w-]*의\s+(?=-)/, '')
    .replace(/^[–—](?=[A-Za-z]{2})/, '--')
    .replace(/^[–—](?=[A-Za-z]\b)/, '-')
    .replaceAll(/\s*(?:옵션|플래그|option|flag)$/gi, '')
    .replaceAll(/\s*\((?!-)[^()]*\)/g, '')
    .trim();
  if (/^-\d{1,2}$/.test(text)) return { names: [text], written: text };
  // `-rwxr-xr--` are permissions.
  if (!/^[-–—]{1,2}[A-Za-z]/.test(text) || /^-[rwxsStT-]{9}$/.test(text)) return undefined;
  const parts = text
    .replaceAll(/[()]/g, ',')
    .split(/\s*[,/|]\s*(?=-)|\s+또는\s+|\s+or\s+|\s+(?=--?[A-Za-z])/)
    .map((part) => part.replace(/,$/, '').trim())
    .filter(Boolean);
  const names: string[] = [];
  for (const part of parts) {
    const match = spelling.exec(part);
    if (!match) continue;
    if (quoted === undefined && /[가-힣]{2,}.*\s/.test(match[2] ?? '')) return undefined;
    names.push(match[1]!);
  }
  return names.length === 0 ? undefined : { names, written: text };
}

/** A title of nothing but options: a number before, blanks, commas, other spellings in parentheses, a value in quotes. */
const title =
  /^(?:\d+[.)]\s*)?-{1,2}[A-Za-z][\w-]*(?:(?:[\s,/(]+|\s(?:or|또는)\s)-{1,2}[A-Za-z][\w-]*\)?)*(?:\s"[^"]*")?(?:\s*옵션)?$/;

/** Whether a title is nothing but options. */
export function isOptionTitle(text: string): boolean {
  return title.test(text.trim());
}
