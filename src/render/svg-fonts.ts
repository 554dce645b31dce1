import type { Element, Root } from 'xast';
import { visit } from 'unist-util-visit';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import type { FontFace } from './fonts.ts';

/** A drawing whose text may be set in our fonts. */
export interface DrawingWithText {
  /** The characters it shows. */
  readonly text: string;
  /**
   * The drawing with these fonts in it and set in them: as an image it is a page of its own, which neither knows the
   * fonts around it nor may ask for any. Families it brings itself come first.
   */
  withFonts(faces: readonly FontFace[]): string;
}

/** Reads a drawing; nothing where it shows no text, or is not sound XML, which no browser shows as an image. */
export function drawingWithText(svg: string): DrawingWithText | undefined {
  const tree = parsed(svg);
  const root = tree?.children.find((node): node is Element => node.type === 'element');
  if (tree === undefined || root === undefined) return undefined;
  const text = shownText(tree);
  if (text.trim() === '') return undefined;
  return {
    text,
    withFonts(faces) {
      setFamilies(tree);
      const css = `${fontRules(faces)}:root{font-family:${textFirst}}`;
      const style: Element = {
        type: 'element',
        name: 'style',
        attributes: {},
        children: [{ type: 'text', value: css }],
      };
      root.children.unshift(style);
      return toXml(tree);
    },
  };
}

function parsed(svg: string): Root | undefined {
  try {
    return fromXml(svg);
  } catch {
    return undefined;
  }
}

/** All text but that of style sheets and scripts. */
function shownText(tree: Root): string {
  const texts: string[] = [];
  visit(tree, (node, _index, parent) => {
    if (node.type !== 'text' && node.type !== 'cdata') return;
    const within = parent?.type === 'element' ? localName(parent) : '';
    if (within !== 'style' && within !== 'script') texts.push(node.value);
  });
  return texts.join(' ');
}

/** Puts our families into attributes, styles and style sheets. */
function setFamilies(tree: Root): void {
  const sheets: { value: string }[] = [];
  const elements: Element[] = [];
  visit(tree, (node, _index, parent) => {
    if (node.type === 'element') elements.push(node);
    else if ((node.type === 'text' || node.type === 'cdata') && parent?.type === 'element')
      if (localName(parent) === 'style') sheets.push(node);
  });
  const bringsOwn = sheets.some(({ value }) => /@font-face/i.test(value));
  for (const sheet of sheets) sheet.value = inSheet(sheet.value, bringsOwn);
  for (const { attributes } of elements) {
    const { style, 'font-family': family } = attributes;
    if (family !== undefined && family !== null) attributes['font-family'] = familiesFor(family, bringsOwn);
    if (style !== undefined && style !== null) attributes['style'] = inDeclarations(style, bringsOwn);
  }
}

function localName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** A style sheet; what `@font-face` declares is the name of a font, not a wish for one. */
function inSheet(css: string, bringsOwn: boolean): string {
  return css
    .split(/(?=@font-face)|(?<=\})/i)
    .map((piece) => (/^@font-face/i.test(piece) ? piece : inDeclarations(piece, bringsOwn)))
    .join('');
}

function inDeclarations(css: string, bringsOwn: boolean): string {
  return css
    .replaceAll(
      /(font-family\s*:)([^;}!]+)/gi,
      (_, name: string, value: string) => `${name}${familiesFor(value, bringsOwn)}`,
    )
    .replaceAll(/(?<![-\w])(font\s*:)([^;}!]+)/gi, (whole, name: string, value: string) =>
      /\d/.test(value) ? `${name}${value.trim()},${textFirst}` : whole,
    );
}

function familiesFor(value: string, bringsOwn: boolean): string {
  if (/^\s*(?:inherit|initial|unset)\b/i.test(value)) return value;
  const ours = /mono|code|courier|consolas|menlo/i.test(value) ? codeFirst : textFirst;
  return bringsOwn ? `${value.trim()},${ours}` : ours;
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
