/**
 * `npm run scale`: writes `bench/SCALE.md`: the load of a million views a day on a CDN and on one nginx, with the
 * files and headers of a published site, and data and energy compared with other libraries. Needs `nginx`, `wrk` and a build.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publish } from '../tests/support/published.mjs';
import { freePort } from '../tests/support/free-port.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const views = 1e6;
/** Connections are kept open, as in a browser. */
const load = { connections: 32, seconds: 5 };

/** Debian's nginx with the published example configuration and one worker, so that it uses one core. */
async function startNginx({ folder, site }, port) {
  const server = (await readFile(join(site, 'hosting/nginx.conf'), 'utf8'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /var/www/history;', `root ${site};`)
    .replace('include mime.types;', 'include /etc/nginx/mime.types;');
  const own = join(folder, 'nginx');
  await mkdir(own, { recursive: true });
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(own, name)};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  await writeFile(
    join(own, 'nginx.conf'),
    `${user}daemon off;\nworker_processes 1;\nerror_log stderr warn;\npid ${join(own, 'pid')};\nevents {}\nhttp {\naccess_log off;\nkeepalive_requests 1000000;\n${paths.join('\n')}\n${server}}\n`,
  );
  const child = spawn('nginx', ['-c', join(own, 'nginx.conf')], { stdio: ['ignore', 'inherit', 'inherit'] });
  const url = `http://127.0.0.1:${port}/`;
  for (const end = Date.now() + 30_000; !(await fetch(url).catch(() => undefined));)
    if (child.exitCode !== null || Date.now() > end) throw new Error('nginx does not answer');
  return { url, pid: child.pid, close: () => new Promise((done) => (child.once('exit', done), child.kill('SIGQUIT'))) };
}

/** The CPU seconds of a master process's workers. The kernel counts in hundredths. */
function workerTime(master) {
  const stat = (pid) =>
    readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const workers = pids.filter((pid) => {
    try {
      return stat(pid)[1] === String(master);
    } catch {
      return false; // The process has ended.
    }
  });
  return workers.reduce((sum, pid) => sum + (Number(stat(pid)[11]) + Number(stat(pid)[12])) / 100, 0);
}

/** Requests one file for a few seconds: requests per second and core, and bytes per response. */
function loadOne(nginx, path, encoding) {
  const before = workerTime(nginx.pid);
  const { stdout } = spawnSync(
    'wrk',
    ['-t1', `-c${load.connections}`, `-d${load.seconds}s`, '-H', `Accept-Encoding: ${encoding}`, nginx.url + path],
    { encoding: 'utf8' },
  );
  const requests = Number(/(\d+) requests in/.exec(stdout)?.[1]);
  const failed = /Non-2xx|Socket errors/.test(stdout);
  if (!requests || failed) throw new Error(`wrk: ${stdout}`);
  return { requests, perCore: requests / (workerTime(nginx.pid) - before) };
}

/** Uses curl, since Node's client decompresses responses. */
function answerOf(url, encoding) {
  const { stdout } = spawnSync(
    'curl',
    [
      '-s',
      '-o',
      '/dev/null',
      '-D',
      '-',
      '-w',
      '%{size_download} %{size_header}',
      '-H',
      `Accept-Encoding: ${encoding}`,
      url,
    ],
    { encoding: 'utf8' },
  );
  const header = (name) => new RegExp(`^${name}: (.*?)\\r?$`, 'im').exec(stdout)?.[1] ?? '';
  const [bytes, headers] = stdout.split('\n').at(-1).split(' ').map(Number);
  return { bytes, headers, cache: header('cache-control'), encoding: header('content-encoding') };
}

const whole = (value) => Math.round(value).toLocaleString('en');
const tenths = (value) => (Math.round(value * 10) / 10).toLocaleString('en');
const table = (head, rows) =>
  [head, head.map((_, index) => (index > 0 ? '---:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Sustainable Web Design Model, version 4: kWh per GB transferred, operational and embodied. */
const energy = { running: 0.055 + 0.059 + 0.08, making: 0.012 + 0.013 + 0.081 };
/** Grams of CO2e per kWh, the world average. */
const gridIntensity = 494;

function peers() {
  const { scenarios } = JSON.parse(readFileSync('bench/results.json', 'utf8'));
  const { title, contenders } = scenarios['events-100'];
  const rows = Object.values(contenders).map(({ title, bytes, requests, cpu }) => {
    const gigabytes = (bytes.median * views) / 1e9;
    const kilowattHours = gigabytes * (energy.running + energy.making);
    return [
      title,
      tenths(bytes.median / 1000),
      whole(requests.median),
      whole(cpu.median),
      tenths(gigabytes),
      tenths(kilowattHours),
      tenths((kilowattHours * gridIntensity) / 1000),
    ];
  });
  return { title, rows };
}

const maxAge = (cache) => Number(/s-maxage=(\d+)/.exec(cache)?.[1] ?? /max-age=(\d+)/.exec(cache)?.[1] ?? 0);
const duration = (seconds) =>
  seconds >= 86_400 ? `${whole(seconds / 86_400)} days` : seconds >= 60 ? `${whole(seconds / 60)} min` : `${seconds} s`;

const port = await freePort();
const published = await publish('demo/stories/icmec.json', ['--base-url', `http://127.0.0.1:${port}/`]);
try {
  const files = readdirSync(published.site, { recursive: true }).map(String);
  const find = (pattern) => {
    const found = files.find((name) => pattern.test(name));
    if (!found) throw new Error(`The published site has no ${pattern}.`);
    return found;
  };
  const wanted = [
    ['the script', find(/^v\/\d+\.\d+\.\d+\/history-widgets\.js$/)],
    ['the style sheet', find(/^v\/\d+\.\d+\.\d+\/history-widgets\.css$/)],
    ['the story', find(/story.*\.json$/)],
    ['the page', 'index.html'],
  ];
  const nginx = await startNginx(published, port);
  const measure = ([what, path]) => ({
    what,
    path,
    ...answerOf(nginx.url + path, 'gzip'),
    ...loadOne(nginx, path, 'gzip'),
  });
  let rows;
  try {
    rows = wanted.map(measure);
  } finally {
    await nginx.close();
  }
  const snippet = rows.slice(0, 3);
  const sum = (list, of) => list.reduce((total, one) => total + of(one), 0);
  const perView = sum(snippet, ({ bytes, headers }) => bytes + headers);
  const short = snippet.filter(({ cache }) => maxAge(cache) < 86_400);
  const perBack = sum(short, ({ bytes, headers }) => bytes + headers);
  const edges = 100;
  const originRequests = sum(snippet, ({ cache }) => (edges * 86_400) / Math.max(60, Math.min(86_400, maxAge(cache))));
  const cpuPerView = sum(snippet, ({ perCore }) => 1 / perCore);
  const { title, rows: peerRows } = peers();
  const viewsPerCore = 1 / cpuPerView;
  const gigabit = 1e9 / 8 / perView;
  const first = viewsPerCore > gigabit ? 'the network' : 'the processor';

  await writeFile(
    'bench/SCALE.md',
    `# What a million views a day ask for

Written by \`npm run scale\`: the demo's story, published by \`npx history-widgets-publisher publish\`, served by Debian's nginx with
the example that the site comes with, on ${cpus().length} × ${cpus()[0].model}. A view is the snippet on somebody's page: the script, the style sheet and
the story, each with its \`.gz\` file beside it. The bytes and headers are those that nginx sends over HTTP/1.1. A page of the site
itself, which is compressed as it is sent, stands beside them.

${table(
  ['file', 'bytes', 'encoding', 'headers, bytes', 'cache-control', 'requests a second and core'],
  rows.map(({ what, path, bytes, headers, encoding, cache, perCore }) => [
    `${what}, \`${path}\``,
    whole(bytes),
    encoding || 'none',
    whole(headers),
    `\`${cache || 'none'}\``,
    whole(perCore),
  ]),
)}

## On a CDN

- **Nobody has been there before**: ${whole(snippet.length * views)} requests a day, ${whole((snippet.length * views) / 86_400)} a second on average, and ${whole((perView * views) / 1e9)} GB (${whole(perView)} bytes a view, headers included).
- **Each returns once within a day**, so that half of the views are returns: the script and the style sheet may stay in the browser's cache for ${duration(maxAge(snippet[0].cache))}
  and are not asked for. ${whole((snippet.length * views) / 2 + (short.length * views) / 2)} requests, and ${whole((perView * views) / 2e9 + (perBack * views) / 2e9)} GB at most: where what is asked for again has not changed, the answer is a 304
  without a body.
- **What reaches the origin**: with ${edges} places of the CDN that each keep a file as long as its header allows (a day at the longest,
  a minute at the least), ${whole(originRequests)} requests a day, however many views there are.

## On one nginx

\`wrk\`, one thread, ${load.connections} connections, ${load.seconds} s a file, from loopback; what counts is the CPU time of nginx's one worker, by the kernel's
count, so that other work on the machine does not stretch it. TLS is not in it.

- One core answers ${whole(viewsPerCore)} views a second, ${whole((viewsPerCore * 86_400) / 1e6)} million a day. A million a day take ${(((cpuPerView * views) / 86_400) * 100).toFixed(2)} % of a core.
- Brotli is a package of its own in Debian (\`libnginx-mod-http-brotli-static\`), and is not measured here.
- A line of 1 Gbit/s carries ${whole(gigabit)} views a second, headers of TCP and TLS left out. The limit that comes first, with one core and such a
  line, is **${first}**.

## Data and energy, beside the peers

${title}, a first visit, from the last run of the bench (\`results.json\`). The energy is an **estimate by a model**, not a measurement:
the Sustainable Web Design Model, version 4 (https://sustainablewebdesign.org/estimating-digital-emissions/), which goes by bytes alone:
${energy.running.toFixed(3)} kWh a GB to run data centres, networks and devices, ${energy.making.toFixed(3)} to make them, ${gridIntensity} g of CO2e a kWh, the world's average.
It does not see what the reader's processor does; the main thread's time, measured, stands beside it.

${table(
  [
    'a million views',
    'KB a view',
    'requests a view',
    'main thread, ms a view',
    'GB',
    'kWh, estimated',
    'kg CO2e, estimated',
  ],
  peerRows,
)}
`,
  );
} finally {
  await published.remove();
}
