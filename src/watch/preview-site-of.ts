import { createHash } from 'node:crypto';
import type { Templates } from '../render/template.ts';
import type { PreviewFile, PreviewSite } from './preview-site.ts';
import type { ShownBuild } from './shown-build.ts';
import { type Words, wordsOf } from './words.ts';

/** Only what this server serves, and nothing written into the page. PDF.js gives pages their size by styles it sets. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The preview of one build as files: `/`, the outputs, and `/state.json`, from which an open page learns what changed.
 * @param templates those of `preview`
 * @param packages files that are the same for every build
 */
export function previewSiteOf(
  build: ShownBuild,
  templates: Templates,
  packages: readonly (readonly [string, PreviewFile])[],
): PreviewSite {
  const words = wordsOf(build.language);
  const findings = templates.render('findings.hbs', { notes: build.notes, words: pageWords(words) });
  const count = build.notes.reduce((sum, note) => sum + note.findings.length, 0);
  const page = templates.render('page.hbs', {
    language: build.language,
    title: build.title,
    words: pageWords(words),
  });
  const outputs = { book: build.book, cards: build.cards, sheet: build.sheet, findings };
  const state = {
    title: build.title,
    folder: build.folder,
    said: words(build.isUnfinished ? 'making' : 'ready'),
    busy: build.isUnfinished,
    missing: words(build.isUnfinished ? 'not-yet' : 'not-made'),
    lost: words('lost'),
    pages: words('page-of', { pages: '{pages}' }),
    failures: build.failures,
    count,
    // What has the same version need not be loaded again.
    versions: Object.fromEntries(
      Object.entries(outputs).map(([name, body]) => [name, body === undefined ? null : version(body)]),
    ),
  };
  const files: (readonly [string, PreviewFile])[] = [
    ['/', { type: html, body: page, policy }],
    ['/preview.css', { type: 'text/css; charset=utf-8', body: templates.text('preview.css') }],
    ['/preview.js', { type: 'text/javascript; charset=utf-8', body: templates.text('preview.js') }],
    ['/state.json', { type: 'application/json; charset=utf-8', body: JSON.stringify(state) }],
    ['/findings.html', { type: html, body: findings, policy: "default-src 'none'" }],
    ...(build.book === undefined
      ? []
      : [['/book.pdf', { type: 'application/pdf', body: build.book }] as const]),
    ...(build.cards === undefined ? [] : [['/cards.html', { type: html, body: build.cards }] as const]),
    ...(build.sheet === undefined ? [] : [['/cheatsheet.html', { type: html, body: build.sheet }] as const]),
  ];
  return new Map([...packages, ...files]);
}

const html = 'text/html; charset=utf-8';

function version(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 16);
}

function pageWords(words: Words): Readonly<Record<string, string>> {
  return {
    skip: words('skip'),
    tabs: words('tabs'),
    book: words('book'),
    cards: words('cards'),
    sheet: words('sheet'),
    findings: words('findings'),
    page: words('page'),
    zoomIn: words('zoom-in'),
    zoomOut: words('zoom-out'),
    fitWidth: words('fit-width'),
    noFindings: words('no-findings'),
    openEditor: words('open-editor'),
  };
}
