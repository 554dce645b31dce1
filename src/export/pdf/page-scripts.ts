import type { Page } from 'puppeteer-core';
import type { BookPart } from './book-part.ts';
import type { PartNumbers } from './part-numbers.ts';

/*
 * These run in the page, as text, for they belong to another world than ours.
 */

/** The mark at the end of a chapter has its id with this behind it. */
export const endMark = '-end';

/**
 * Chromium tells the place of an id only where something links to it: hidden links ask for those that other parts
 * and lists need. It drops a link to an id that is not there: those of other parts become links to another page.
 * Before all stands a sheet, hidden so far, that makes the first page a left one. The last line of each chapter gets
 * a mark, to learn where it ends.
 */
const prepareScript = `({ wanted, elsewhere }) => {
  const links = document.createElement('div');
  links.hidden = true;
  const ends = [];
  for (const chapter of document.querySelectorAll('.chapter')) {
    const texts = document.createTreeWalker(chapter, NodeFilter.SHOW_TEXT);
    const mark = document.createElement('span');
    mark.id = chapter.id + '${endMark}';
    let last = null;
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
      if (text.data.trim() !== '' && text.parentElement.closest('.side,[hidden]') === null) last = text;
    last?.splitText(last.data.trimEnd().length).before(mark);
    ends.push(chapter.id, mark.id);
  }
  for (const id of new Set([...wanted, ...ends])) {
    const link = document.createElement('a');
    link.setAttribute('href', '#' + id);
    links.append(link);
  }
  document.body.append(links);
  const others = new Set(elsewhere.map((id) => '#' + id));
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const href = link.getAttribute('href');
    if (others.has(href)) link.setAttribute('href', 'elsewhere' + href);
  }
  const blank = document.createElement('div');
  blank.id = 'blank';
  blank.hidden = true;
  blank.style.cssText = 'page:blank;break-after:page;height:1px';
  document.body.prepend(blank);
}`;

/**
 * Fills `a.pg` with the number of the page it links to, puts the numbers of a list in order, hides one that it has
 * already and those of the block's own page (`data-own`). A pinned block begins a page together with what leads up to
 * it, as a heading does.
 */
const fillScript = `(numbers, tighten) => {
  const target = (link) => decodeURIComponent(link.hash.slice(1));
  const pageOf = (link) => numbers.page[target(link)] ?? '';
  const orderOf = (link) => numbers.order[target(link)] ?? 0;
  const leadsTo = (block) => {
    const previous = block.previousElementSibling;
    if (previous === null) return block.parentElement.closest('.section,.exercise,.task,li') === block.parentElement
      ? block.parentElement : null;
    return getComputedStyle(previous).breakAfter === 'avoid' ? previous : null;
  };
  for (const link of document.querySelectorAll('a.pg')) link.textContent = pageOf(link);
  for (const list of document.querySelectorAll('.pgs')) {
    const seen = new Set(list.dataset.own === undefined ? [] : [numbers.page[list.dataset.own]]);
    let first = true;
    const links = [...list.querySelectorAll('a.pg')].sort((a, b) => orderOf(a) - orderOf(b));
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
  tighten(numbers.tight);
  for (const group of numbers.pinned) {
    const marks = group.map((id) => document.getElementById(id)).filter((mark) => mark !== null);
    marks.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    let block = marks[0]?.closest('.code,tr,li,p,dl,figure,.task,.section,.end-answer') ?? marks[0];
    for (let next = block; next != null; next = leadsTo(block)) block = next;
    if (block !== undefined) block.style.breakBefore = 'page';
  }
  document.getElementById('folio').textContent = numbers.folio;
  document.getElementById('blank').hidden = !numbers.blank;
}`;

const tightenScript = `(ids) => {
  for (const chapter of document.querySelectorAll('.chapter')) chapter.classList.toggle('tight', ids.includes(chapter.id));
}`;

const headingsScript = `() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) =>
  heading.textContent.replace(/\\s+/g, ' ').trim())`;

/** All that a part is made into by us: what changes here changes its print. */
export const pageScripts: readonly string[] = [prepareScript, fillScript, tightenScript, headingsScript];

/** Makes a loaded page ready for its first print. */
export async function preparePage(
  page: Page,
  { wanted, elsewhere }: Pick<BookPart, 'wanted' | 'elsewhere'>,
): Promise<void> {
  await page.evaluate(`(${prepareScript})(${JSON.stringify({ wanted, elsewhere })})`);
}

/** Fills the page's numbers in. */
export async function fillNumbers(page: Page, numbers: PartNumbers): Promise<void> {
  await page.evaluate(`(${fillScript})(${JSON.stringify(numbers)}, ${tightenScript})`);
}

/** Sets the chapters with these ids tighter, and no others. */
export async function tightenChapters(page: Page, ids: readonly string[]): Promise<void> {
  await page.evaluate(`(${tightenScript})(${JSON.stringify(ids)})`);
}

/** Texts of its headings in order: Chromium's outline loses blanks. */
export async function headingsOf(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(`(${headingsScript})()`);
  return Array.isArray(found) ? found.map(String) : [];
}
