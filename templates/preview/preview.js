/*
 * The preview's page. It learns what is new from /state.json, each time the server tells of a build, and loads what
 * has changed; the tab, the place in the book and the place on a page stay.
 */
import * as pdfjs from '/pdfjs/pdf.mjs';

// The viewer expects the library there.
globalThis.pdfjsLib = pdfjs;
pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.mjs';
const { EventBus, PDFLinkService, PDFViewer } = await import('/pdfjs/viewer.mjs');

const find = (selector) => document.querySelector(selector);

/* ── Tabs: one panel at a time; arrows, Home and End move between them, the address remembers ── */

const tabs = [...document.querySelectorAll('[role=tab]')];

const choose = (tab) => {
  for (const other of tabs) {
    other.setAttribute('aria-selected', String(other === tab));
    other.tabIndex = other === tab ? 0 : -1;
    find(`#${other.getAttribute('aria-controls')}`).hidden = other !== tab;
  }
  history.replaceState(null, '', `#${tab.getAttribute('aria-controls')}`);
  loadShown();
};

for (const [index, tab] of tabs.entries()) {
  tab.addEventListener('click', () => choose(tab));
  tab.addEventListener('keydown', (event) => {
    const steps = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 };
    const next = tabs.at(steps[event.key] % tabs.length);
    if (!(event.key in steps)) return;
    event.preventDefault();
    choose(next);
    next.focus();
  });
}

// The address names a tab: a way to the content that were one would be forgotten with the next reload.
find('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  find('#panels').focus();
});

/* ── The book ── */

const paper = find('#paper');
const page = find('#page');
const bus = new EventBus();
const links = new PDFLinkService({ eventBus: bus, externalLinkTarget: 2, externalLinkRel: 'noopener noreferrer' });
const viewer = new PDFViewer({
  container: paper,
  viewer: find('#viewer'),
  eventBus: bus,
  linkService: links,
  annotationEditorMode: -1,
});
links.setViewer(viewer);
/** Never larger than one reads it; `page-width` where it is asked for. */
let scale = 'auto';
let kept;

/** Sets size and place; they wait till the book is seen, for a hidden one has neither. */
const settle = () => {
  if (paper.offsetParent === null || viewer.pdfDocument === null) return;
  viewer.currentScaleValue = scale;
  if (kept === undefined) return;
  [paper.scrollTop, paper.scrollLeft] = kept;
  kept = undefined;
};

bus.on('pagesinit', settle);
bus.on('pagechanging', ({ pageNumber }) => (page.value = pageNumber));
page.addEventListener('change', () => (viewer.currentPageNumber = Number(page.value)));
const zoom = (value) => {
  viewer.currentScaleValue = scale = value;
};
find('#smaller').addEventListener('click', () => zoom(String(Math.max(0.25, viewer.currentScale / 1.2))));
find('#larger').addEventListener('click', () => zoom(String(Math.min(5, viewer.currentScale * 1.2))));
find('#fit').addEventListener('click', () => zoom('page-width'));
new ResizeObserver(() => {
  if (kept !== undefined || !Number(scale)) settle();
}).observe(paper);

const showBook = async (version) => {
  const next = await pdfjs.getDocument({ url: `/book.pdf?${version}`, isEvalSupported: false }).promise;
  // A newer one may have come meanwhile.
  if (loaded.book !== version) return void next.loadingTask.destroy();
  const before = viewer.pdfDocument;
  if (before !== null && paper.offsetParent !== null) kept ??= [paper.scrollTop, paper.scrollLeft];
  viewer.setDocument(next);
  links.setDocument(next, null);
  page.max = next.numPages;
  page.value = viewer.currentPageNumber;
  find('#pages').textContent = state.pages.replace('{pages}', next.numPages);
  await before?.loadingTask.destroy();
};

/* ── Pages that are whole by themselves ── */

