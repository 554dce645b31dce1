import type { Html, Parents } from 'mdast';

const tag = /^<(\/?)([a-zA-Z][\w.:-]*)\s*(\/?)>$/;

const voidTags = new Set(['br', 'hr', 'wbr']);

/** Elements of HTML that notes really use; any other name between angle brackets is the author's placeholder. */
const knownTags = new Set(
  (
    'a abbr address article aside audio b blockquote body br button canvas caption center cite code col colgroup dd del details ' +
    'dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe ' +
    'img input ins kbd label legend li link main map mark meta nav noscript object ol optgroup option p param picture pre q rp rt ' +
    'ruby s samp script section select small source span strike strong style sub summary sup svg table tbody td template textarea ' +
    'tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
);

/**
 * Whether an mdast `html` node is really a placeholder of a command, swallowed by the Markdown parser:
 * `docker <object> <command>`. A bare tag that nothing closes, or one that HTML does not know.
 */
export function isPlaceholder(node: Html, parent: Parents | undefined): boolean {
  const [, slash, name, selfClosing] = tag.exec(node.value.trim()) ?? [];
  if (name === undefined) return false;
  const lower = name.toLowerCase();
  if (!knownTags.has(lower)) return true;
  if (slash !== '' || selfClosing !== '' || voidTags.has(lower)) return false;
  return !closesLater(node, parent, lower);
}

const swallowing =
  /<(iframe|math|noembed|noframes|noscript|object|plaintext|script|select|style|svg|template|textarea|title|xmp)\b/gi;

/** Whether HTML opens an element that hides all that follows and never closes it: the rest of a note would be lost. */
export function isSwallowing(node: Html, parent: Parents | undefined): boolean {
  for (const match of node.value.matchAll(swallowing)) {
    const name = match[1]!.toLowerCase();
    const after = node.value.slice(match.index).toLowerCase();
    if (!after.includes(`</${name}`) && !closesLater(node, parent, name)) return true;
  }
  return false;
}

function closesLater(node: Html, parent: Parents | undefined, name: string): boolean {
  const siblings = parent?.children ?? [];
  const later = siblings.slice(siblings.findIndex((child) => child === node) + 1);
  return later.some((child) => child.type === 'html' && child.value.toLowerCase().includes(`</${name}`));
}
