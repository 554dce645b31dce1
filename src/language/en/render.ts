import type { render as korean } from '../ko/render.ts';

export const render: Readonly<Record<keyof typeof korean, string>> = {
  'browser-none':
    'No browser found to print with. Install one (npx puppeteer browsers install chrome-headless-shell), or name yours with --browser PATH',
  'browser-missing': 'No browser at {path}: --browser needs the path of an executable',
  'browser-start':
    'The browser {path} does not start ({reason}). Run "pilgi doctor" to see what is missing, or name another one with --browser PATH',
};
