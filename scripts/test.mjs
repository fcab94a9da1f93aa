/**
 * `npm test`: runs every check, with one line each, and a last line `N passed, N failed`. A step without tests counts as one.
 * `--only types,docs` runs only these steps; `--engine chromium` runs the browser tests in that engine only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { leastLines } from '../tests/support/coverage.mjs';
import { coverageOfBundles } from '../tests/support/v8-coverage.mjs';
import { allRequired, engineNames, prepareBrowsers } from './browsers.mjs';
import { run } from './run.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values: options } = parseArgs({ options: { only: { type: 'string' }, engine: { type: 'string' } } });
const only = options.only?.split(',');
const isWanted = (name) => !only || only.includes(name);
const bin = (path) => `node_modules/${path}`;

/** Checks of the source files, which run in parallel. */
const sourceChecks = [
  ['format', [bin('prettier/bin/prettier.cjs'), '--check', '.']],
  ['lint', [bin('eslint/bin/eslint.js'), '--max-warnings=0', '.']],
  // lit-analyzer does not support `nothing`, current CSS, or `hidden="until-found"`.
  [
    'templates',
    [
      bin('lit-analyzer/cli.js'),
      'src/elements/**/*.ts',
      'src/views/**/*.ts',
      '--strict',
      '--rules.no-incompatible-type-binding',
      'off',
      '--rules.no-invalid-css',
      'off',
      '--rules.no-boolean-in-attribute-binding',
      'off',
    ],
  ],
  ['types', [bin('typescript/bin/tsc'), '-p', 'tsconfig.json']],
  ['types', [bin('typescript/bin/tsc'), '-p', 'publisher/tsconfig.json']],
  ['unused', [bin('knip/bin/knip.js')]],
];

/** Checks that depend on each other's output. */
const buildChecks = [
  ['build', ['scripts/build.mjs']],
  ['docs', ['scripts/docs.mjs', '--check']],
  ['page table', ['scripts/page-table.mjs']],
  ['access report', ['scripts/accessibility-report.mjs']],
];

let passed = 0;
let failed = 0;

/** Prints the result of a step, with its output if it failed. */
function say(name, started, { passes, fails, output, note = '' }) {
  passed += passes;
  failed += fails;
  const time = `${((Date.now() - started) / 1000).toFixed(1)} s`;
  console.log(`${fails ? 'FAILED' : 'ok    '} ${name.padEnd(18)} ${time.padStart(8)}  ${note}`);
  if (fails) console.log(output);
}

async function check(name, args) {
  const started = Date.now();
  const { code, output } = await run(args);
  say(name, started, { passes: code === 0 ? 1 : 0, fails: code === 0 ? 0 : 1, output });
  if (name === 'build' && code === 0) console.log(output.trimEnd());
}

/** The summary of failures at the end of the output of Node's test runner. */
const failures = (output) => output.slice(Math.max(0, output.indexOf('✖ failing tests:')));

