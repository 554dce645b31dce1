import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { StudyNote } from '../study/nodes.ts';

/** An image as a note writes it. */
export interface WrittenImage {
  readonly url: string;
  readonly line: number;
  /** Obsidian's `![[picture.png]]`: it may stand in any folder. */
  readonly isWiki?: boolean;
}

/** All images of a note, in Markdown, as references and in HTML. */
export function writtenImages(note: StudyNote): WrittenImage[] {
  const images: WrittenImage[] = [];
  const look = (node: Nodes): void => {
    const { line } = node.position!.start;
    if (node.type === 'image')
      images.push({ url: node.url, line, isWiki: node.data?.wikiLink !== undefined });
    else if (node.type === 'definition' && isImagePath(node.url)) images.push({ url: node.url, line });
    else if (node.type === 'html') {
      for (const [, , url] of node.value.matchAll(/<img\b[^>]*?\bsrc\s*=\s*(["']?)([^"'\s>]+)\1/gi)) {
        images.push({ url: url!, line });
      }
    }
  };
  for (const child of [...note.children, ...note.footnotes])
    visit(child, (node) => {
      if (isMdast(node)) look(node);
    });
  return images;
}

function isMdast(node: { type: string }): node is Nodes {
  return node.type !== 'chapter' && node.type !== 'section';
}

function isImagePath(url: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|svg)$/i.test(url);
}

/** A path as written in a note: percent-encoded or not, perhaps with a query or size after it. */
export function decodedPath(url: string): string {
  const path = url.replace(/[?#].*$/, '').replace(/^\/+/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
