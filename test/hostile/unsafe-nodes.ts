import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/**
 * Looks through HTML as a browser parses it for what could run, load or lead anywhere. Its lists are written after what
 * our pages are made of, apart from the sanitizer's schema, so that a fault there shows here.
 */
export function unsafeNodes(html: string, kind: 'page' | 'fragment'): string[] {
  const tree: Root = fromHtml(html, { fragment: kind === 'fragment' });
  const found: string[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type === 'element') found.push(...faultsOf(node, kind));
  });
  return found;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const text = words(
  `a abbr article aside b blockquote br caption code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 header hr i
  img ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot
  th thead tr u ul var wbr`,
);
/** What only a whole page has, from our own templates. */
const page = words('html head meta title link style script body button form input label');

const attributes = words(
  `align alt ariaControls ariaDescribedBy ariaHidden ariaLabel ariaLabelledBy ariaPressed autoCapitalize autoComplete charSet
  checked className colSpan content dataCommands dataCopy dataOwn dataView disabled enterKeyHint hidden href htmlFor httpEquiv
  id lang name placeholder rel role rowSpan spellCheck src start style tabIndex title type`,
);

const harmlessStyle = /^(?:[a-z-]+:\s*[\w.%# -]+;?\s*)*$/i;

function faultsOf(node: Element, kind: 'page' | 'fragment'): string[] {
  const { tagName, properties } = node;
  const known =
    text.has(tagName) || (kind === 'page' && page.has(tagName)) || (tagName === 'input' && isTask(node));
  const faults = known ? [] : [`<${tagName}>`];
  for (const [name, value] of Object.entries(properties)) {
    if (!attributes.has(name)) faults.push(`<${tagName} ${name}>`);
    const address = String(value);
    if (name === 'href' && !leadsSafely(address, tagName)) faults.push(`<${tagName} href=${address}>`);
    if (name === 'src' && !isOwnImage(address)) faults.push(`<${tagName} src=${address}>`);
    if (name === 'style' && !harmlessStyle.test(address)) faults.push(`<${tagName} style=${address}>`);
    if (name === 'httpEquiv' && !/^content-security-policy$/i.test(address)) faults.push(`<meta ${address}>`);
  }
  return faults;
}

function isTask({ properties }: Element): boolean {
  return properties['type'] === 'checkbox' && properties['disabled'] === true;
}

/** As a browser resolves it, from a page nobody has. */
function leadsSafely(address: string, tagName: string): boolean {
  const url = URL.parse(address, 'http://notes.invalid/');
  if (url === null) return tagName === 'a';
  if (tagName === 'link') return url.href === 'http://notes.invalid/book.css';
  return ['http:', 'https:', 'mailto:'].includes(url.protocol);
}

function isOwnImage(address: string): boolean {
  return (
    /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]*$/.test(address) ||
    /^[\w./-]+$/.test(address)
  );
}
