/**
 * `npm run publish-many [-- --items 500 --languages 5]`: publishes a large story, interrupts it while it draws
 * pictures, continues, and publishes it again. Writes PUBLISHING.md.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesIn } from '../tests/support/published.mjs';

const { values } = parseArgs({
  options: { items: { type: 'string', default: '500' }, languages: { type: 'string', default: '5' } },
});
const languages = ['en', 'fr', 'ar', 'ru', 'ja', 'de', 'es', 'hi', 'zh', 'pt'].slice(0, Number(values.languages));
const items = Number(values.items);

/** Sample text in each language. */
const sentence = {
  en: 'The well gave water in the first winter',
  fr: 'Le puits donna de l’eau dès le premier hiver',
  ar: 'أعطت البئر ماءً في الشتاء الأول',
  ru: 'Колодец дал воду в первую зиму',
  ja: '井戸は最初の冬に水を出した',
  de: 'Der Brunnen gab im ersten Winter Wasser',
  es: 'El pozo dio agua en el primer invierno',
  hi: 'कुएँ ने पहली सर्दी में पानी दिया',
  zh: '这口井在第一个冬天出了水',
  pt: 'O poço deu água no primeiro inverno',
};

function storyOf(count) {
  const text = (number, times = 1) =>
    Object.fromEntries(languages.map((lang) => [lang, `${Array(times).fill(sentence[lang]).join('. ')} (${number})`]));
  const list = (length, make) => Array.from({ length }, (_, index) => make(index + 1));
  const half = Math.floor(count / 2);
  return {
    lang: languages[0],
    title: text(1),
    lead: text(2),
    events: list(100, (number) => ({ date: String(1900 + number), title: text(number), text: text(number, 3) })),
    milestones: list(half, (number) => ({ id: `figure-${number}`, value: 1000 * number, label: text(number) })),
    quotes: list(count - half, (number) => ({
      id: `quote-${number}`,
      text: text(number, 2),
      speaker: { name: 'A. Person' },
    })),
  };
}

const folder = await mkdtemp(join(tmpdir(), 'history-widgets-many-'));
const out = join(folder, 'site');
const cache = join(folder, 'cache');
const drawn = async () => (await readdir(cache).catch(() => [])).length;

/** Makes the program print its CPU time and memory when it exits. */
const usageHook =
  "data:text/javascript,process.on('exit', () => process.stderr.write(JSON.stringify(process.resourceUsage())))";

/** Publishes, and interrupts the program after that many pictures. */
async function publish(most = Infinity) {
  const started = performance.now();
  const args = [
    'publish',
    join(folder, 'story.json'),
    '--out',
    out,
    '--cache',
    cache,
    '--base-url',
    'https://example.org/',
  ];
  const child = spawn(
    process.execPath,
    ['--import', usageHook, 'publisher/dist/history-widgets.js', ...args, '--quiet'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const watch = setInterval(async () => {
    if ((await drawn()) >= most) child.kill('SIGINT');
  }, 200);
  const code = await new Promise((done) => child.once('close', done));
  clearInterval(watch);
  if (code !== 0 && most === Infinity) throw new Error(said);
  const { userCPUTime, systemCPUTime, maxRSS } = code === 0 ? JSON.parse(said) : {};
  const seconds = (performance.now() - started) / 1000;
  return {
    seconds,
    processors: (userCPUTime + systemCPUTime) / 1e6 / seconds,
    megabytes: maxRSS / 1024,
    pictures: await drawn(),
  };
}

try {
  await writeFile(join(folder, 'story.json'), JSON.stringify(storyOf(items)));
  const interrupted = await publish(items);
  const left = await readdir(folder);
  if (left.some((name) => !['story.json', 'cache'].includes(name)))
    throw new Error(`Files left behind: ${left.join(', ')}`);
  const resumed = await publish();
  const again = await publish();
  const files = (await filesIn(out)).length;
  const whole = (value) => Math.round(value).toLocaleString('en');
  const row = (what, { seconds, processors, megabytes }, pictures) =>
    `| ${[what, whole(pictures), whole(seconds), ...(megabytes ? [processors.toFixed(1), whole(megabytes)] : ['', ''])].join(' | ')} |`;
  await writeFile(
    'bench/PUBLISHING.md',
    `# Publishing a large story

Written by \`npm run publish-many\`: 100 events, and ${items} figures and quotations with pages of their own, in ${languages.length} languages
(${languages.join(', ')}), on ${cpus().length} × ${cpus()[0].model}. The site has ${whole(files)} files. The first run was interrupted while it drew, and
left nothing but the pictures that it had drawn; the second went on with them.

| run | pictures drawn | s | processors at work | MB at most |
| --- | ---: | ---: | ---: | ---: |
${row('interrupted', interrupted, interrupted.pictures)}
${row('the rest', resumed, resumed.pictures - interrupted.pictures)}
${row('once more, nothing changed', again, again.pictures - resumed.pictures)}
`,
  );
  console.log('bench/PUBLISHING.md');
} finally {
  await rm(folder, { recursive: true, force: true });
}
