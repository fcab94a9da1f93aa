/** Replaced clocks and timers: animations still end, and an idle page schedules nothing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { script, strangers } from '../support/page.mjs';
import { all, count, counter, inline, rootOf, widgets } from '../support/widgets.mjs';

describe('clocks that the page has replaced', () => {
  const { open } = strangers('chromium');
  const motion = `${rootOf('milestone-counter')}.querySelector('.motion').getAttribute('data-passing')`;
  const counting = `${rootOf('milestone-counter')}.querySelector('.counting')`;
  const drawnCounter = `${rootOf('milestone-counter')} && ${rootOf('milestone-counter')}.querySelector('[part="value"]')`;
  const show = (code) => open({ body: inline(code) + counter + script, until: drawnCounter });

  // Only the animation has a timer with this delay.
  const begun = `scheduled.indexOf('setTimeout 1300') >= 0`;
  const recorded = `window.scheduled = [];
    ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'].forEach(function (name) {
      var real = window[name];
      window['__' + name] = real.bind(window);
      window[name] = function (work, delay) {
        scheduled.push(name === 'setTimeout' ? name + ' ' + delay : name);
        return real.apply(window, arguments);
      };
    });`;

  for (const [how, code] of [
    [
      'where the clock stands still',
      `Date.now = function () { return 0; }; performance.now = function () { return 1000; };`,
    ],
    [
      'where no frame ever comes',
      `window.requestAnimationFrame = function () { return 1; }; window.cancelAnimationFrame = function () {};`,
    ],
  ]) {
    it(`ends the motion of a figure ${how}`, async () => {
      const page = await show(code + recorded);
      await page.until(begun);
      assert.equal(count(await page.text(), '10,500'), 1);
      await page.until(`${motion} === '' && !${counting}`);
      assert.equal(count(await page.text(), '10,500'), 1);
      assert.deepEqual((await page.seen()).errors, []);
      await page.close();
    });
  }

  it('has the figure in the page while fake timers hold its motion, and ends it when they tick', async () => {
    const page = await show(`(function () {
      var timers = [], now = 0;
      Date.now = performance.now = function () { return now; };
      window.setTimeout = function (work, delay) { timers.push({ work: work, at: now + (delay || 0) }); return timers.length; };
      window.clearTimeout = function (id) { if (timers[id - 1]) timers[id - 1].work = null; };
      window.requestAnimationFrame = function () { return 1; };
      window.cancelAnimationFrame = function () {};
      window.tick = function (time) {
        now += time;
        timers.forEach(function (timer) { var work = timer.work; if (!work || timer.at > now) return; timer.work = null; work(); });
      };
    })();`);
    await page.until(`/^0\\n/.test(${motion}) && ${counting}`);
    assert.equal(await page.run(`${rootOf('milestone-counter')}.querySelector('.number > bdi').textContent`), '10,500');
    await page.run('tick(2000)');
    await page.until(`${motion} === '' && !${counting}`);
    assert.equal(count(await page.text(), '10,500'), 1);
    await page.close();
  });

  it('schedules nothing while it is idle', async () => {
    const page = await open({
      body: `${inline(`window.frames = 0; ${recorded}`)}${widgets}${script}`,
      until: all,
    });
    await page.until(`${begun} && ${motion} === '' && !${counting}`);
    await page.run(
      `void (scheduled.length = 0, (function next() { if (++frames < 60) __requestAnimationFrame(next); })())`,
    );
    await page.until('frames === 60');
    assert.equal(await page.run('scheduled.join()'), '');
    await page.close();
  });
});
