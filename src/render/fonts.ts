import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fontCharacters } from './cmap.ts';
import { loadSubsetFace, type SubsetFace } from './subset-face.ts';

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

/** Cuts the fonts down for one text after the other: they are read and unpacked once. */
export type FontLoader = (text: string) => Promise<FontSet>;

/** A loader of the bundled fonts. */
export function fontLoader(): FontLoader {
  let loading: Promise<SubsetFace> | undefined;
  const read = new Map<string, Promise<Uint8Array>>();
  return async (text) => {
    const subsetFace = await (loading ??= loadSubsetFace());
    return cutFonts(text, subsetFace, (module) => {
      const known = read.get(module) ?? readFont(module);
      read.set(module, known);
      return known;
    });
  };
}

/**
 * The bundled fonts, cut down to the characters of `text` (a page's load is its fonts), and what they lack.
 * As plain TrueType: to pack them for a browser on the same machine costs more than it saves.
 */
export const loadFonts: FontLoader = (text) => fontLoader()(text);

async function cutFonts(
  text: string,
  subsetFace: SubsetFace,
  fontOf: (module: string) => Promise<Uint8Array>,
): Promise<FontSet> {
  const wanted = visibleCharacters(text);
  const covered = new Set<number>();
  const faces: FontFace[] = [];
  for (const source of sources) {
    if (source.fallback && [...wanted].every((code) => covered.has(code))) continue;
    const bytes = subsetFace(await fontOf(source.module), [...wanted, 0x20]);
    const characters = fontCharacters(bytes);
    if (source.fallback && ![...characters].some((code) => code > 0x20 && !covered.has(code))) continue;
    for (const code of characters) covered.add(code);
    faces.push({ family: source.family, weight: source.weight, path: `fonts/${source.name}.ttf`, bytes });
  }
  const missing = [...wanted].filter((code) => !covered.has(code)).map((code) => String.fromCodePoint(code));
  return { faces, missing };
}

async function readFont(module: string): Promise<Uint8Array> {
  const { convert } = await import('fontverter');
  return convert(await readFile(createRequire(import.meta.url).resolve(module)), 'truetype');
}

function visibleCharacters(text: string): ReadonlySet<number> {
  const characters = new Set<number>();
  for (const character of text) characters.add(character.codePointAt(0)!);
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
