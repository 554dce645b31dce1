import type { watch as ko } from '../ko/watch.ts';

export const watch: Readonly<Record<keyof typeof ko, string>> = {
  skip: 'Skip to the content',
  tabs: 'Outputs',
  book: 'Book',
  cards: 'Cards',
  sheet: 'Commands',
  findings: 'Findings',
  page: 'Page',
  'page-of': '/ {pages}',
  'zoom-in': 'Larger',
  'zoom-out': 'Smaller',
  'fit-width': 'Fit the width',
  'no-findings': 'Nothing found',
  'open-editor': 'Open in the editor',
  'not-made': 'It could not be made',
  'not-yet': 'It is being made',
  ready: 'Up to date with your notes',
  making: 'Working',
  lost: 'The connection is lost. Run pilgi watch again',
};
