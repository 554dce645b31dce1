import { executables } from '../grammar/generic.ts';

/** A prompt at the start of a line. */
export interface Prompt {
  /** UTF-16 length with the blanks after it. */
  length: number;
  kind: 'user' | 'root' | 'container' | 'powershell' | 'cmd' | 'other';
}

/** `folder` is what a theme may show between its arrow and the command. */
const forms: readonly { kind: Prompt['kind']; pattern: RegExp; folder?: RegExp }[] = [
  { kind: 'powershell', pattern: /^(?:\([\w.-]+\)\s*)?PS(?:\s+[A-Za-z~][^>\n]*)?>\s*/ },
  { kind: 'cmd', pattern: /^[A-Za-z]:\\[^>\n<|]*>\s*/ },
  // root@0f4ad828824b:/# : the host name of a container is its id
  { kind: 'container', pattern: /^(?:\w+@)?[0-9a-f]{12}:[^\s#$]*[#$]\s*/ },
  { kind: 'container', pattern: /^(?:~|\/[\w./-]*)\s?#\s+/ },
  // #] : a prompt of which the name was left out
  { kind: 'root', pattern: /^\[?[#$%]\]\s+(?=[a-z./])/ },
  { kind: 'container', pattern: /^(?:ba)?sh-\d+\.\d+[#$]\s*/ },
  { kind: 'root', pattern: /^\[?root@[^\]\s$#]+(?:[\s:][^\]$#\n]{0,60})?\]?\s?#\s*/ },
  { kind: 'user', pattern: /^(?:\([\w.-]+\)\s*)?\[[\w가-힣.-]+@[^\]\n]{1,80}\]\s?[$#%]\s*/ },
  {
    kind: 'user',
    pattern: /^(?:\([\w.-]+\)\s*)?[\w가-힣.-]+@[\w가-힣.-]+(?:[:\s][^$#%\n]{0,60})?[$#%](?:\s+|$)/,
  },
  {
    kind: 'user',
    pattern: /^(?:\([\w.-]+\)\s*)?[\w.-]*(?:~(?:\/[\w가-힣./-]*)?|\/(?!\/)[\w가-힣./-]*)\s?\$\s+/,
  },
  // MacBook-Pro:~ jieun$ : macOS's bash of old
  { kind: 'user', pattern: /^[\w.-]+:[~/][\w가-힣./-]* [\w.-]+[$%]\s+/ },
  // ~ 🦑 ❯ : a theme's own marks before the arrow
  { kind: 'user', pattern: /^(?:[^\s>]{1,40}[ \t]+){1,4}[❯➜➤][ \t]+(?=[a-z./])/u },
  // ➜ app git:(main) ✗ : a theme's arrow, the folder and the branch
  { kind: 'user', pattern: /^[➜❯➤▶λ»]\s+[\w~./-]+\s+git:\([^)]*\)\s*[✗✔]?\s*(?=[a-z./])/u },
  { kind: 'user', pattern: /^[➜❯➤▶λ»]\s+(?=[a-z./~])/u, folder: /^[\w~./-]+\s+[✗✔]?\s*(?=[a-z./])/u },
  { kind: 'other', pattern: /^(?:mysql|MariaDB \[[^\]]*\]|sqlite|postgres|[\w-]+)(?:=[#>]|\(\w+\)>|>)\s+/ },
  {
    kind: 'other',
    pattern: /^(?:\d{1,3}(?:\.\d{1,3}){3}|localhost|\[[\w.]+\]|redis [\d.]+):\d+(?:\[\d+\])?>\s*/,
  },
  { kind: 'other', pattern: /^(?:>>>|\.\.\.|irb\([^)]*\)[^>]*>|In \[\d+\]:)\s/ },
  // [worker1]$ : the host's name alone
  { kind: 'user', pattern: /^\[[A-Za-z][\w.-]*\]\s?[$#]\s+(?=[a-z./])/ },
  { kind: 'user', pattern: /^[\w.~-]{2,40} [$%]\s+(?=[a-z./])/ },
  { kind: 'user', pattern: /^(?:\([\w./-]+\)\s*)?[$%]\s+(?=\S)/ },
];

/** Finds the prompt of a shell, or of another program's shell (`other`: its lines are not shell commands). */
export function findPrompt(line: string): Prompt | undefined {
  for (const { kind, pattern, folder } of forms) {
    const length = pattern.exec(line)?.[0].length;
    if (length === undefined) continue;
    const shown = folder?.exec(line.slice(length))?.[0] ?? '';
    const isFolder = shown !== '' && !executables.has(shown.split(/\s/)[0]!);
    return { length: length + (isFolder ? shown.length : 0), kind };
  }
  const glued = /^\$([a-z][\w-]*)(?=\s)/.exec(line)?.[1];
  return glued !== undefined && executables.has(glued) ? { length: 1, kind: 'user' } : undefined;
}

/** `# ` may be root's prompt or a comment; and `> ` a prompt or a quote: what follows decides. */
export function findWeakPrompt(line: string): Prompt | undefined {
  const match = /^[#>]\s+(?=\S)/.exec(line);
  return match ? { length: match[0].length, kind: match[0].startsWith('#') ? 'root' : 'user' } : undefined;
}