/** Links to a line of a note open it in the editor, those out of the preview a tab of their own. */
const lead = (link) => {
  const written = link.getAttribute('href');
  if (written.startsWith('#') || !URL.canParse(written, state.folder)) return;
  const { protocol, pathname, hash } = new URL(written, state.folder);
  const [, line] = /^#L(\d+)$/.exec(hash) ?? [];
  if (protocol === 'file:') link.href = `vscode://file${pathname}${line === undefined ? '' : `:${line}`}`;
  else Object.assign(link, { target: '_blank', rel: 'noopener noreferrer' });
};

/** What a reader has set on a page, by the id of the control: words, a choice, whether a button is pressed. */
const settingsOf = (page) =>
  [...(page?.querySelectorAll('input[id], select[id], button[id][aria-pressed]') ?? [])].map((control) => [
    control.id,
    control.getAttribute('aria-pressed') ?? control.value,
  ]);

const set = (control, value) => {
  if (control === null) return;
  const pressed = control.getAttribute('aria-pressed');
  if (pressed !== null && pressed !== value) control.click();
  if (pressed !== null || control.value === value) return;
  const before = control.value;
  control.value = value;
  // A choice that is there no more cannot be made.
  if (control.value !== value) return void (control.value = before);
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
};

const showFrame = (panel, version) => {
  const frame = panel.querySelector('iframe');
  const scrolled = frame.contentWindow.scrollY;
  const settings = settingsOf(frame.contentDocument);
  frame.addEventListener(
    'load',
    () => {
      for (const [id, value] of settings) set(frame.contentDocument.getElementById(id), value);
      frame.contentWindow.scrollTo(0, scrolled);
      for (const link of frame.contentDocument.querySelectorAll('a[href]')) lead(link);
    },
    { once: true },
  );
  // Not by `src`: every build would be a step of the way back.
  frame.contentWindow.location.replace(`${frame.dataset.src}?${version}`);
};

const showFindings = async (panel, version) => {
  const answer = await fetch(`/findings.html?${version}`);
  const scrolled = panel.scrollTop;
  // Our own server's words, in which the notes' text is escaped; and the policy of this page runs none of them.
  panel.innerHTML = await answer.text();
  panel.scrollTop = scrolled;
};

/* ── What is new ── */

let state;
const loaded = {};

/** Loads the output that is looked at, where it is another than the one shown. */
const loadShown = () => {
  if (state === undefined) return;
  const name = tabs.find((tab) => tab.getAttribute('aria-selected') === 'true').getAttribute('aria-controls');
  const panel = find(`#${name}`);
  const version = state.versions[name];
  const missing = panel.querySelector('.missing');
  if (missing !== null) {
    missing.hidden = version !== null || loaded[name] !== undefined;
    missing.textContent = state.missing;
  }
  if (version === null || loaded[name] === version) return;
  loaded[name] = version;
  if (name === 'book') showBook(version).catch(() => delete loaded.book);
  else if (name === 'findings') void showFindings(panel, version);
  else showFrame(panel, version);
};

const said = find('#said');
const learn = async () => {
  const answer = await fetch('/state.json');
  if (!answer.ok) return;
  state = await answer.json();
  document.title = `${state.title} – pilgi`;
  find('h1').textContent = state.title;
  said.textContent = state.said;
  said.className = state.busy ? 'busy' : '';
  find('#count').textContent = state.count === 0 ? '' : String(state.count);
  const failures = find('#failures');
  failures.hidden = state.failures.length === 0;
  failures.replaceChildren(
    ...state.failures.map((text) => Object.assign(document.createElement('li'), { textContent: text })),
  );
  loadShown();
};

const source = new EventSource('/events');
source.addEventListener('open', () => void learn());
source.addEventListener('built', () => void learn());
source.addEventListener('error', () => {
  said.textContent = state?.lost ?? '';
  said.className = 'lost';
});

choose(tabs.find((tab) => location.hash === `#${tab.getAttribute('aria-controls')}`) ?? tabs[0]);
