/*
 * The page's script: search, copy, keyboard, view and brightness. The search itself stands before it, see
 * src/language/search.js. The list stands in the page and is never changed; hits are shown as copies of the few that
 * fit a screen, so that a key press costs the same on a sheet of 50 commands and of 50,000.
 */
(() => {
  const { entries, words: said } = JSON.parse(document.getElementById('data').textContent);
  const root = document.documentElement;
  const find = (selector) => document.querySelector(selector);
  const findAll = (selector, within = document) => [...within.querySelectorAll(selector)];
  const [query, found, status, all, hits, more] = ['query', 'found', 'said', 'all', 'hits', 'more'].map((id) =>
    document.getElementById(id),
  );
  const articles = findAll('#all article');
  const foundAll = found.textContent;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  for (const element of findAll('.js, .find')) element.hidden = false;
  const copyButtons = (within) => findAll('button.copy', within).forEach((button) => (button.hidden = false));

  /* ── Search ── */

  const index = searchIndex(entries.map(([text, namesEnd, headEnd]) => ({ text, namesEnd, headEnd })));
  let asked = '';
  let words = [];
  /** What is found, best first, and not shown yet: `next`, and those after it, which are looked for when asked for. */
  let waiting;
  let next;

  const update = () => {
    const text = normalizeQuery(query.value);
    if (text === asked) return;
    asked = text;
    words = readQuery(text);
    waiting = search(index, words, text);
    showHits();
  };

  /* ── Hits ── */

  const list = hits.querySelector('.list');
  /** As many as fill a screen, so that a key press costs the same however many there are. */
  const shownAtOnce = 8;
  let current = -1;

  const showHits = () => {
    setCurrent(-1);
    all.hidden = asked !== '';
    hits.hidden = asked === '';
    more.hidden = true;
    list.replaceChildren();
    if (asked === '') {
      counted = undefined;
      found.textContent = foundAll;
      return;
    }
    next = waiting.next();
    if (next.done) showNone();
    else {
      showMore();
      setCurrent(0, false);
    }
    tellCount('…');
    const texts = textsWith(index, words);
    counted = texts;
    // Scrolling needs the new layout: it waits for the frame in which that is made anyway; and counting for its end.
    requestAnimationFrame(() => {
      window.scrollTo({ top: 0, behavior: 'instant' });
      setTimeout(count, 0, texts, 0);
    });
  };

  const showNone = () => {
    const none = document.createElement('p');
    none.className = 'none';
    none.textContent = said['found-none'];
    list.append(none);
  };

  const showMore = () => {
    const copies = [];
    for (; !next.done && copies.length < shownAtOnce; next = waiting.next()) {
      const copy = articles[next.value.number].cloneNode(true);
      copy.removeAttribute('id');
      copies.push(copy);
    }
    markHits(copies);
    list.append(...copies);
    more.hidden = next.done;
    // Begun anew, it tells at once whether there is still room.
    scrolled.unobserve(more);
    scrolled.observe(more);
  };
  more.addEventListener('click', showMore);
  /** Whoever scrolls on need not ask for more. */
  const scrolled = new IntersectionObserver((changes) => changes.at(-1).isIntersecting && showMore(), {
    rootMargin: '0px 0px 400px',
  });

  /** The texts that are being counted. */
  let counted;
  /** A part takes about a millisecond. */
  const countedAtOnce = 4000;

  /** Counts what is found, part by part: a key press in between goes first, and ends it. */
  const count = (texts, before) => {
    if (texts !== counted) return;
    let sum = before;
    while (sum < before + countedAtOnce && !texts.next().done) sum += 1;
    if (sum === before + countedAtOnce) setTimeout(count, 0, texts, sum);
    else tellCount(sum);
  };
  const tellCount = (number) => (found.textContent = fill(said.found, { all: entries.length, count: number }));

  const markable = '.name, .short, .meaning, .options, .example code, .place .section';

  /** Marks the words in copies: their texts are searched as one. */
  const markHits = (copies) => {
    const nodes = copies.flatMap((copy) => findAll(markable, copy)).flatMap(textsIn);
    const corpus = corpusOf(nodes.map(({ data }) => ` ${lowerCase(data)} `));
    const needles = words.flatMap(({ ways }) => ways.flat());
    const ranges = needles.flatMap((needle) => rangesIn(corpus, needle)).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    let next = 0;
    for (const [number, node] of nodes.entries()) {
      const own = [];
      for (; ranges[next]?.[0] < corpus.starts[number + 1]; next += 1)
        own.push([ranges[next][0] - corpus.starts[number] - 1, ranges[next][1]]);
      if (own.length > 0) markText(node, own);
    }
  };

  const textsIn = (part) => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() !== '') nodes.push(walker.currentNode);
    return nodes;
  };

  /** In a few scripts the lower case has another length: such a text is not marked. */
  const lowerCase = (text) => {
    const lower = text.toLowerCase();
    return lower.length === text.length ? lower : ' '.repeat(text.length);
  };

  const rangesIn = (corpus, needle) => {
    const ranges = [];
    for (let at = needle.placeIn(corpus, 0); at >= 0; at = needle.placeIn(corpus, at + needle.length))
      ranges.push([at, needle.length]);
    return ranges;
  };

  /** Marks ranges of a text; of two that overlap, the first. */
  const markText = (node, ranges) => {
    const text = node.data;
    const pieces = [];
    let at = 0;
    for (const [start, length] of ranges) {
      if (start < at) continue;
      const mark = document.createElement('mark');
      mark.textContent = text.slice(start, start + length);
      pieces.push(text.slice(at, start), mark);
      at = start + length;
    }
    node.replaceWith(...pieces, text.slice(at));
  };

  query.addEventListener('input', update);
  find('.find').addEventListener('submit', (event) => event.preventDefault());

  /* ── The current command ── */

  /** All commands as they stand in the view; found once, for a page may have many. */
  let viewed = articles;
  const listed = () => (asked === '' ? viewed : list.children);

  let currentArticle;
  const setCurrent = (index, scroll = true) => {
    currentArticle?.classList.remove('current');
    current = index;
    currentArticle = index < 0 ? undefined : listed()[index];
    currentArticle?.classList.add('current');
    if (currentArticle && scroll) {
      currentArticle.scrollIntoView({ block: 'nearest' });
      status.textContent = currentArticle.querySelector('.name').textContent;
    }
  };

  const move = (step) => {
    if (!more.hidden && current + step >= list.children.length) showMore();
    const count = listed().length;
    if (count > 0) setCurrent(Math.min(count - 1, Math.max(0, current + step)));
  };

  /* ── Copy ── */

  const copy = async (button) => {
    const text = button.dataset.copy;
    const isDone = await write(text);
    status.textContent = isDone ? `${said.copied}: ${text}` : said['copy-failed'];
    if (!isDone) return;
    button.textContent = said.copied;
    button.classList.add('done');
    setTimeout(() => {
      button.textContent = said.copy;
      button.classList.remove('done');
    }, 1400);
  };

  const write = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return writeBySelection(text);
    }
  };

  /** For browsers that keep the clipboard from files. */
  const writeBySelection = (text) => {
    const area = document.createElement('textarea');
    const active = document.activeElement;
    area.value = text;
    area.className = 'hidden';
    document.body.append(area);
    area.select();
    const isDone = document.execCommand('copy');
    area.remove();
    active?.focus();
    return isDone;
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('button.copy');
    if (button) void copy(button);
  });

  /* ── Keys ── */

  const isField = (element) => element === query || element.isContentEditable;

  document.addEventListener('keydown', (event) => {
    // A syllable that is being composed owns its keys.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const inField = isField(event.target);
    if (event.key === '/' && !inField) query.focus();
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && (inField || event.target === document.body)) copyCurrent(event.shiftKey);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  });

  /** The example, for it runs as it stands; the bare command where there is none, or with Shift. */
  const copyCurrent = (isBare) => {
    const button =
      (!isBare && currentArticle?.querySelector('.example .copy')) || currentArticle?.querySelector('.head .copy');
    if (button) void copy(button);
  };

  const leave = () => {
    if (query.value !== '') {
      query.value = '';
      update();
    } else {
      setCurrent(-1);
      query.blur();
    }
  };

  /* ── Views ── */

  const remember = (key, value) => {
    try {
      localStorage.setItem(`pilgi-${key}`, value);
    } catch {
      // Some browsers give files no storage: the choice lasts as long as the page.
    }
  };
  const remembered = (key) => {
    try {
      return localStorage.getItem(`pilgi-${key}`);
    } catch {
      return null;
    }
  };

  const homes = new Map(articles.map((article) => [article, article.parentElement]));

  const setView = (view) => {
    const isChapters = view === 'chapters';
    if (isChapters) {
      for (const section of findAll('section[data-commands]')) {
        const anchors = section.dataset.commands.split(' ');
        section.querySelector('.list').append(...anchors.map((id) => document.getElementById(id)));
      }
    } else for (const [article, home] of homes) home.append(article);
    for (const element of findAll('section[data-view], ul[data-view]')) element.hidden = element.dataset.view !== view;
    for (const button of findAll('.view button')) button.setAttribute('aria-pressed', String(button.dataset.view === view));
    setCurrent(-1);
    viewed = findAll('section:not([hidden]) article', all);
    watch();
  };

  for (const button of findAll('.view button')) {
    button.addEventListener('click', () => {
      setView(button.dataset.view);
      remember('view', button.dataset.view);
    });
  }

  /** A link at the left leaves the search. */
  find('.side').addEventListener('click', (event) => {
    if (event.target.closest('a') && query.value !== '') {
      query.value = '';
      update();
    }
  });

  let watcher;
  const watch = () => {
    watcher?.disconnect();
    const links = new Map(findAll('.side ul:not([hidden]) a').map((link) => [link.getAttribute('href').slice(1), link]));
    const visible = new Set();
    watcher = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) visible[isIntersecting ? 'add' : 'delete'](target.id);
        const top = [...links.keys()].find((id) => visible.has(id));
        for (const [id, link] of links) {
          if (id === top) link.setAttribute('aria-current', 'true');
          else link.removeAttribute('aria-current');
        }
      },
      { rootMargin: '-80px 0px -60% 0px' },
    );
    for (const id of links.keys()) watcher.observe(document.getElementById(id));
  };

  /* ── Brightness ── */

  const isDark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  find('.theme').addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    remember('theme', root.dataset.theme);
  });
  const theme = remembered('theme');
  if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;

  copyButtons(document);
  if (remembered('view') === 'chapters') setView('chapters');
  else watch();
})();
