'use strict';
/*
 * The page's script: search, copy, keyboard, view and brightness. The list itself stands in the page and is never
 * changed; hits are shown as copies of the few that fit a screen, so that a key press costs the same on a sheet
 * of 50 commands and of 50,000.
 */
(() => {
  const { entries, words } = JSON.parse(document.getElementById('data').textContent);
  const root = document.documentElement;
  const find = (selector) => document.querySelector(selector);
  const findAll = (selector, within = document) => [...within.querySelectorAll(selector)];
  const [query, found, said, all, hits, more] = ['query', 'found', 'said', 'all', 'hits', 'more'].map((id) =>
    document.getElementById(id),
  );
  const articles = findAll('#all article');
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  for (const element of findAll('.js, .find')) element.hidden = false;
  const copyButtons = (within) => findAll('button.copy', within).forEach((button) => (button.hidden = false));

  /* ── Hangul ── */

  const letters = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
  /** Final consonants as what is left of the syllable and what begins the next one. */
  const finals = (' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ').split(' ');
  const singles = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];
  const isSyllable = (letter) => letter >= '가' && letter <= '힣';
  const isConsonant = (letter) => letters.includes(letter);
  const from = (code) => String.fromCharCode(code);
  const toInitials = (text) =>
    text.replace(/[가-힣]/g, (letter) => letters[Math.floor((letter.charCodeAt(0) - 0xac00) / 588)]);

  /**
   * What is looked for: a text in which a consonant stands for all syllables it begins, and whose last syllable, where
   * `isOpen`, may still get a final consonant. It is scanned for by what is certain: its start, else its initials.
   */
  const needleOf = (text, isOpen) => {
    const last = text.at(-1);
    const start = isOpen || isConsonant(last) ? text.slice(0, -1) : text;
    const isCertain = start !== '' && ![...start].some(isConsonant);
    const initials = toInitials(text);
    return { text, isOpen, initials, isCertain, key: isCertain ? start : initials };
  };

  /** First place of a needle at or after `begin`, or -1. */
  const placeOf = ({ text, isOpen, initials, isCertain, key }, entry, entryInitials, begin) => {
    const hay = isCertain ? entry : entryInitials;
    for (let at = hay.indexOf(key, begin); at >= 0; at = hay.indexOf(key, at + 1)) {
      let index = isCertain ? key.length : 0;
      while (index < text.length && fits(text, initials, isOpen, index, entry, entryInitials, at + index)) index += 1;
      if (index === text.length) return at;
    }
    return -1;
  };

  const fits = (text, initials, isOpen, index, entry, entryInitials, at) => {
    const code = text.charCodeAt(index);
    const other = entry.charCodeAt(at);
    if (code === other) return true;
    if (isConsonant(text[index])) return initials[index] === entryInitials[at];
    return isOpen && index === text.length - 1 && other >= 0xac00 && isSameVowel(code, other);
  };

  const isSameVowel = (code, other) => Math.floor((code - 0xac00) / 28) === Math.floor((other - 0xac00) / 28);

  /** A word that may still be typed on: 커 may become 컨; 컨 stands as it is, or becomes 커 and 너. */
  const openNeedles = (text) => {
    const code = text.charCodeAt(text.length - 1) - 0xac00;
    const final = code % 28;
    if (final === 0) return [needleOf(text, true)];
    const parts = [...finals[final]];
    const next = parts.pop();
    if (!isConsonant(next)) return [needleOf(text, false)];
    const base = from(0xac00 + code - final + singles.indexOf(parts[0] ?? ''));
    return [needleOf(text, false), needleOf(text.slice(0, -1) + base + next, false)];
  };

  /* ── Search ── */

  const particles =
    /(?:에서는|으로는|에서|에게|으로|까지|부터|처럼|보다|하고|이나|들을|들이|들의|하기|하는|한다|하다|[을를이가은는의에로와과도만기는다고면])$/;

  /** A word without its particle or ending: 컨테이너를 → 컨테이너, 지우는 → 지우. */
  const stemOf = (term) => {
    const stem = term.replace(particles, '');
    return stem !== term && /[가-힣]{2}$/.test(stem) ? stem : undefined;
  };

  /** What finds one word of a query: `at` gives the first place in an entry or -1, `ranges` all places in a text. */
  const matcherOf = (term, isOpen) => {
    if (/^-+[^-]/.test(term)) return optionMatcher(term);
    // A keyboard joins ㄹ and ㄱ to ㄺ, which begins no syllable.
    const split = [...term].map((letter) => finals[singles.indexOf(letter)] ?? letter).join('');
    const isTyped = isOpen && isSyllable(split.at(-1));
    const whole = needlesMatcher(isTyped ? openNeedles(split) : [needleOf(split, false)]);
    const stem = stemOf(term);
    if (stem === undefined) return whole;
    const bare = needlesMatcher(openNeedles(stem));
    return {
      at: (entry, initials) => {
        const at = whole.at(entry, initials);
        return at < 0 ? bare.at(entry, initials) : at;
      },
      ranges: (text) => {
        const ranges = whole.ranges(text);
        return ranges.length > 0 ? ranges : bare.ranges(text);
      },
    };
  };

  const needlesMatcher = (needles) => ({
    at: (entry, initials) => {
      for (const needle of needles) {
        const at = placeOf(needle, entry, initials, 0);
        if (at >= 0) return at;
      }
      return -1;
    },
    ranges: (text) => {
      const initials = toInitials(text);
      const ranges = [];
      for (const needle of needles) {
        const { length } = needle.text;
        for (let at = placeOf(needle, text, initials, 0); at >= 0; at = placeOf(needle, text, initials, at + length))
          ranges.push([at, length]);
      }
      return ranges;
    },
  });

  /** `-p` is that option and no part of another one; `--pub` begins one; `-it` is both or stands so in an example. */
  const optionMatcher = (term) => {
    const isShort = /^-[^-]$/.test(term);
    const needle = isShort ? ` ${term} ` : ` ${term}`;
    const single = /^-[a-z]{2,4}$/.test(term) ? [...term.slice(1)].map((letter) => ` -${letter} `) : [];
    return {
      at: (text) => {
        const at = text.indexOf(needle);
        if (at >= 0 || single.length === 0) return at;
        const places = single.map((option) => text.indexOf(option));
        return places.every((place) => place >= 0) ? Math.max(...places) : -1;
      },
      ranges: (text) => {
        const padded = ` ${text} `;
        const own = rangesOf(padded, needle).map(([at]) => [at, term.length]);
        return own.length > 0
          ? own
          : single.flatMap((option) => rangesOf(padded, option).map(([at]) => [at, 2]));
      },
    };
  };

  const rangesOf = (text, needle) => {
    const ranges = [];
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length))
      ranges.push([at, needle.length]);
    return ranges;
  };

  const matchersOf = (text) => {
    const terms = text.split(' ').slice(0, 8);
    return terms.map((term, index) => matcherOf(term, index === terms.length - 1));
  };

  /** A task of the page may take so many milliseconds: a longer search goes on in the next one. */
  const patience = 4;

  /**
   * Finds the numbers of the entries that have all words, best first: in a name before in its options and meaning,
   * before elsewhere. Looks through `candidates`, or all; tells `done` unless another search was begun meanwhile.
   */
  const search = (text, matchers, candidates, done) => {
    const classes = [[], [], [], [], []];
    const count = candidates?.length ?? entries.length;
    const run = ++searches;
    const scan = (begin) => {
      const end = performance.now() + patience;
      for (let index = begin; index < count; index += 1) {
        if ((index & 127) === 127 && performance.now() > end) {
          setTimeout(() => run === searches && scan(index));
          return;
        }
        scanEntry(candidates ? candidates[index] : index);
      }
      // Showing takes time of its own: after a long search it waits for the next task.
      if (performance.now() > end - patience / 2) setTimeout(() => run === searches && done(classes.flat()));
      else done(classes.flat());
    };
    const scanEntry = (number) => {
      const [entry, initials, namesEnd, headEnd] = entries[number];
      let worst = -1;
      for (const matcher of matchers) {
        const at = matcher.at(entry, initials);
        if (at < 0) return;
        if (at > worst) worst = at;
      }
      const rank = worst < namesEnd ? nameRank(entry.slice(0, namesEnd), text) : worst < headEnd ? 3 : 4;
      classes[rank].push(number);
    };
    scan(0);
  };
  let searches = 0;

  const nameRank = (names, text) => {
    const lines = `\n${names}\n`;
    if (lines.includes(`\n${text}\n`)) return 0;
    return lines.includes(`\n${text}`) || lines.includes(` ${text}\n`) ? 1 : 2;
  };

  /* ── Hits ── */

  const shownAtOnce = 40;
  let last = { text: '', numbers: undefined };
  let matchers = [];
  let shown = 0;
  let current = -1;

  const normalize = (text) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

  const update = () => {
    const text = normalize(query.value);
    if (text === asked) return;
    asked = text;
    if (text === '') {
      searches += 1;
      finish(text, [], undefined);
      return;
    }
    // More letters find no more: only what was found is looked through again.
    const isLonger = last.numbers !== undefined && text.startsWith(last.text) && !text.includes('-');
    const words = matchersOf(text);
    search(text, words, isLonger ? last.numbers : undefined, (numbers) => finish(text, words, numbers));
  };
  let asked = '';

  const finish = (text, found, numbers) => {
    last = { text, numbers };
    matchers = found;
    showHits();
  };

  const showHits = () => {
    const { numbers } = last;
    setCurrent(-1);
    all.hidden = numbers !== undefined;
    hits.hidden = numbers === undefined;
    list.replaceChildren();
    shown = 0;
    more.hidden = true;
    if (numbers === undefined) {
      found.textContent = fill(words['found-all'], { count: entries.length });
      return;
    }
    found.textContent = fill(words.found, { all: entries.length, count: numbers.length });
    if (numbers.length === 0) {
      const none = document.createElement('p');
      none.className = 'none';
      none.textContent = words['found-none'];
      list.append(none);
      return;
    }
    showMore(shownAtOnce);
    setCurrent(0, false);
    // Scrolling needs the new layout: it waits for the frame in which that is made anyway.
    requestAnimationFrame(() => window.scrollTo(0, 0));
  };
  const list = hits.querySelector('.list');

  /** Shows so many more hits, a few of them now and the others in the tasks that follow. */
  const showMore = (count) => {
    const { numbers } = last;
    const end = performance.now() + patience;
    const until = Math.min(numbers.length, shown + count);
    const next = [];
    do {
      const copy = articles[numbers[shown]].cloneNode(true);
      copy.removeAttribute('id');
      markHits(copy);
      next.push(copy);
      shown += 1;
    } while (shown < until && performance.now() < end);
    list.append(...next);
    more.hidden = shown < until || shown >= numbers.length;
    if (shown < until) setTimeout(() => last.numbers === numbers && showMore(until - shown));
  };
  more.addEventListener('click', () => showMore(shownAtOnce));

  const markable = '.name, .short, .meaning, .options, .example code, .place .section';
  const markHits = (article) => {
    for (const part of findAll(markable, article)) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('.ours')) nodes.push(walker.currentNode);
      for (const node of nodes) markText(node);
    }
  };

  const markText = (node) => {
    const text = node.data;
    const lower = text.toLowerCase();
    // In a few scripts the lower case has another length: such a text is not marked.
    if (lower.length !== text.length || text.trim() === '') return;
    const ranges = matchers.flatMap((matcher) => matcher.ranges(lower)).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    if (ranges.length === 0) return;
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
  const listed = () => (last.numbers ? list.children : viewed);

  let currentArticle;
  const setCurrent = (index, scroll = true) => {
    currentArticle?.classList.remove('current');
    current = index;
    currentArticle = index < 0 ? undefined : listed()[index];
    currentArticle?.classList.add('current');
    if (currentArticle && scroll) {
      currentArticle.scrollIntoView({ block: 'nearest' });
      said.textContent = currentArticle.querySelector('.name').textContent;
    }
  };

  const move = (step) => {
    if (last.numbers && current + step >= shown && !more.hidden) showMore(shownAtOnce);
    const count = listed().length;
    if (count > 0) setCurrent(Math.min(count - 1, Math.max(0, current + step)));
  };

  /* ── Copy ── */

  const copy = async (button) => {
    const text = button.dataset.copy;
    const isDone = await write(text);
    said.textContent = isDone ? `${words.copied}: ${text}` : words['copy-failed'];
    if (!isDone) return;
    button.textContent = words.copied;
    button.classList.add('done');
    setTimeout(() => {
      button.textContent = words.copy;
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
