import type { PdfWord } from './words.ts';

const names = [
  ...([
    'contents',
    'command-index',
    'term-index',
    'answers',
    'answer',
    'answer-at',
    'task-at',
    'page',
  ] as const),
  ...([
    'chapter-commands',
    'chapter-instructions',
    'chapter-terms',
    'short',
    'related',
    'in-container',
    'goes-on',
  ] as const),
];

/** The words the templates use, by names a template can write: `words.chapterCommands`. */
export function templateWords(say: (word: PdfWord) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => [name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), say(name)]),
  );
}
