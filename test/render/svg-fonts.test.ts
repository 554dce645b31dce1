import { describe, expect, test } from 'vitest';
import { drawingWithText } from '../../src/render/svg-fonts.ts';

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const bytes = new Uint8Array([1, 2, 3]);
const faces = [{ family: 'Pretendard', weight: 400, path: 'fonts/text', bytes }] as const;
const set = (inside: string): string | undefined => drawingWithText(svg(inside))?.withFonts(faces);
const ours = 'Pretendard,D2Coding,Noto Emoji';
const code = 'D2Coding,Pretendard,Noto Emoji';

describe('reads the text of a drawing', () => {
  test.each([
    ['<text>컨테이너</text>', '컨테이너'],
    ['<text>가&#xB098;&#45796; &lt;라&gt;</text>', '가나다 <라>'],
    ['<text><tspan>가</tspan><tspan>나</tspan></text>', '가 나'],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">글</p></foreignObject>', '글'],
    ['<text><![CDATA[글 <b>]]></text>', '글 <b>'],
    ['<style>text { fill: red }</style><!-- 말 --><text>글</text>', '글'],
  ])('%s', (inside, text) => {
    expect(drawingWithText(svg(inside))?.text).toBe(text);
  });

  test.each(['<rect width="1"/>', '<style>text { fill: red }</style>', '<text> </text>'])(
    'none: %s',
    (inside) => {
      expect(drawingWithText(svg(inside))).toBeUndefined();
    },
  );

  test.each(['<svg', '<svg><text>글</svg>', 'PNG', '', '<!-- -->'])(
    'what is no sound XML has none: %s',
    (text) => {
      expect(drawingWithText(text)).toBeUndefined();
    },
  );
});

describe('sets it in our fonts', () => {
  test.each([
    ['<text font-family="Arial">글</text>', `font-family="${ours}"`],
    ['<text font-family="Courier New, monospace">글</text>', `font-family="${code}"`],
    ['<text font-family="inherit">글</text>', 'font-family="inherit"'],
    ['<text style="fill:red;font-family:\'Nanum\';x:y">글</text>', `fill:red;font-family:${ours};x:y`],
    ['<text style="font: 12px Arial">글</text>', `font:12px Arial,${ours}`],
    [
      '<style>a{font-family:Arial}b{font:inherit}</style><text>글</text>',
      `a{font-family:${ours}}b{font:inherit}`,
    ],
    [
      '<style>@font-face{font-family:Own;src:url(data:,)}a{font-family:Own}</style><text>글</text>',
      `@font-face{font-family:Own;src:url(data:,)}a{font-family:Own,${ours}}`,
    ],
  ])('%s', (inside, wanted) => {
    expect(set(inside)).toContain(wanted);
  });

  test('which it carries, with what was drawn', () => {
    const drawn = set('<g><rect x="1"/><text>글 &lt; 말</text></g>');
    expect(drawn).toContain(
      '@font-face{font-family:"Pretendard";font-weight:400;src:url(data:font/ttf;base64,AQID)',
    );
    expect(drawn).toContain('<g><rect x="1"></rect><text>글 &#x3C; 말</text></g></svg>');
  });
});

test.each([
  '<!--',
  '<style ',
  '<a "',
  '&#',
  '<![CDATA[',
  ' style="',
  'font-family:&',
  '@font-face{',
  '<g>',
  '<g><text>',
])('a drawing made to take forever does not: %s', { timeout: 20_000 }, (piece) => {
  const inside = piece.repeat(Math.floor(1_000_000 / piece.length));
  expect(() => set(inside)).not.toThrow();
  expect(() => set(`<style>${inside.replaceAll('<', '')}</style><text>글</text>`)).not.toThrow();
});
