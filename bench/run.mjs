/**
 * `npm run bench`: compares the widgets with other libraries and with static HTML, and writes `bench/RESULTS.md` and
 * `bench/results.json`.
 *
 * --only NAMES    scenarios or contenders, separated by commas: `events-10`, `ours-src`,
 *                 `events-1000/vis-timeline`. Results of single contenders are printed, not saved
 * --runs NUMBER   runs of each contender (default: set by the scenario)
 * --cpu FACTOR    slow the CPU down by this factor. With it or `--network slow4g`, results are printed, not saved
 * --full          include the long scenarios
 * --shots         only take the screenshots of `bench/shots/`
 * --report        write `bench/RESULTS.md` from the saved results, without measuring
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));
const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    runs: { type: 'string' },
    cpu: { type: 'string' },
    network: { type: 'string' },
    full: { type: 'boolean' },
    shots: { type: 'boolean' },
    report: { type: 'boolean' },
  },
});
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
if (!existsSync('node_modules')) execFileSync(npm, ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit' });
if (!existsSync('../dist/history-widgets.js')) throw new Error('dist/ is missing. Run: npm run build');

// Imported after the packages are installed.
const { launch } = await import('../tests/support/browser.mjs');
const { measure } = await import('./measure.mjs');
const { summary } = await import('./measures.mjs');
const { machineOf, tableOf, writeReport } = await import('./report.mjs');
const { scenarios } = await import('./scenarios.mjs');
const { startBenchServer } = await import('./server.mjs');

const asked = options.only.split(',').filter(Boolean);
const names = (given, all) => given.length === 0 || given.some((name) => all.includes(name));
const scenarioNames = asked
  .map((name) => name.split('/')[0])
  .filter((name) => scenarios.some((one) => one.name === name));
const contenderNames = asked
  .map((name) => name.split('/').at(-1))
  .filter((name) => !scenarios.some((one) => one.name === name));
const unknown = contenderNames.find(
  (name) => !scenarios.some(({ contenders }) => contenders.some((one) => one.name === name)),
);
if (unknown) throw new Error(`--only ${unknown}: unknown scenario or contender. See bench/scenarios.mjs.`);
const isWritten = contenderNames.length === 0 && !options.cpu && !options.network;

const results = JSON.parse(await readFile('results.json', 'utf8').catch(() => '{"scenarios":{}}'));
if (options.report) {
  await writeReport(results);
  process.exit();
}
const server = await startBenchServer();
const browser = await launch();
try {
  for (const scenario of scenarios) {
    if (scenarioNames.length > 0 ? !scenarioNames.includes(scenario.name) : scenario.isExtra && !options.full) continue;
    const result = await runScenario(scenario);
    if (options.shots) continue;
    console.log(`\n${scenario.title}\n${tableOf(result)}`);
    if (isWritten) {
      results.scenarios[scenario.name] = result;
      results.machine = machineOf(browser.version());
      await writeFile('results.json', `${JSON.stringify(results, null, 1)}\n`);
    }
  }
} finally {
  await browser.close();
  server.close();
}
if (isWritten) await writeReport(results);

/** Contenders take turns, so that other load on the machine affects all of them. */
async function runScenario(scenario) {
  const probeOf = (contender, { kind, count }) => ({
    ...({ figures: contender.figureProbe, wholeStory: contender.storyProbe }[kind] ?? contender.probe),
    count,
  });
  const taking = scenario.contenders
    .filter((contender) => names(contenderNames, [contender.name]))
    .map((contender) => ({ contender, own: { ...scenario, ...contender.instead } }))
    .map(({ contender, own }) => ({
      contender,
      scenario: own,
      files: contender[own.kind](own.work),
      probe: probeOf(contender, own),
      cpu: Number(options.cpu ?? scenario.cpu ?? 0),
      network: options.network ?? scenario.network,
    }));
  const measured = new Map(taking.map(({ contender }) => [contender, []]));
  const failed = new Map();
  for (const run of scenario.shots && isWritten ? taking : [])
    await measure(browser, server, { ...run, shot: `shots/${scenario.name}-${run.contender.name}.png` });
  for (let round = 0; round < Number(options.shots ? 0 : (options.runs ?? scenario.runs)); round++) {
    for (const run of taking) {
      if (failed.has(run.contender)) continue;
      process.stderr.write(`\r\u001b[K${scenario.name}, ${run.contender.name}, run ${round + 1}`);
      try {
        measured.get(run.contender).push(await measure(browser, server, run));
      } catch (error) {
        failed.set(run.contender, String(error.message).split('\n')[0]);
      }
    }
  }
  process.stderr.write('\r\u001b[K');
  const contenders = {};
  for (const [{ name, title, version }, runs] of measured) {
    contenders[name] = { title, version, failed: failed.get([...measured.keys()].find((one) => one.name === name)) };
    const keys = new Set(runs.flatMap(Object.keys));
    for (const key of keys)
      contenders[name][key] = summary(runs.map((run) => run[key]).filter((value) => value !== undefined));
  }
  return { title: scenario.title, date: new Date().toISOString().slice(0, 16), contenders };
}
