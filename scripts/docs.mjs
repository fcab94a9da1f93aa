/**
 * `npm run docs`: writes the generated parts of the README, between `<!-- docs:NAME -->` and `<!-- /docs:NAME -->`. With
 * `--check` it writes nothing, and fails if the README is not up to date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { measures } from '../bench/measures.mjs';
import { consoleMessages } from './messages.mjs';
import { loadSource } from './load-source.mjs';
import { sizes } from './sizes.mjs';
import { themesPage } from './themes-page.mjs';
import { documentedTokens } from './tokens.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Escapes `|` and line breaks, which would end a cell. */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`)
    .join('\n');
const code = (text) => (text === undefined || text === '' ? '' : `\`${text}\``);

async function snippet() {
  const integrity = JSON.parse(await readFile('dist/integrity.json', 'utf8'));
  return [
    '```html',
    `<link rel="stylesheet" href="history-widgets.css" integrity="${integrity['history-widgets.css']}">`,
    `<script defer src="history-widgets.js" integrity="${integrity['history-widgets.js']}"></script>`,
    '<history-timeline>',
    '  <ol>',
    '    <li><time datetime="1998">1998</time><h3>The founding</h3><p>What happened, in a sentence or two.</p></li>',
    '    <li><time datetime="1999-04">April 1999</time><h3>The public launch</h3></li>',
    '  </ol>',
    '</history-timeline>',
    '```',
  ].join('\n');
}

async function sizeTable() {
  const bytes = (number) => number.toLocaleString('en');
  return table(
    ['file', 'raw', 'gzip', 'brotli', 'brotli budget'],
    (await sizes()).map(({ file, raw, gzip, brotli, budget }) => [
      code(file),
      ...[raw, gzip, brotli, budget].map(bytes),
    ]),
  );
}

async function elements() {
  const { modules } = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
  return modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(elementDocs)
    .join('\n\n');
}

