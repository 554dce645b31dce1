/** A form that the lexer reads otherwise than tree-sitter-bash, and why. */
export interface KnownDifference {
  reason: string;
  pattern: RegExp;
  /** A short text that shows it. */
  example: string;
}

/** Where the lexer means to differ, then where tree-sitter is at fault: bash itself reads these as the lexer does. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    reason: 'a blank after a continuation mark, which nobody sees, ends no command',
    pattern: /\\[ \t]+\n/,
    example: 'docker run \\ \n  nginx',
  },
  {
    reason: 'two slashes begin a comment, as people write it in notes',
    pattern: /(?:^|\s)\/\/(?:\s|$|[^/\n].*[가-힣])/m,
    example: 'docker ps // 목록',
  },
  {
    reason: 'a colon or dash behind a command begins its meaning where Korean follows',
    pattern: /\s(?:[:：]|-{1,2}|[–—])\s+[^\s-]*[가-힣]/,
    example: 'docker ps : 목록',
  },
  {
    reason: 'two colons behind a command begin its meaning where Korean follows',
    pattern: /\s::\s.*[가-힣]/,
    example: 'docker ps :: 목록',
  },
  {
    reason: 'several Korean words behind a gap are what a command does',
    pattern:
      /\S(?:\t|[ \t]{2,})[가-힣][^\s"'`$\\<>|&;{}[\]=*:-]*(?:[ \t]+[^\s"'`$\\<>|&;{}[\]=*:-]+)+[ \t]*$/m,
    example: 'docker ps   목록을 본다',
  },
  {
    reason: 'Windows paths keep their backslashes',
    pattern: /(?:^|[\s=:"'])(?:\.{1,2}|[A-Za-z]:)\\[\w가-힣.]/m,
    example: 'type C:\\Users\\kim',
  },
  {
    reason: 'tree-sitter leaves out a dash before a redirection',
    pattern: /\s-\s+[\d&]?[<>]/,
    example: 'cat - 2>&1',
  },
  {
    reason: 'tree-sitter reads the word after 8# as a number of that base',
    pattern: /\d#/,
    example: 'echo 8#$((1+2))',
  },
  {
    reason: 'tree-sitter takes two backtick substitutions of one command for one',
    pattern: /`[^`]*`[^`]*`/,
    example: 'echo `pwd` `pwd`',
  },
];
