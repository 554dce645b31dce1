import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fontCharacters } from './cmap.ts';

/** One face for a page to load: `path` is where the page asks for it. */
export interface FontFace {
  readonly family: string;
  readonly weight: 400 | 700;
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface FontSet {
  readonly faces: readonly FontFace[];
  /** Characters that no bundled font has: they would be printed as boxes. */
  readonly missing: readonly string[];
}

interface FontSource {
  readonly family: string;
  readonly weight: 400 | 700;
  readonly name: string;
  /** Module path. Static TrueType only: others become Type 3 fonts in a PDF. */
  readonly module: string;
  /** Left out where none of its characters is needed that the fonts before it lack. */
  readonly fallback: boolean;
}

/** In the order in which a page falls back from one to the next. `latin` is the package's word: all syllables are in it. */
const sources: readonly FontSource[] = [
  {
    family: 'Pretendard',
    weight: 400,
    name: 'text',
    fallback: false,
    module: '@fontsource/pretendard/files/pretendard-latin-400-normal.woff2',
  },
  {
    family: 'Pretendard',
    weight: 700,
    name: 'text-bold',
    fallback: false,
    module: '@fontsource/pretendard/files/pretendard-latin-700-normal.woff2',
  },
  {
    family: 'D2Coding',
    weight: 400,
    name: 'code',
    module: '@kfonts/d2coding/src/D2Coding.ttf',
    fallback: false,
  },
  {
    family: 'D2Coding',
    weight: 700,
    name: 'code-bold',
    module: '@kfonts/d2coding/src/D2CodingBold.ttf',
    fallback: false,
  },
  {
    family: 'Noto Emoji',
    weight: 400,
    name: 'emoji',
    fallback: true,
    module: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  },
];

/**
 * The bundled fonts, cut down to the characters of `text` (a page's load is its fonts), and what they lack.
 * As plain TrueType: to pack them for a browser on the same machine costs more than it saves.
 */
export async function loadFonts(text: string): Promise<FontSet> {
  const { default: subsetFont } = await import('subset-font');
  const wanted = visibleCharacters(text);
  const wantedText = String.fromCodePoint(...[...wanted].toSorted((left, right) => left - right));
  const require = createRequire(import.meta.url);
  const covered = new Set<number>();
  const faces: FontFace[] = [];
  for (const source of sources) {
    if (source.fallback && [...wanted].every((code) => covered.has(code))) continue;
    const font = await readFile(require.resolve(source.module));
    const bytes = await subsetFont(font, `${wantedText} `, { targetFormat: 'truetype', noHinting: true });
    const characters = fontCharacters(bytes);
    if (source.fallback && ![...characters].some((code) => code > 0x20 && !covered.has(code))) continue;
    for (const code of characters) covered.add(code);
    faces.push({ family: source.family, weight: source.weight, path: `fonts/${source.name}.ttf`, bytes });
  }
  const missing = [...wanted].filter((code) => !covered.has(code)).map((code) => String.fromCodePoint(code));
  return { faces, missing };
}

function visibleCharacters(text: string): ReadonlySet<number> {
  const characters = new Set<number>();
  for (const character of text) characters.add(character.codePointAt(0) ?? 0);
  return new Set([...characters].filter((code) => !isInvisible(code)));
}

/** The faces as CSS. */
export function fontCss(faces: readonly FontFace[]): string {
  return faces
    .map(
      ({ family, weight, path }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};src:url(${path}) format("truetype");font-display:block}`,
    )
    .join('\n');
}

/** Blanks, controls, joiners and variation selectors: shown as nothing, whatever the font. */
function isInvisible(code: number): boolean {
  return /[\s\p{Cc}\p{Cf}\p{Variation_Selector}\p{Default_Ignorable_Code_Point}]/u.test(
    String.fromCodePoint(code),
  );
}
