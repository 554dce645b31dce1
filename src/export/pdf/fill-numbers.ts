import type { Page } from 'puppeteer';
import type { Destinations } from './file/destinations.ts';

/** What the page is told after a print. */
interface Numbers {
  readonly page: Readonly<Record<string, string>>;
  readonly sheet: Readonly<Record<string, number>>;
  readonly folio: string;
}

/**
 * Runs in the page, as text, for it belongs to another world than ours: fills `a.pg` with the number of the page it
 * links to, puts the numbers of a list in order, hides one that it has
 * already and those of the block's own page (`data-own`).
 */
const script = `(numbers) => {
  const target = (link) => decodeURIComponent(link.getAttribute('href').slice(1));
  const pageOf = (link) => numbers.page[target(link)] ?? '';
  const sheetOf = (link) => numbers.sheet[target(link)] ?? 0;
  for (const link of document.querySelectorAll('a.pg')) link.textContent = pageOf(link);
  for (const list of document.querySelectorAll('.pgs')) {
    const seen = new Set(list.dataset.own === undefined ? [] : [numbers.page[list.dataset.own]]);
    let first = true;
    const links = [...list.querySelectorAll('a.pg')].sort((a, b) => sheetOf(a) - sheetOf(b));
    for (const link of links) {
      list.append(link);
      const page = link.textContent;
      link.hidden = page === '' || seen.has(page);
      link.classList.toggle('first', !link.hidden && first);
      if (!link.hidden) first = false;
      seen.add(page);
    }
    const line = list.closest('.see');
    if (line !== null) line.hidden = first;
  }
  document.getElementById('folio').textContent = numbers.folio;
  return [...document.querySelectorAll('a.pg')].map(target);
}`;

/**
 * Fills the page's numbers in from where things came to stand; `body` is the id of the first chapter. Gives the ids
 * whose page numbers are told.
 */
export async function fillNumbers(
  page: Page,
  destinations: Destinations,
  body: string,
): Promise<ReadonlySet<string>> {
  const front = frontPages(destinations, body);
  const labels: Record<string, string> = {};
  for (const [id, sheet] of destinations.page) labels[id] = pageLabel(sheet, front);
  const numbers: Numbers = {
    page: labels,
    sheet: Object.fromEntries(destinations.page),
    folio: folioCss(destinations.pages, front),
  };
  const told: unknown = await page.evaluate(`(${script})(${JSON.stringify(numbers)})`);
  return new Set(Array.isArray(told) ? told.map(String) : []);
}

/** Sheets before the body, which begins with the id `body`. */
export function frontPages(destinations: Destinations, body: string): number {
  return (destinations.page.get(body) ?? 1) - 1;
}

/** The number printed on a sheet: `iii` before the body, then from 1. */
export function pageLabel(sheet: number, front: number): string {
  return sheet > front ? String(sheet - front) : roman(sheet);
}

const romanDigits = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(number: number): string {
  let [rest, text] = [number, ''];
  for (const [value, digits] of romanDigits) {
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  }
  return text;
}

/** Chromium can't set its page counter back; a counter style names every sheet instead. */
function folioCss(pages: number, front: number): string {
  const total = pages - front;
  const symbols = Array.from({ length: pages }, (_, index) => {
    const label = pageLabel(index + 1, front);
    return index < front ? `"${label}"` : `"${label} / ${total}"`;
  });
  return `@counter-style folio{system:fixed 1;symbols:${symbols.join(' ')}}`;
}
