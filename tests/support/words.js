/*
 * In a page of pieces, each in a `<section id>` of its own: what a reader sees of each before any style sheet or script of
 * ours, with the style sheet alone, and with the script. `__readWords(options)` starts; `__words` is then the report.
 */
(() => {
  const tags =
    'history-story,history-timeline,milestone-counter,quote-card,captioned-photo,observance-day,coverage-map';
  const twin = '[data-history-widget]';
  const sections = () => [...document.querySelectorAll('body > section')];
  const isUnseen = /^(script|style|template|noscript|head|title|desc|metadata|datalist|source|track|param)$/i;
  /** What a text runs on through: a run of words is not expected to stay together across other elements. */
  const runsOn = /^(a|abbr|bdi|code|em|i|ins|kbd|mark|q|u)$/;
  /** What stands apart from its neighbours, whatever a style sheet makes of it. */
  const standsApart =
    /^(address|article|aside|blockquote|br|button|data|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|label|legend|li|main|nav|ol|option|p|pre|rp|rt|section|select|sub|summary|sup|table|td|th|time|tr|ul)$/;
  const frames = 'iframe,video,audio,object,embed';

  const said = [];
  const { warn } = console;
  console.warn = (...words) => {
    said.push(words.join(' '));
    warn.apply(console, words);
  };
  const answered = new Set();
  // Not on the window: `load` events stop at the document.
  for (const type of ['load', 'error']) document.addEventListener(type, ({ target }) => answered.add(target), true);

  const isClipped = (style, element) =>
    style.opacity === '0' ||
    style.fontSize === '0px' ||
    /^inset\((50|100)%/.test(style.clipPath) ||
    (style.position === 'absolute' && style.overflow === 'hidden' && element.offsetWidth <= 1);

  const outermost = (element, selector) => {
    let found = null;
    for (let at = element.closest(selector); at; at = at.parentElement && at.parentElement.closest(selector))
      found = at;
    return found;
  };

  /** Children as they are shown: those of the shadow root, and in a slot what it was given. */
  const shownChildren = (node) => {
    if (node.shadowRoot) return node.shadowRoot.childNodes;
    const given = node.localName === 'slot' && node.assignedNodes();
    return given && given.length > 0 ? given : node.childNodes;
  };

  /**
   * What is seen of an element. Text in a closed `<details>` is a press away, and counts as seen; a new line stands in the
   * text wherever words do not touch. `runs` are its stretches of words, each with its list item and its paragraph; `isOwn` are those of a figure or a date.
   * `sentences` are lines with a figure or a date amid their words.
   */
  function see(root) {
    const seen = { text: '', pictures: [], frames: [], links: [], drawings: [], runs: [], sentences: [] };
    const numbers = new Map();
    const numberOf = (node) => {
      if (node && !numbers.has(node)) numbers.set(node, numbers.size + 1);
      return node ? numbers.get(node) : 0;
    };
    let run = '';
    let place;
    const endRun = () => {
      if (run.trim()) {
        const item = outermost(place, 'li');
        // Where a field of the command's HTML stands is the widget's to choose.
        const paragraph = place.closest('p:not([data-field])');
        seen.runs.push({
          text: run.trim(),
          isOwn: isOwn({ parent: place }),
          item: numberOf(item),
          list: numberOf(item && item.parentElement),
          paragraph: numberOf(paragraph),
          parent: numberOf(paragraph && paragraph.parentElement),
        });
      }
      run = '';
    };
    let line = [];
    const isOwn = ({ parent }) => !!parent.closest('data, time');
    const endLine = () => {
      const inWords = ({ text }) => /[\p{L}\p{N}]/u.test(text);
      const isApart = ({ parent }) => !!parent.closest('data, time, cite');
      const isWords = (part) => inWords(part) && !isApart(part);
      const [from, to] = [line.findIndex(isWords), line.findLastIndex(isWords)];
      const middle = line.slice(from, to + 1);
      if (middle.some(isOwn)) seen.sentences.push(middle.map(({ text }) => text).join(' '));
      line = [];
    };
    const addText = (text, parent) => {
      const words = text.replace(/[ \t\r\n\f]+/g, ' ');
      line.push({ text: words, parent });
      seen.text += words;
      if (!run.trim()) place = parent;
      run += words;
    };
    const breakLine = () => {
      seen.text += '\n';
    };
    // The style sheet and the widget show this opener as a mark: the headline says what its words say.
    const isMark = (node) => node.matches('details[data-field="more"] > summary');
    const visit = (node, parent) => {
      if (node.nodeType === 3) {
        if (getComputedStyle(parent).visibility === 'visible') addText(node.nodeValue, parent);
        return;
      }
      if (node.nodeType !== 1 || isUnseen.test(node.localName) || isMark(node)) return;
      const name = node.localName;
      const style = getComputedStyle(node);
      if (style.display === 'none' || isClipped(style, node)) return;
      // An empty layer above a figure parts no words.
      const isLayer = style.position === 'absolute' && !node.textContent;
      const isInline = isLayer || (/^(inline|contents)/.test(style.display) && !standsApart.test(name));
      if (!runsOn.test(name)) endRun();
      const isLine = !/^(inline|contents)/.test(style.display) || name === 'br';
      if (isLine) endLine();
      if (!isInline) breakLine();
      if (name === 'img') {
        seen.pictures.push({ src: node.src, alt: node.alt });
      } else if (/^(svg|canvas|math|meter)$/.test(name)) {
        seen.drawings.push(node.outerHTML);
        if (name !== 'canvas' && name !== 'meter') node.childNodes.forEach((child) => visit(child, node));
      } else if (node.matches(frames)) {
        const source = node.querySelector('source');
        seen.frames.push(node.src || node.data || (source && source.src) || '');
      } else if (/^(input|textarea)$/.test(name)) {
        addText(node.value || node.placeholder || '', node);
      } else {
        if (name === 'a') seen.links.push(node.href);
        shownChildren(node).forEach((child) => visit(child, child.parentElement || node));
      }
      if (!runsOn.test(name)) endRun();
      if (isLine) endLine();
      if (!isInline) breakLine();
    };
    visit(root, root);
    endRun();
    endLine();
    return seen;
  }
  /** Without the runs, which are asked for of the page as its author wrote it. */
  const seeAgain = (root) => ({ ...see(root), runs: undefined, sentences: undefined });

  const widgetsIn = (root) =>
    [...root.querySelectorAll(tags)].flatMap((element) => [
      element,
      ...(element.shadowRoot ? widgetsIn(element.shadowRoot) : []),
    ]);

  /** How an element shows itself: as a `widget`; as the `html` of the page; as nothing but perhaps a quiet line, `empty`. */
  const stateOf = ({ shadowRoot }) =>
    [...shadowRoot.children].some((child) => child.matches('slot:not([name])'))
      ? 'html'
      : shadowRoot.querySelector('[part~="base"] > :not([part="status"])')
        ? 'widget'
        : 'empty';

  const imagesIn = (root) => [
    ...root.querySelectorAll('img'),
    ...widgetsIn(root).flatMap(({ shadowRoot }) => (shadowRoot ? [...shadowRoot.querySelectorAll('img')] : [])),
  ];

  const turn = () => new Promise((done) => setTimeout(done, 10));

  /** All elements have drawn themselves, what they name has come or not, and so have the pictures. */
  async function settle(root, pageStory) {
    for (;;) {
      const before = widgetsIn(root);
      await Promise.all(before.map(({ updateComplete }) => updateComplete));
      const now = widgetsIn(root);
      const isAdopted = [...root.querySelectorAll(twin)].every((div) => div.querySelector(tags));
      const isSettled = now.every(
        (element) =>
          element.shadowRoot &&
          !element.isUpdatePending &&
          (element.getRootNode() !== document ||
            answered.has(element) ||
            !(element.src || (pageStory && !element.firstElementChild && !element.textContent.trim()))),
      );
      const areLoaded = imagesIn(root).every(({ complete, loading }) => complete || loading === 'lazy');
      if (now.length === before.length && isAdopted && isSettled && areLoaded) return;
      await turn();
    }
  }

  const arrives = (element) =>
    new Promise((done, failed) => {
      element.onload = () => done();
      element.onerror = () => failed(new Error(`${element.src || element.href} has not come`));
      document.head.append(element);
    });

  /** Presses each button that offers the rest of a list, as a reader does who wants to see all. */
  async function openLists(root) {
    for (const element of widgetsIn(root)) {
      const more = element.shadowRoot.querySelector('[part~="more"]');
      if (more) more.click();
    }
    await settle(root);
  }

  const datesOf = (lang) => {
    const days = [...Array(12)].map((_, month) => new Date(Date.UTC(2023, month, 15 + month)));
    const week = [...Array(7)].map((_, day) => new Date(Date.UTC(2023, 0, 1 + day)));
    const styles = ['long', 'short'].flatMap((month) => [
      { month },
      { month, year: 'numeric' },
      { month, day: 'numeric' },
      { month, day: 'numeric', year: 'numeric', weekday: 'long' },
      { month, day: 'numeric', year: 'numeric', era: month },
    ]);
    return styles.flatMap((style) => {
      const format = new Intl.DateTimeFormat(lang, { timeZone: 'UTC', ...style });
      return [...days, ...week, new Date(Date.UTC(-500, 5, 5))].map((day) => format.format(day));
    });
  };
  const distancesOf = (lang) =>
    ['always', 'auto'].flatMap((numeric) => {
      const format = new Intl.RelativeTimeFormat(lang, { numeric });
      return ['day', 'week', 'month', 'year'].flatMap((unit) =>
        [-100, -11, -5, -2, -1, 0, 1, 2, 3, 4, 5, 10, 11, 21, 22, 100, 400].map((count) => format.format(count, unit)),
      );
    });
  const largeNumbersOf = (lang) =>
    ['short', 'long'].flatMap((compactDisplay) => {
      const format = new Intl.NumberFormat(lang, { notation: 'compact', compactDisplay });
      return [1e3, 1e4, 1e5, 1e6, 2e6, 5e6, 1e8, 1e9, 2e9, 1e10, 1e12].map((count) => format.format(count));
    });
  const ofIntl = new Map();
  /** The words that `Intl` has for countries; those for dates and numbers are kept by language. A widget may add both. */
  function countryNames(lang, codes, known) {
    if (!ofIntl.has(lang) && !known.includes(lang))
      ofIntl.set(lang, [...datesOf(lang), ...distancesOf(lang), ...largeNumbersOf(lang)].join('\n'));
    const names = new Intl.DisplayNames([lang], { type: 'region' });
    return codes.map((code) => names.of(code)).join('\n');
  }

  /** Codes of countries in attributes and in JSON. */
  const codesIn = (text) => [...new Set(text.match(/(?<![\p{L}\p{N}])[A-Z]{2}(?![\p{L}\p{N}])/gu))];

  /** All that an author has written: texts, attributes and data, each on a line. */
  const writtenIn = (section) => {
    const texts = [];
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue);
    const attributes = [...section.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    return [...texts, ...attributes.map(({ value }) => value)].join('\n');
  };

  /**
   * What the console is told of each piece. It says only of what kind the element is that it speaks of: so each piece comes
   * alone. An element without any content waits for some before it says so: those come once more, together, and speak in
   * their order.
   */
  async function readSentences(copies, report, pageStory) {
    for (const [index, copy] of copies.entries()) {
      const piece = copy.cloneNode(true);
      said.length = 0;
      document.body.append(piece);
      await settle(piece, pageStory);
      report[index].said = [...said];
      piece.remove();
    }
    said.length = 0;
    const isVoid = ({ text, pictures, frames: players, drawings }) =>
      !text.trim() && pictures.length + players.length + drawings.length === 0;
    const isSilent = (piece) =>
      piece.said.length === 0 && isVoid(piece.before) && piece.states.some((state) => state !== 'widget');
    copies.forEach((copy, index) => isSilent(report[index]) && document.body.append(copy));
    const end = Date.now() + 3000;
    while (said.length < report.filter(isSilent).length && Date.now() < end) await turn();
    for (const sentence of said) {
      const [, tag] = /<([a-z-]+)>/.exec(sentence) ?? [];
      const speaker = report.find((piece, index) => isSilent(piece) && copies[index].querySelector(tag));
      if (speaker) speaker.said.push(sentence);
    }
  }

  async function read({ sheet, scripts, data, stories, asksConsole, known }) {
    const copies = sections().map((section) => section.cloneNode(true));
    const report = sections().map((section) => {
      const { id, lang } = section;
      const own = writtenIn(section);
      return {
        id,
        lang,
        own,
        countries: countryNames(lang, codesIn(`${own}\n${stories}`), known),
        before: see(section),
      };
    });
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    await arrives(link);
    sections().forEach((section, index) => {
      report[index].styled = seeAgain(section);
    });
    await Promise.all(
      scripts.map((src) => {
        const script = document.createElement('script');
        Object.assign(script.dataset, data);
        // They run in their order, and come at once.
        Object.assign(script, { src, async: false });
        return arrives(script);
      }),
    );
    await settle(document, data.story);
    await openLists(document);
    sections().forEach((section, index) => {
      report[index].after = seeAgain(section);
      report[index].states = [...section.querySelectorAll(tags)].map(stateOf);
    });
    if (!asksConsole) return { report, intl: Object.fromEntries(ofIntl) };
    sections().forEach((section) => section.remove());
    await readSentences(copies, report, data.story);
    return { report, intl: Object.fromEntries(ofIntl) };
  }

  window.__readWords = (options) => {
    read(options).then(
      (words) => (window.__words = words),
      (error) => (window.__words = { error: `${error}\n${error.stack}` }),
    );
  };
})();
