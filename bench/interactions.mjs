/** What a user does after the page has loaded. Each function returns measures, or nothing if it does not apply. */
import { metricsOf } from './metrics.mjs';

/** Calls `step` in each frame, and counts the dropped frames. */
const watchFrames = (page, count, step) =>
  page.evaluate(
    ([count, step]) =>
      new Promise((done) => {
        const act = step && new Function('share', step);
        const times = [];
        const frame = (time) => {
          times.push(time);
          act?.(times.length / count);
          if (times.length < count) return requestAnimationFrame(frame);
          const spans = times.slice(1).map((later, index) => later - times[index]);
          const dropped = spans.reduce((sum, span) => sum + Math.max(0, Math.round((span * 60) / 1000) - 1), 0);
          done(dropped / (dropped + spans.length));
        };
        requestAnimationFrame(frame);
      }),
    [count, step],
  );

/** The longest event duration, until the next paint. Browsers report it in steps of 8 ms, from 16 ms. */
const longestEvent = async (page) => {
  await page.evaluate(() => window.__bench.painted().then(() => window.__bench.painted()));
  return page.evaluate(() => Math.max(16, ...window.__bench.events.splice(0).map(({ duration }) => duration)));
};

export const interactions = {
  /** Scrolls from top to bottom in 180 frames, three seconds. */
  async scroll({ page, session }) {
    const before = await metricsOf(session);
    const dropped = await watchFrames(
      page,
      180,
      'document.scrollingElement.scrollTop = share * (document.scrollingElement.scrollHeight - innerHeight)',
    );
    const { cpu } = await metricsOf(session);
    await page.evaluate(() => scrollTo(0, 0));
    return { scrollDropped: dropped * 100, scrollCpu: cpu - before.cpu };
  },

  async click({ page, contender }) {
    if (!contender.click) return {};
    const box = await page.locator(contender.click).first().boundingBox();
    await page.evaluate(() => window.__bench.painted().then(() => window.__bench.events.splice(0)));
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    return { click: await longestEvent(page) };
  },

  /** One keystroke in the search field, until the results are painted. */
  async keystroke({ page, contender }) {
    if (!contender.search) return {};
    await page.evaluate(contender.prepareSearch);
    const field = page.locator(contender.search).first();
    await field.focus();
    await page.evaluate(() => window.__bench.painted().then(() => window.__bench.events.splice(0)));
    await page.keyboard.press('7');
    return { keystroke: await longestEvent(page) };
  },

  /** Changes one title, with the contender's own API. */
  async change({ page, session, contender, work }) {
    if (!contender.change) return {};
    if (contender.prepareChange) await page.evaluate(contender.prepareChange);
    // Finishes earlier work, garbage collection too, so that it is not measured.
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => window.__bench.painted().then(() => new Promise((done) => requestIdleCallback(done))));
    const token = `h${work.events[3].id.slice(-5)}`;
    const before = await metricsOf(session);
    const mark = `${token} changed`;
    // The observer checks changed nodes only: checking all items takes longer than most changes.
    const time = await page.evaluate(
      ([change, token, mark]) =>
        new Promise((done) => {
          const targets = [];
          window.__bench.targets = targets;
          const isShown = ({ target, addedNodes }) =>
            target.data?.includes(mark) || [...addedNodes].some(({ textContent }) => textContent.includes(mark));
          const observer = new MutationObserver((records) => {
            const isFirst = records.some(isShown) && !targets.isFound;
            targets.push(...records.map(({ target }) => target));
            if (!isFirst) return;
            targets.isFound = true;
            window.__bench.painted().then((end) => done(end - start));
          });
          const shadows = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
          for (const root of [document, ...shadows])
            observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
          const start = performance.now();
          new Function(`return (${change})`)()(token, `Title ${mark}`);
        }),
      [contender.change.toString(), token, mark],
    );
    const { cpu } = await metricsOf(session);
    const { all, elsewhere } = await page.evaluate((mark) => {
      const { items, targets } = window.__bench;
      const changed = items().find(({ textContent }) => textContent.includes(mark));
      return { all: targets.length, elsewhere: targets.filter((target) => !changed.contains(target)).length };
    }, mark);
    return { change: time, changeCpu: cpu - before.cpu, changedNodes: all, changedElsewhere: elsewhere };
  },

  /**
   * Scrolls to the figures twice: the first time to measure CPU without the cost of counting frames, the second time to
   * count the frames.
   */
  async motion({ page, session }) {
    const begin = async () => {
      await page.evaluate(() => window.__bench.painted());
      const before = await metricsOf(session);
      await page.evaluate(() => document.querySelector('main').scrollIntoView());
      return before;
    };
    const before = await begin();
    await new Promise((done) => setTimeout(done, 2_500));
    const after = await metricsOf(session);
    await watchFrames(page, 30);
    const end = await metricsOf(session);
    await page.reload();
    await page.evaluate(() => window.__bench.isReady().then(() => (window.__bench.isDone = true)));
    await begin();
    const dropped = await watchFrames(page, 110);
    return {
      motionCpu: after.cpu - before.cpu,
      motionStyle: after.style - before.style,
      motionLayouts: after.layouts - before.layouts,
      motionDropped: dropped * 100,
      restLayouts: end.layouts - after.layouts,
    };
  },

  /** Script time and layouts in five idle seconds, as the browser reports them. */
  async idle({ session }) {
    const before = await metricsOf(session);
    await new Promise((done) => setTimeout(done, 5_000));
    const after = await metricsOf(session);
    return { idleScript: after.script - before.script, idleLayouts: after.layouts - before.layouts };
  },
};
