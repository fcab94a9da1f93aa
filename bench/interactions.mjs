/** What a reader does once the page is there, and what it costs. Each gives numbers, or nothing where it can't be done. */
import { metricsOf } from './measure.mjs';

/** Steps through a number of frames, and tells how many were dropped: those that came later than a display shows them. */
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

/** The longest of the events that the reader's act has made, to the paint after it; in steps of 8 ms, 16 at the least. */
const longestEvent = async (page) => {
  await page.evaluate(() => window.__bench.painted().then(() => window.__bench.painted()));
  return page.evaluate(() => Math.max(16, ...window.__bench.events.splice(0).map(({ duration }) => duration)));
};

export const interactions = {
  /** From the top to the end in 180 frames, three seconds. */
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

  /** One keystroke in the search field, to the paint of what it finds. */
  async keystroke({ page, contender }) {
    if (!contender.search) return {};
    await page.evaluate(contender.prepareSearch);
    const field = page.locator(contender.search).first();
    await field.focus();
    await page.evaluate(() => window.__bench.painted().then(() => window.__bench.events.splice(0)));
    await page.keyboard.press('7');
    return { keystroke: await longestEvent(page) };
  },

  /** One title becomes another, by the contender's own means. */
  async change({ page, session, contender, work }) {
    if (!contender.change) return {};
    if (contender.prepareChange) await page.evaluate(contender.prepareChange);
    // What was before has come to its end, collections too: it is no part of the change.
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => window.__bench.painted().then(() => new Promise((done) => requestIdleCallback(done))));
    const token = `h${work.events[3].id.slice(-5)}`;
    const before = await metricsOf(session);
    const mark = `${token} changed`;
    // The observer looks at what has changed alone: looking through all items takes longer than most changes.
    const time = await page.evaluate(
      ([change, token, mark]) =>
        new Promise((done) => {
          const targets = [];
          window.__bench.targets = targets;
          const saysIt = ({ target, addedNodes }) =>
            target.data?.includes(mark) || [...addedNodes].some(({ textContent }) => textContent.includes(mark));
          const observer = new MutationObserver((records) => {
            const isFirst = records.some(saysIt) && !targets.isFound;
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
   * Figures below the fold are scrolled into view, twice. The first time nobody looks on until they have arrived, since
   * who counts frames asks for them; the second time the frames are counted.
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

  /** What the page's scripts do, by the engine's own count, in five seconds in which nobody does anything. */
  async idle({ session }) {
    const before = await metricsOf(session);
    await new Promise((done) => setTimeout(done, 5_000));
    const after = await metricsOf(session);
    return { idleScript: after.script - before.script, idleLayouts: after.layouts - before.layouts };
  },
};
