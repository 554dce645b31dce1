import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readObsidian } from './obsidian.ts';
import { openHtml } from './open-html.ts';
import { placeAutolinks } from './place-autolinks.ts';

/**
 * Parses a note's text to mdast: CommonMark, GFM, YAML front matter. `**도커(Docker)**는` is strong
 * (CJK-friendly flanking), `1~3장, 5~7장` is not struck through (single tildes mean ranges).
 */
export function parseNote(text: string): Root {
  const tree = parseMarkdown(text);
  openHtml(tree, text, parseMarkdown);
  readObsidian(tree, text);
  return tree;
}

function parseMarkdown(text: string): Root {
  const tree = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml'])
    .use(remarkGfm, { singleTilde: false })
    .use(remarkCjkFriendly)
    .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
    .parse(text);
  placeAutolinks(tree, text);
  return tree;
}
