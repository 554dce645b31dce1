import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../templates/anki/card.css', import.meta.url), 'utf8');

/** The colors of a block of custom properties, by name. */
function colorsOf(selector: RegExp): Record<string, string> {
  const block = selector.exec(css)?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--(\w+):\s*(#[0-9a-f]{6})/gi)].map(([, name, color]) => [name, color]),
  );
}

/** Contrast as WCAG 2 defines it. */
function contrast(one: string, other: string): number {
  const [a = 0, b = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const themes = [
  ['light', colorsOf(/\.card \{([^}]*)\}/)],
  ['dark', colorsOf(/\.card\.night_mode \{([^}]*)\}/)],
] as const;

describe.each(themes)('%s cards', (_, colors) => {
  test.each(['ink', 'soft', 'accent', 'warm'])('%s reads on ground and paper', (name) => {
    for (const ground of ['ground', 'paper']) {
      expect(contrast(colors[name] ?? '', colors[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('card.css', () => {
  test.each(['typeGood', 'typeBad', 'typeMissed'])('%s reads in both themes', (name) => {
    const rules = [
      ...css.matchAll(new RegExp(`\\.${name} \\{ background: (#\\w+); color: (#\\w+); \\}`, 'g')),
    ];
    expect(rules).toHaveLength(2);
    for (const [, ground = '', ink = ''] of rules) expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
  });

  test('asks for nothing from elsewhere', () => {
    expect(css).not.toMatch(/url\(|@import|@font-face/);
  });

  test('no type is smaller than 14 px', () => {
    const sizes = [...css.matchAll(/font-size: (\d+)px/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
  });
});
