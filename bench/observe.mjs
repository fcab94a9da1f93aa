/**
 * Measures inside the page. Playwright sends the source of this function, so it must not use anything outside it.
 * Results are in `window.__bench`; `window.__bench.isReady()` resolves when all items are in the page.
 *
 * @param {{ host: string, item: string, count: number, needs?: 'shadow' }} probe `count` items in the hosts, or in their
 *   shadow roots; `needs: 'shadow'` requires the latter
 */
export function observe({ host, item, count, needs }) {
  const seen = { firstPainted: 0, ready: 0, largestPaint: 0, shift: 0, moved: 0, events: [] };
  window.__bench = seen;

  /** Each host, or its shadow root if that contains an item. */
  const roots = () =>
    [...document.querySelectorAll(host)].map((element) =>
      element.shadowRoot?.querySelector(item) ? element.shadowRoot : element,
    );
  const items = () => roots().flatMap((root) => [...root.querySelectorAll(item)]);
  seen.items = items;

  const isShown = (element) => {
    const { width, height } = element?.getBoundingClientRect() ?? {};
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
  };
  const isAllShown = () => {
    const all = items();
    if (all.length < count || (needs && !all.every((element) => element.getRootNode() !== document))) return false;
    return [all[0], all[all.length >> 1], all[all.length - 1]].every(isShown);
  };

  /** A message that is posted in a frame arrives after its paint. */
  const painted = (then) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => then(performance.now());
    port1.postMessage(0);
  };
  seen.painted = () => new Promise((resolve) => requestAnimationFrame(() => painted(resolve)));

  let resolveReady;
  const isReady = new Promise((resolve) => (resolveReady = resolve));
  seen.isReady = () => isReady;

  let top;
  let looksForFirst = true;
  let looksForAll = true;
  /** Limits the cost of checking thousands of items to a twentieth of the page's time. */
  let next = 0;
  const look = () => {
    const below = document.getElementById('below');
    if (below) {
      const now = below.getBoundingClientRect().top + scrollY;
      if (top !== undefined) seen.moved += Math.abs(now - top);
      top = now;
    }
    if (looksForFirst) {
      const first = document.querySelector(host);
      if (isShown(first?.shadowRoot?.querySelector(item) ?? first?.querySelector(item))) {
        looksForFirst = false;
        painted((time) => (seen.firstPainted = time));
      }
    }
    const start = performance.now();
    if (looksForAll && start >= next) {
      looksForAll = !isAllShown();
      next = performance.now() + 20 * (performance.now() - start);
      if (!looksForAll)
        painted((time) => {
          seen.ready = time;
          resolveReady();
        });
    }
    if (!seen.isDone) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.largestPaint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) seen.events.push({ name, duration });
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 });
}
