import type { read as korean } from '../ko/read.ts';

export const read: Record<keyof typeof korean, string> = {
  'path-missing':
    '{path}: no such file or folder. Check the spelling, or name the folder that holds the notes',
  'folder-empty':
    '{path}: no Markdown notes (.md, .markdown) in it. Name the folder that holds them, or rename the files to .md',
  'not-markdown': '{path}: not a Markdown file (.md, .markdown). Rename it or name another file',
  unreadable: '{path}: cannot be read ({code}). Check its permissions (chmod u+r)',
  vanished: '{path}: vanished while being read. Run again',
  'internal-error':
    'Left out: an error inside pilgi ({detail}), which is its own fault. Report this line and the note as an issue of the project',
  'link-loop': '{path}: the link leads back to where it stands and is not followed. No note is missing',
  'link-outside':
    '{path}: not read, for the link leads out of the notes folder. Name that path too if its notes are wanted',
  'link-broken': '{path}: the link leads to no file. Mend or delete it',
  'not-a-file': '{path}: not a regular file. Name a note',
  'empty-file': 'Empty note, left out. Write something in it or delete it',
  binary: 'Binary file, not text (NUL at byte {offset}). Name a Markdown note',
  undecodable:
    'Reads neither as UTF-8 nor as Korean in CP949 (byte {offset}). Save it as UTF-8, or name its encoding with --encoding',
  'undecodable-as':
    'Not {encoding}: broken at byte {offset}. Replace it if it was cut off, or name its encoding with --encoding',
  'not-utf8': 'The file is {encoding}. Saved as UTF-8 it reads right on GitHub and in other tools too',
  'nfd-text':
    '{count|decomposed letter/decomposed letters} (NFD). Saved as NFC they are found by every search',
  'file-too-large': '{size} bytes, over the limit of {limit}: left out. Split the note by chapter',
  'line-too-long': 'A line of {size} characters, over the limit of {limit}: left out. Break the line',
  'too-deep':
    'Quotes, lists, emphasis or tags nested {size} deep, over the limit of {limit}: left out. Nest less',
  'too-many-marks':
    'A paragraph with more than {limit} marks {marks}: left out. Split it by blank lines, or put what is no text into a ``` block',
  'fence-too-long':
    'A code block of more than {limit} lines: left out. Split it or keep it in a file; see whether its ``` is closed',
  'utf8-after-all':
    'Not {encoding} as was said, but UTF-8 (byte {offset}). Leave --encoding out, or say utf-8',
  'too-many-rows': 'A table of more than {limit} rows: left out. Split it, or keep data in a CSV file',
  'too-many-blocks': 'More than {limit} list items, quotes and headings: left out. Split the note by chapter',
  'too-many-definitions':
    'More than {limit} footnotes and link definitions: left out. Split the note by chapter',
  'too-slow':
    'Not understood within {seconds} s: left out. Split the note by chapter, or put what is no text into a ``` block',
  'too-much-memory': 'Not understood with {limit} MB of memory: left out. Split the note by chapter',
  'front-matter-syntax': 'Unreadable YAML in the front matter: {detail}. Mend or delete it',
  'front-matter-value': 'Unexpected value of {key} in the front matter: {detail}',
  'front-matter-reserved':
    'Unexpected key {key} in the front matter: it is reserved. Settings go on the command line or into pilgi.config.yaml',
};
