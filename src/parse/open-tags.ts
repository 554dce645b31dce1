const tag = /<(\/?)([a-z][a-z0-9]*)(?![^\s/>])[^<>]*>/gi;

/** Elements that have no end tag, or end where the next of their kind begins: they cannot pile up. */
const flat = new Set(
  'area base br col dd dt embed hr img input li link meta option p param rp rt source td th tr track wbr'.split(
    ' ',
  ),
);

/** Elements that people write within a paragraph; other names there are placeholders: `<name>`. */
const inline = new Set(
  (
    'a abbr b bdo big button center cite code del details dfn div em font i ins kbd label mark q ruby s samp small ' +
    'span strike strong sub summary sup table tt u ul var'
  ).split(' '),
);

/**
 * Counts the tags that are open at once in a piece of HTML, `before` of them from the start. Ends close whatever is
 * open: only hostile HTML piles up hundreds either way.
 */
export function openTags(value: string, isBlock: boolean, before: number): { most: number; after: number } {
  let [most, after] = [before, before];
  for (const [whole, end, name] of value.matchAll(tag)) {
    const known = name!.toLowerCase();
    if (flat.has(known) || whole.endsWith('/>') || !(isBlock || inline.has(known))) continue;
    after = end === '/' ? Math.max(0, after - 1) : after + 1;
    most = Math.max(most, after);
  }
  return { most, after };
}
