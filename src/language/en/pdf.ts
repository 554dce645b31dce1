import type { pdf as korean } from '../ko/pdf.ts';

export const pdf: Readonly<Record<keyof typeof korean, string>> = {
  contents: 'Contents',
  'command-index': 'Command index',
  'term-index': 'Term index',
  answers: 'Answers',
  answer: 'Answer',
  'answer-at': 'Answer on page ',
  'task-at': 'Exercise on page ',
  page: '',
  'chapter-commands': 'Commands here',
  'chapter-instructions': 'Instructions',
  'chapter-terms': 'Terms',
  short: 'in short',
  related: 'see also',
  'in-container': 'in the container',
  instructions: 'Dockerfile instructions',
  'compose-keys': 'Compose keys',
  'other-commands': 'Other commands',
  'image-missing': 'Image left out',
  'callout-note': 'Note',
  'callout-tip': 'Tip',
  'callout-important': 'Important',
  'callout-warning': 'Warning',
  'callout-caution': 'Caution',
  'count-commands': 'commands',
  'count-terms': 'terms',
  'count-exercises': 'exercises',
  date: '{year}-{month}-{day}',
  'goes-on': '(continued)',
  symbols: 'Symbols and digits',
  'message-image-remote':
    'An image on the web is not fetched: {url}. Save it in the notes folder and use a relative path',
  'message-image-missing': 'No such image file: {url}. Check its path',
  'message-image-outside':
    'An image outside the notes folder is left out: {url}. Move it into the notes folder',
  'message-image-type': 'Not an image file: {url}. PNG, JPEG, GIF, WebP and SVG can be used',
  'message-character':
    'No font of the book has this character: {character} ({code}). It is not printed as it should',
  'message-numbers':
    'Page numbers of {count|place/places} are not known and left out ({ids}). Please report this',
  'print-died':
    'The browser died twice while printing: {reason}. See whether memory is short, or choose another one by --browser',
  'print-hung': 'The browser did not print in time: {reason}. Try again, or choose another one by --browser',
  'print-unsettled':
    'The page numbers of the book never agreed with its pages ({reason}). Choose another --paper, or print some --chapters at a time',
  'no-chapters': 'No such chapter: --chapters {chapters}. The chapters of these notes are {known}',
};
