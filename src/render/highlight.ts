import type { ElementContent } from 'hast';

/** Colors the text of a program or configuration file; classes are highlight.js's (`hljs-keyword`). */
export type Highlight = (code: string, language: string) => ElementContent[];

/** Loads the highlighter: lazily, for notes that hold nothing but commands need none. An unknown language stays plain. */
export async function loadHighlight(): Promise<Highlight> {
  const { common, createLowlight } = await import('lowlight');
  const lowlight = createLowlight(common);
  return (code, language) => {
    if (!lowlight.registered(language)) return [{ type: 'text', value: code }];
    return lowlight.highlight(language, code).children.filter((child) => child.type !== 'doctype');
  };
}
