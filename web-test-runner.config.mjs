/**
 * Runs `tests/*.test.ts` in the browser of the ENGINE variable. With Chromium, measures coverage too. The others run only what
 * may differ between engines.
 */
import { resolve } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './scripts/browsers.mjs';
import { coverageOf, leastLines } from './tests/support/coverage.mjs';
import { chromiumFlags } from './tests/support/flags.mjs';
import { freePort } from './tests/support/free-port.mjs';
import { webkitLauncher } from './tests/support/webkit-launcher.mjs';

const engine = process.env.ENGINE ?? 'chromium';

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: { executablePath: findBrowser('chromium'), headless: true, timeout: 120_000, args: chromiumFlags },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: findBrowser('firefox'), headless: true, timeout: 120_000 },
    }),
  webkit: webkitLauncher,
};

/** Tests of plain computation: no DOM, no `Intl`, no parser of the browser. One engine is enough. */
const computation = [
  'data/{arrange-events,check,csv,import-timelinejs,messages,problems,redact,series,unknown-fields}',
  'text/{choose-text,reduce-html}',
  'time/{edtf,edtf-days,observance,place-events,time-axis,time-view}',
  'map/{dot-map,waffle}',
];

const allTests = 'tests/**/*.test.ts';
const compile = { tsconfig: './tsconfig.json', target: 'es2022' };

/** Each page loads its test as a bundle, not as more than a hundred modules. */
function bundles() {
  const made = build({
    ...compile,
    entryPoints: [`./${allTests}`],
    bundle: true,
    splitting: true,
    format: 'esm',
    conditions: ['production'],
    external: ['/__web-dev-server__*'],
    outdir: 'tests',
    write: false,
  });
  const serve = async ({ path }) => {
    const { outputFiles } = await made;
    const file = outputFiles.find((output) => output.path === resolve(`.${path.replace(/\.ts$/, '.js')}`));
    return file && { body: file.text, type: 'js' };
  };
  return { name: 'bundles', serve };
}

/** Coverage is measured in modules. */
const engineRun =
  engine === 'chromium'
    ? { files: allTests, plugins: [esbuildPlugin({ ts: true, json: true, ...compile })] }
    : { files: [allTests, ...computation.map((name) => `!tests/${name}.test.ts`)], plugins: [bundles()] };

/** Prints the counts that `scripts/test.mjs` reads, in the format of Node's test runner. */
const counts = {
  async stop({ sessions, testCoverage }) {
    const results = Array.from(sessions, ({ testResults }) => testResults).flatMap(testsOf);
    const failedFiles = Array.from(sessions).filter(({ passed, errors }) => !passed && errors.length > 0).length;
    const passed = results.filter(({ passed, skipped }) => passed && !skipped).length;
    const tooFew = testCoverage && !(await isCovered(testCoverage.coverageMap));
    console.log(`pass ${passed}`);
    console.log(`fail ${results.length - passed + failedFiles + (tooFew ? 1 : 0)}`);
  },
};

const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

/** Prints the coverage and, if it is too low, the uncovered lines. The runner sets the exit code. */
async function isCovered(map) {
  const { percent, uncovered } = await coverageOf(map);
  console.log(`lines of page code covered: ${percent.toFixed(1)} % (at least ${leastLines} %)`);
  if (percent >= leastLines) return true;
  console.log(uncovered.join('\n'));
  return false;
}

export default {
  ...engineRun,
  nodeResolve: { exportConditions: ['production', 'default'] },
  // The runner's own search gives one port to two engines that start together.
  port: await freePort(),
  concurrency: 1,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: '20000' } },
  browsers: [launchers[engine]()],
  reporters: [defaultReporter({ reportTestProgress: false }), counts],
  coverage: engine === 'chromium' && process.env.COVERAGE === '1',
  coverageConfig: { include: ['src/**/*.ts'], report: false },
};