function elementDocs({ tagName, description, members, slots, cssParts, cssStates, events }) {
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  return [
    `### \`${tagName}\``,
    description,
    table(
      ['attribute', 'property', 'default', 'description'],
      fields.map((field) => [code(field.attribute), code(field.name), code(field.default), field.description ?? '']),
    ),
    named(
      'method',
      methods.map(({ name, parameters = [], description }) => ({
        name: `${name}(${parameters.map((each) => each.name).join(', ')})`,
        description,
      })),
    ),
    named('part', cssParts),
    named('event', events),
    named(
      'state',
      cssStates.map(({ name, description }) => ({ name: `:state(${name})`, description })),
    ),
    ...(slots ?? []).map(({ name, description }) => `Slot${name ? ` \`${name}\`` : ''}: ${description}`),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const named = (kind, list) =>
  list?.length > 0 &&
  table(
    [kind, 'description'],
    list.map(({ name, description }) => [code(name), description]),
  );

async function tokenTable() {
  const rows = (await documentedTokens()).map((token) => [code(token.name), code(token.default), token.description]);
  return table(['property', 'default', 'for'], rows);
}

async function csvTable() {
  const { kindOf } = await loadSource('src/story/fields.ts');
  const { wholeStory } = await loadSource('src/story/whole-story.ts');
  /** A nested field has a column for each of its fields, with a dot in the name. */
  const headersOf = (fields) =>
    Object.entries(fields).flatMap(([name, field]) =>
      kindOf(field) || Array.isArray(field) ? [name] : headersOf(field).map((inner) => `${name}.${inner}`),
    );
  const kinds = Object.entries({ story: wholeStory.root, ...wholeStory.lists });
  const rows = kinds.map(([list, fields]) => [code(list.replace(/s$/, '')), headersOf(fields).map(code).join(' ')]);
  return table(['kind', 'columns'], rows);
}

async function messageTable() {
  const { messages, reasons } = await consoleMessages();
  const rows = messages.map(({ code: name, example }) => [code(name), example.replaceAll('<', '\\<')]);
  return `${table(['code', 'it says, for example'], rows)}\n\nThe reason in brackets may be the browser's, or: ${reasons
    .map((reason) => `“${reason}”`)
    .join(', ')}.`;
}

/** All languages; missing messages fail the type check. */
async function languageTable() {
  const { languages } = await loadSource('src/text/languages/all.ts');
  const { en } = await loadSource('src/text/messages.ts');
  const all = { ...languages, en };
  const words = Object.keys(en).length;
  const rows = Object.keys(all)
    .sort()
    .map((lang) => [
      code(lang),
      new Intl.DisplayNames([lang], { type: 'language' }).of(lang),
      lang === 'en' ? code('history-widgets.js') : code(`${lang}.js`),
      `${Object.keys(en).filter((word) => all[lang][word] !== undefined).length} of ${words}`,
    ]);
  return table(['tag', 'language', 'in', 'words'], rows);
}

/** The main results of the last `npm run bench`. */
async function benchTable() {
  const { scenarios } = JSON.parse(await readFile('bench/results.json', 'utf8'));
  const chosen = [
    ['events-10', ['bytes', 'cpu', 'moved']],
    ['events-1000', ['bytes', 'cpu', 'heap']],
    ['events-10000', ['firstPainted', 'cpu', 'blocking']],
  ];
  const columns = ['static-html', 'plain-script', 'ours-html', 'ours-src', 'timelinejs', 'vis-timeline'];
  const measured = chosen.filter(([name]) => scenarios[name]);
  const named = Object.assign({}, ...measured.map(([name]) => scenarios[name].contenders));
  const rows = measured.flatMap(([name, keys]) =>
    keys.map((key) => {
      const { title, write } = measures.find((measure) => measure.key === key);
      const cells = columns.map((column) => scenarios[name].contenders[column]?.[key]?.median);
      return [`${scenarios[name].title}: ${title}`, ...cells.map((value) => (value === undefined ? '' : write(value)))];
    }),
  );
  return table(['', ...columns.map((column) => named[column].title)], rows);
}

const parts = {
  languages: languageTable,
  bench: benchTable,
  snippet,
  sizes: sizeTable,
  elements,
  tokens: tokenTable,
  csv: csvTable,
  messages: messageTable,
};

let readme = await readFile('README.md', 'utf8');
const differing = [];
for (const [name, write] of Object.entries(parts)) {
  const [start, end] = [`<!-- docs:${name} -->`, `<!-- /docs:${name} -->`];
  const from = readme.indexOf(start) + start.length;
  const to = readme.indexOf(end);
  if (!readme.includes(start) || to < from) throw new Error(`README.md lacks the markers ${start} and ${end}.`);
  const text = `\n\n${await write()}\n\n`;
  if (readme.slice(from, to) !== text) differing.push({ name, there: readme.slice(from, to), now: text });
  readme = readme.slice(0, from) + text + readme.slice(to);
}

const isCheck = process.argv.includes('--check');
for (const [file, now] of Object.entries(await themesPage())) {
  const there = await readFile(file, 'utf8').catch(() => '');
  if (!isCheck) await writeFile(file, now);
  else if (there !== now) differing.push({ name: file, there, now });
}

if (!isCheck) {
  await writeFile('README.md', readme);
} else if (differing.length > 0) {
  for (const { name, there, now } of differing) console.error(difference(name, there.split('\n'), now.split('\n')));
  console.error('A page differs from the source. Run: npm run build && npm run docs');
  process.exitCode = 1;
}

/** The first line that differs. */
function difference(name, there, now) {
  const at = now.findIndex((line, index) => line !== there[index]);
  const line = at < 0 ? now.length : at;
  return `${name}:\n- ${there[line] ?? '(nothing)'}\n+ ${now[line] ?? '(nothing)'}`;
}
