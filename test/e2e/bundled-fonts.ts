import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const modules = [
  '@fontsource/pretendard/files/pretendard-latin-400-normal.woff2',
  '@kfonts/d2coding/src/D2Coding.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

/** The fonts of the package, unpacked; bold faces have what the regular ones have. */
export function bundledFonts(text: string): Promise<Buffer[]> {
  const require = createRequire(import.meta.url);
  return Promise.all(
    modules.map(async (module) =>
      subsetFont(await readFile(require.resolve(module)), text, { targetFormat: 'truetype' }),
    ),
  );
}
