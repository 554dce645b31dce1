import type { Serve } from '../../render/closed-page.ts';
import { fontCss, fontLoader, type FontLoader, type FontSet } from '../../render/fonts.ts';
import type { Images, LoadedImage } from '../../render/load-images.ts';
import { drawingWithText } from '../../render/svg-fonts.ts';
import type { Templates } from '../../render/template.ts';
import { bookParts, type BookPart } from './book-part.ts';
import type { BookView } from './book-view.ts';
import type { PrintablePart } from './part-printer.ts';

/** Letters of the numbers that are filled in later. */
const numberText = '0123456789 /ivxlcdm,…';

/**
 * Takes the emoji selector away where it changes nothing: there is one font of emoji, and a reader of the printed text
 * takes the selector, which is drawn as nothing, for the blank behind it.
 */
function withoutSelectors(html: string): string {
  return html.replaceAll(/\uFE0F(?!\u200D|\u20E3)/gu, '');
}

/** Writes the pages of the parts; their fonts are cut down when a part is first opened, to what it needs. */
export function printableParts(
  views: readonly BookView[],
  templates: Templates,
  images: Images,
): PrintablePart[] {
  const pages = views.map((view) => ({
    hasContents: view.contents.length > 0,
    hasIndex: view.commands.length + view.terms.length > 0,
    html: withoutSelectors(templates.render('book.hbs', view)),
    css: [
      templates.render('pages.css.hbs', view),
      templates.text('book.css'),
      templates.text('user.css'),
    ].join('\n'),
  }));
  const { title, words } = views[0]!;
  const around = [title, ...Object.values(words), numberText].join(' ');
  const load = fontLoader();
  return bookParts(pages).map((part) => {
    let fonts: Promise<FontSet> | undefined;
    let shown: Promise<ShownImages> | undefined;
    return {
      ...part,
      open: async () => {
        const set = await (fonts ??= load(`${textOf(part.html)} ${around}`));
        const { files, missing } = await (shown ??= shownImages(part.html, images, load));
        return { serve: serve(part, set, files), missing: [...new Set([...set.missing, ...missing])] };
      },
    };
  });
}

interface ShownImages {
  readonly files: readonly LoadedImage[];
  /** Characters of drawings that no font has. */
  readonly missing: readonly string[];
}

/** The images of a page, its drawings with the fonts they need. */
async function shownImages(html: string, { files }: Images, load: FontLoader): Promise<ShownImages> {
  const shown: LoadedImage[] = [];
  const missing: string[] = [];
  for (const image of files.filter(({ path }) => html.includes(`"${path}"`))) {
    const isDrawing = image.type === 'image/svg+xml';
    const drawing = isDrawing ? drawingWithText(Buffer.from(image.bytes).toString('utf8')) : undefined;
    if (drawing === undefined) {
      shown.push(image);
      continue;
    }
    const fonts = await load(drawing.text);
    missing.push(...fonts.missing);
    shown.push({ ...image, bytes: Buffer.from(drawing.withFonts(fonts.faces), 'utf8') });
  }
  return { files: shown, missing };
}

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

interface Answer {
  readonly body: Uint8Array;
  readonly type: string;
}

/** The page asks for these and nothing else. */
function serve({ html, css }: BookPart, fonts: FontSet, images: readonly LoadedImage[]): Serve {
  const text = (body: string, type: string): Answer => ({
    body: Buffer.from(body, 'utf8'),
    type: `${type}; charset=utf-8`,
  });
  const answers = new Map<string, Answer>([
    ['book.html', text(html, 'text/html')],
    ['book.css', text(`${fontCss(fonts.faces)}\n${css}`, 'text/css')],
    ...fonts.faces.map(({ path, bytes }): [string, Answer] => [path, { body: bytes, type: 'font/ttf' }]),
    ...images.map(({ path, bytes, type }): [string, Answer] => [path, { body: bytes, type }]),
  ]);
  return (path) => Promise.resolve(answers.get(path));
}
