/** One run: loads a contender's page in a new browser context, and measures until it is idle. */
import { interactions } from './interactions.mjs';
import { metricsOf } from './metrics.mjs';
import { observe } from './observe.mjs';
import { readTasks } from './tasks.mjs';
import { tokensOf } from './story.mjs';

/** Lighthouse's "slow 4G". */
const networks = { slow4g: { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 } };

/** A run fails after this many milliseconds. */
const timeout = 240_000;

/** Milliseconds that are still measured after the page is ready. */
const rest = 600;

const within = (promise, what) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${timeout / 1000} s`)), timeout);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** The browser is idle when all its processes together use at most this many milliseconds of CPU in that many. */
const idle = { cpu: 40, of: 200 };

/** Waits until the browser is idle: a new window keeps its processes busy for a while. */
async function untilIdle(browser) {
  const session = await browser.newBrowserCDPSession();
  const cpuTime = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  };
  // Twice in a row, since pending work may not have started.
  for (let before = await cpuTime(), quiet = 0; quiet < 2;) {
    await new Promise((done) => setTimeout(done, idle.of));
    const now = await cpuTime();
    quiet = now - before <= idle.cpu ? quiet + 1 : 0;
    before = now;
  }
  await session.detach();
}

/** The tokens of headings and texts that are not in the document. */
async function missingTokens(page, events) {
  const text = await page.evaluate(() =>
    window.__bench
      .items()
      .map((item) => item.textContent)
      .join(' '),
  );
  const there = new Set(text.match(/[ht]\d{5}/g));
  return tokensOf(events).filter((token) => !there.has(token));
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {Awaited<ReturnType<import('./server.mjs').startBenchServer>>} server
 * @param {{ contender: object, scenario: object, files: object, probe: object, cpu?: number, network?: string, shot?: string }} run
 *   `shot`: take a screenshot at this path instead of measuring
 * @returns {Promise<Record<string, number>>} milliseconds, bytes, MB, pixels and counts; see `measures.mjs`
 */
export async function measure(browser, server, { contender, scenario, files, probe, cpu, network, shot }) {
  const { work } = scenario;
  const answers = server.show(files, scenario.delays);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: shot ? 0.5 : 1,
  });
  let isTracing = false;
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const foreign = new Set();
    page.on('request', (request) => request.url().startsWith(server.url) || foreign.add(request.url()));
    await page.addInitScript(observe, probe);
    // Starts the renderer before measuring.
    await page.goto(`${server.url}/blank.html`);
    await within(untilIdle(browser), 'a browser at rest');
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (cpu) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    if (network) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', networks[network]);
    }
    if (!shot) await browser.startTracing(page, { categories: ['toplevel'] });
    isTracing = !shot;
    const before = await metricsOf(session);
    await page.goto(`${server.url}/index.html`, { waitUntil: 'commit' });
    await within(
      page.evaluate(() => window.__bench.isReady()),
      `${scenario.name}, ${contender.name}`,
    );
    await page.evaluate(
      (rest) =>
        new Promise((done) => {
          const settle = () => setTimeout(done, rest);
          if (document.readyState === 'complete') settle();
          else addEventListener('load', settle);
        }),
      rest,
    );
    if (shot) {
      if (scenario.then?.includes('motion')) await interactions.motion({ page, session });
      return void (await page.screenshot({ path: shot }));
    }
    const after = await metricsOf(session);
    isTracing = false;
    const tasks = readTasks(await browser.stopTracing());
    const missing = work.events && scenario.kind === 'events' ? await missingTokens(page, work.events) : [];
    if (missing.length > 0)
      throw new Error(`${contender.name} does not show ${missing.length}: ${missing.slice(0, 3)}`);
    const seen = await page.evaluate(() => ({ ...window.__bench, items: undefined }));
    await session.send('HeapProfiler.collectGarbage');
    const { heap, nodes } = await metricsOf(session);
    const bytes = answers.reduce((sum, answer) => sum + answer.bytes, 0);
    const measured = {
      bytes,
      ...Object.fromEntries(
        ['html', 'css', 'js', 'json'].map((type) => [
          `${type}Bytes`,
          answers.reduce((sum, answer) => sum + (answer.type === type ? answer.bytes : 0), 0),
        ]),
      ),
      requests: answers.length,
      pictures: answers.filter(({ type }) => type === 'svg').length,
      foreign: foreign.size,
      ready: seen.ready,
      firstPainted: seen.firstPainted,
      largestPaint: seen.largestPaint,
      shift: seen.shift,
      moved: seen.moved,
      cpu: after.cpu - before.cpu,
      script: after.script - before.script,
      style: after.style - before.style,
      ...tasks,
      heap,
      nodes,
    };
    await page.evaluate(() => (window.__bench.isDone = true));
    for (const name of scenario.then ?? []) {
      const result = await within(interactions[name]({ page, session, contender, work }), `${contender.name}: ${name}`);
      Object.assign(measured, result);
    }
    return measured;
  } finally {
    if (isTracing) await browser.stopTracing();
    await context.close();
  }
}