/** Runs tests and counts the results; an output without counts is one failure. */
async function tests(name, args, env) {
  const started = Date.now();
  const { code, output: raw } = await run(args, { env, timeout: 3_600_000 });
  const output = stripVTControlCharacters(raw);
  const count = (word) => Number(output.match(new RegExp(`^\\W*${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  const passes = count('pass');
  // Skipped tests and empty runs count as failures.
  const counted = count('fail') + count('cancelled') + count('skipped') + count('todo');
  const fails = counted || (code === 0 && passes > 0 ? 0 : 1);
  const covered = output.match(/^.*lines of page code covered: (.*)$/m)?.[1];
  say(name, started, {
    passes,
    fails,
    output: failures(output),
    note: `${passes} tests${covered ? `; lines of page code covered: ${covered}` : ''}`,
  });
}

/** The line coverage of the command and the builder, measured in the Node tests. */
async function checkLines(folder) {
  const started = Date.now();
  const { percent, uncovered } = await coverageOfBundles(folder, [
    'publisher/src',
    'src/site',
    'src/import',
    'src/builder',
  ]);
  const fails = percent < leastLines ? 1 : 0;
  const note = `lines of the publisher and the builder covered: ${percent.toFixed(1)} % (at least ${leastLines} %)`;
  say('lines', started, { passes: 1 - fails, fails, output: uncovered.join('\n'), note });
}

/** The slowest tests run first, so that all processors stay busy until the end. */
const longest = [
  'page/words.page.test.mjs',
  'page/parts.page.test.mjs',
  'page/accessibility.page.test.mjs',
  'page/examples.page.test.mjs',
  'page/accessibility-engines.page.test.mjs',
  'publish/write-site.node.mjs',
  'build/reproducible.node.mjs',
  'page/start.page.test.mjs',
  'page/docs.page.test.mjs',
  'page/published.page.test.mjs',
  'page/published-policy.page.test.mjs',
  'page/builder-snippets.page.test.mjs',
  'publish/withheld.node.mjs',
  'publish/import-workbook.node.mjs',
  'publish/broken-pictures.node.mjs',
  'publish/linear-time.node.mjs',
];

const byLength = (name) => (longest.indexOf(name) + longest.length + 1) % (longest.length + 1);

const nodeTests = async () =>
  (await readdir('tests', { recursive: true }))
    .filter((name) => /\.(node|page\.test)\.mjs$/.test(name))
    .sort()
    .sort((one, other) => byLength(one) - byLength(other))
    .map((name) => join('tests', name));

/** Tests of the published site on nginx and WordPress (Debian packages); only required on CI. */
const hosts = {
  nginx: { isThere: () => spawnSync('nginx', ['-v']).status === 0, packages: 'nginx-light' },
  wordpress: {
    isThere: () =>
      existsSync('/usr/share/wordpress') && ['php', 'mariadbd'].every((name) => !spawnSync(name, ['--version']).error),
    packages: 'wordpress wordpress-theme-twentytwentythree php-cli php-mysql php-xml mariadb-server',
  },
};

async function testHost(name, env) {
  const { isThere, packages } = hosts[name];
  if (isThere()) return tests(name, ['--test', '--test-reporter=spec', `tests/hosts/${name}.hosts.mjs`], env);
  const required = allRequired();
  if (required) failed += 1;
  console.log(`${required ? 'FAILED' : 'left out'} ${name} is not here. apt-get install ${packages}`);
}

/** A temporary folder for browser profiles, which may be left behind. */
async function withTemporaryFolder(act) {
  const folder = await mkdtemp(join(tmpdir(), 'history-widgets-'));
  const own = { TMPDIR: folder, TEMP: folder, TMP: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder };
  try {
    await act(own);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const { ready, missing } =
  only && !['node', 'browser'].some(isWanted)
    ? { ready: [], missing: [] }
    : prepareBrowsers(engineNames.filter((name) => !options.engine || ['chromium', options.engine].includes(name)));
for (const { engine, advice, required } of missing) {
  if (required) failed += 1;
  console.log(required ? `FAILED ${engine} is needed. ${advice}` : `left out ${engine}: not found here. ${advice}`);
}
await Promise.all(sourceChecks.filter(([name]) => isWanted(name)).map(([name, args]) => check(name, args)));
for (const [name, args] of buildChecks) if (isWanted(name)) await check(name, args);
await withTemporaryFolder(async (env) => {
  if (isWanted('node')) {
    const COVERAGE_FOLDER = await mkdtemp(join(env.TMPDIR, 'coverage-'));
    const PUBLISHED_FOLDER = await mkdtemp(join(env.TMPDIR, 'published-'));
    await tests('node', ['scripts/node-tests.mjs', ...(await nodeTests())], {
      ...env,
      COVERAGE_FOLDER,
      PUBLISHED_FOLDER,
    });
    await checkLines(COVERAGE_FOLDER);
  }
  for (const name of Object.keys(hosts)) if (isWanted(name)) await testHost(name, env);
  // Side by side: each waits for its browser.
  const tested = isWanted('browser') ? ready.filter((engine) => !options.engine || engine === options.engine) : [];
  await Promise.all(
    tested.map((engine) =>
      tests(`browser: ${engine}`, [bin('@web/test-runner/dist/bin.js')], {
        ...env,
        ENGINE: engine,
        COVERAGE: engine === 'chromium' ? '1' : '0',
      }),
    ),
  );
});
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
