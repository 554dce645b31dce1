import { beforeAll, describe, expect, test } from 'vitest';
import { fontCharacters } from '../../src/render/cmap.ts';
import { fontCss, loadFonts, type FontSet } from '../../src/render/fonts.ts';

describe('bundled fonts', () => {
  let fonts: FontSet;

  beforeAll(async () => {
    fonts = await loadFonts('가똠힣 Aé→漢─ 💡 𓀀\u200d\ufe0f\n');
  }, 60_000);

  test('hold the characters asked for and little else', () => {
    const text = fonts.faces.find(({ path }) => path === 'fonts/text.ttf');
    const characters = fontCharacters(Buffer.from(text?.bytes ?? []));
    expect(['가', '똠', '힣', 'A'].every((character) => characters.has(character.codePointAt(0) ?? 0))).toBe(
      true,
    );
    expect(characters.has('나'.codePointAt(0) ?? 0)).toBe(false);
  });

  test('are static TrueType', () => {
    for (const { bytes } of fonts.faces) expect(Buffer.from(bytes).toString('hex', 0, 4)).toBe('00010000');
  });

  test('bring emoji only where there are some', async () => {
    expect(fonts.faces.map(({ family }) => family)).toContain('Noto Emoji');
    expect((await loadFonts('가A')).faces.map(({ family }) => family)).not.toContain('Noto Emoji');
  });

  test('tell what none of them has', () => {
    expect(fonts.missing).toEqual(['𓀀']);
  });

  test('are named in CSS by family and weight', () => {
    expect(fontCss(fonts.faces)).toContain(
      '@font-face{font-family:"Pretendard";font-weight:700;src:url(fonts/text-bold.ttf)',
    );
  });
});
