import type { FontFace } from './fonts.ts';

/** An opening tag; what stands in its quotes may hold a `>`. */
const rootTag = /<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/i;

/** The characters a drawing shows; `''` where it has no text. */
export function svgText(svg: string): string {
  if (!/<(?:\w+:)?(?:text|foreignObject)\b/i.test(svg)) return '';
  return svg
    .replaceAll(/<style\b[^]*?<\/style\s*>|<!--[^]*?-->/gi, ' ')
    .replaceAll(/<!\[CDATA\[([^]*?)\]\]>/g, '$1')
    .replaceAll(/<(?:[^>"']|"[^"]*"|'[^']*')*>/g, ' ')
    .replaceAll(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    })
    .replaceAll(/&(?:lt|gt|quot|apos|amp|nbsp);/g, ' &<>"\' ');
}

/**
 * A drawing that carries these fonts with it and is set in them: as an image it is a page of its own, which neither
 * knows the fonts around it nor may ask for any. Families it brings itself come first.
 */
export function withFonts(svg: string, faces: readonly FontFace[]): string {
  const keepsOwn = /@font-face/i.test(svg);
  const familiesFor = (value: string): string => {
    if (/^\s*(?:inherit|initial|unset)\b/i.test(value)) return value;
    const ours = /mono|code|courier|consolas|menlo/i.test(value) ? codeFirst : textFirst;
    return keepsOwn ? `${value.trim()},${ours}` : ours;
  };
  const inCss = (css: string): string =>
    css
      .replaceAll(
        /(font-family\s*:)((?:&(?:#?\w+);|[^;}!])+)/gi,
        (_, name: string, value: string) => `${name}${familiesFor(value)}`,
      )
      .replaceAll(/(?<![-\w])(font\s*:)((?:&(?:#?\w+);|[^;}!])+)/gi, (whole, name: string, value: string) =>
        /\d/.test(value) ? `${name}${value.trim()},${textFirst}` : whole,
      );
  const set = svg
    .replaceAll(
      /(\sfont-family\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi,
      (_, name: string, double?: string, single?: string) =>
        `${name}"${familiesFor(double ?? single ?? '').replaceAll('"', "'")}"`,
    )
    .replaceAll(
      /(\sstyle\s*=\s*)(["'])([^]*?)\2/gi,
      (_, name: string, quote: string, css: string) => `${name}${quote}${inCss(css)}${quote}`,
    )
    .replaceAll(/<style\b[^]*?<\/style\s*>/gi, (style) =>
      style.replaceAll(/@font-face\s*\{[^}]*\}|[^@]+|@/gi, (piece) =>
        /^@font-face/i.test(piece) ? piece : inCss(piece),
      ),
    );
  return set.replace(
    rootTag,
    (tag) => `${tag}<style>${fontRules(faces)}:root{font-family:${textFirst}}</style>`,
  );
}

const [textFirst, codeFirst] = ['Pretendard,D2Coding,Noto Emoji', 'D2Coding,Pretendard,Noto Emoji'];

function fontRules(faces: readonly FontFace[]): string {
  return faces
    .map(({ family, weight, bytes }) => {
      const url = `data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}`;
      return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${url}) format("truetype")}`;
    })
    .join('');
}
