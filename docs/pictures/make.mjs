/*
 * Makes the pictures of the readme: pages of the book, cards and the sheet, from our own notes.
 *
 *     npm run pictures        needs pdftoppm and pdftotext (poppler-utils)
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { origin } from '../../lib/render/closed-page.js';
import { openBrowser } from '../../lib/render/open-browser.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pictures = path.join(root, 'docs/pictures');
const folder = await mkdtemp(path.join(tmpdir(), 'pilgi-pictures-'));
const require = createRequire(import.meta.url);

/** What the pages are shown in, wherever they are made. */
const fonts = [
  ['Pretendard', 400, '@fontsource/pretendard/files/pretendard-latin-400-normal.woff2'],
  ['Pretendard', 700, '@fontsource/pretendard/files/pretendard-latin-700-normal.woff2'],
  ['D2Coding', 400, '@kfonts/d2coding/src/D2Coding.ttf'],
  ['D2Coding', 700, '@kfonts/d2coding/src/D2CodingBold.ttf'],
];

try {
  await cp(path.join(root, 'notes'), path.join(folder, 'notes'), { recursive: true });
  const pilgi = (...words) =>
    execFileSync(process.execPath, [path.join(root, 'lib/bin.js'), ...words, 'notes', '--out', 'out'], {
      cwd: folder,
      env: { ...process.env, SOURCE_DATE_EPOCH: '1767225600' },
    });
  pilgi('build');
  pilgi('anki', '--preview');
  const browser = await openBrowser(undefined, new AbortController().signal);
  try {
    await pictureOfBook(browser);
    await pictureOfCards(browser);
    await pictureOfSheet(browser);
  } finally {
    await browser.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The opening of a chapter, a page with an exercise and the index of commands, side by side. */
async function pictureOfBook(browser) {
  const file = path.join(folder, 'out/pilgi.pdf');
  const sheets = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f');
  const opening = sheets.findIndex(
    (text) => text.includes('이 장의 명령어') && text.includes('컨테이너 실행'),
  );
  const exercise = sheets.findIndex((text, sheet) => sheet > opening && text.includes('연습문제'));
  const index = sheets.findIndex((text, sheet) => sheet > exercise && text.includes('명령어 찾아보기'));
  const chosen = [opening, exercise, index].map((sheet) => sheet + 1);
  for (const sheet of chosen) {
    const page = [
      '-f',
      sheet,
      '-l',
      sheet,
      '-scale-to-x',
      520,
      '-scale-to-y',
      -1,
      '-png',
      '-singlefile',
      file,
    ];
    execFileSync('pdftoppm', [...page.map(String), path.join(folder, `page-${sheet}`)]);
  }
  const images = chosen.map((sheet) => `<img src="page-${sheet}.png">`).join('');
  const style =
    'body{margin:0;padding:26px;background:#e7e9e6;display:flex;gap:22px}img{width:520px;height:735px;box-shadow:0 1px 5px #0003}';
  await picture(browser, 'book.webp', `<!doctype html><style>${style}</style>${images}`, {
    width: 1656,
    height: 787,
  });
}

/** Cards as they are asked, answered, and answered at night. */
async function pictureOfCards(browser) {
  const page = await readFile(path.join(folder, 'out/pilgi-cards.html'), 'utf8');
  const rows = page.split('<div class="row">').slice(1);
  const wanted = [
    ['명령어 뜻', 'docker container run'],
    ['용어 뜻', '볼륨'],
  ];
  const chosen = wanted.flatMap(
    ([kind, word]) => rows.find((row) => row.includes(`>${kind}<`) && row.includes(word)) ?? [],
  );
  const head = page.slice(0, page.indexOf('<h1>'));
  const body = chosen.map((row) => `<div class="row">${row.split('<h2>')[0]}`).join('');
  await picture(browser, 'cards.webp', `${head}${body}`, { width: 1280, height: 400 });
}

/** The sheet while something is looked for. */
async function pictureOfSheet(browser) {
  const page = await readFile(path.join(folder, 'out/cheatsheet.html'), 'utf8');
  await picture(browser, 'sheet.webp', page, { width: 1280, height: 800, search: 'ps' });
}

/** Shows a page with our fonts and files of the folder, at least as high as told, and saves what is seen of it. */
async function picture(browser, name, html, { width, height, search }) {
  const faces = fonts.map(
    ([family, weight, module]) =>
      `@font-face{font-family:${family};font-weight:${weight};src:url(/${module.split('/').at(-1)})}`,
  );
  // Ours alone decides what the page may load.
  const shown = html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace('<style>', `<style>${faces.join('')}`);
  const page = await browser.newPage(async (asked) => {
    if (asked === 'page.html') return { body: Buffer.from(shown), type: 'text/html; charset=utf-8' };
    const font = fonts.find(([, , module]) => module.endsWith(`/${asked}`));
    if (font !== undefined) return { body: await readFile(require.resolve(font[2])), type: 'font/ttf' };
    if (/^page-\d+\.png$/.test(asked))
      return { body: await readFile(path.join(folder, asked)), type: 'image/png' };
    return undefined;
  });
  await page.setViewport({ width, height });
  // The sheet is ours, and its search is a script.
  await page.setJavaScriptEnabled(search !== undefined);
  await page.setBypassCSP(search !== undefined);
  await page.goto(`${origin}page.html`, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  if (search !== undefined) await page.type('input[type=search]', search);
  const bytes = await page.screenshot({ type: 'webp', quality: 86, fullPage: search === undefined });
  await page.close();
  await writeFile(path.join(pictures, name), bytes);
  console.log(`docs/pictures/${name}  ${Math.round(bytes.length / 1024)} KB`);
}
