/** The generated parts of the documentation, by the name in `<!-- docs:NAME ARGUMENT -->`. All are made from the source or from `dist/`. */
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { measures } from '../bench/measures.mjs';
import { consoleMessages } from './messages.mjs';
import { loadSource } from './load-source.mjs';
import { partsFolder, sizes } from './sizes.mjs';
import { documentedTokens } from './tokens.mjs';

const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'));

/** Escapes `|` and line breaks, which would end a cell. */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`)
    .join('\n');
const code = (text) => (text === undefined || text === '' ? '' : `\`${text}\``);

async function snippet() {
  const integrity = await readJson('dist/integrity.json');
  return [
    '```html live',
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

/** What needs each part of the script. */
const partUses = {
  chart: 'the chart of a figure over time',
  countries: '`<coverage-map>` and `<observance-day>`: the names of countries',
  day: '`<observance-day>`',
  finder: '`searchable`, `filterable`, `deep-links`',
  hashes: 'a script tag with `integrity`: the hashes of all parts',
  layouts: '`layout="horizontal"`, `alternating`, `compact`',
  map: '`<coverage-map>`',
  players: 'audio, video, and players of other hosts',
  scale: '`layout="proportional"`',
  story: '`<history-story>`',
  tables: 'spreadsheets (CSV) and TimelineJS files as `src`',
  withhold: 'a story with `redact`',
};

async function partTable() {
  const names = (await readdir(`dist/${await partsFolder()}`))
    .filter((file) => /^[a-z]{3,}\.js$/.test(file))
    .map((file) => file.replace('.js', ''));
  const unknown = names.find((name) => !partUses[name]);
  if (unknown) throw new Error(`Say in scripts/docs-tables.mjs what needs the part "${unknown}".`);
  return table(
    ['file', 'needed for'],
    names.sort().map((name) => [code(`parts-…/${name}.js`), partUses[name]]),
  );
}

/** The elements of the manifest in the order of their tag names. */
export async function elements() {
  const { modules } = await readJson('dist/custom-elements.json');
  return modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
}

const elementList = async () =>
  (await elements())
    .map(({ tagName, description }) => `- [\`<${tagName}>\`](docs/${tagName}.md): ${description.split('\n\n')[0]}`)
    .join('\n');

async function element(tag) {
  const { members, slots, cssParts, cssProperties, cssStates, events } = (await elements()).find(
    ({ tagName }) => tagName === tag,
  );
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  return [
    '## Attributes and properties',
    table(
      ['attribute', 'property', 'default', 'description'],
      fields.map((field) => [code(field.attribute), code(field.name), code(field.default), field.description ?? '']),
    ),
    '## Anatomy',
    `The parts, from outside to inside. Style them from your page with \`${tag}::part(NAME)\`.`,
    described('part', cssParts),
    '## Slot',
    ...slots.map(({ name, description }) => `${name ? `\`${name}\`: ` : ''}${description}`),
    '## Methods',
    described(
      'method',
      methods.map(({ name, parameters = [], description }) => ({
        name: `${name}(${parameters.map((each) => each.name).join(', ')})`,
        description,
      })),
    ),
    '## Events',
    described('event', events),
    '## States',
    described(
      'state',
      cssStates.map(({ name, description }) => ({ name: `:state(${name})`, description })),
    ),
    '## Custom properties',
    `Set them on \`${tag}\` or on any element around it. See [theming](theming.md).`,
    table(
      ['property', 'default', 'description'],
      cssProperties.map((property) => [code(property.name), code(property.default), property.description]),
    ),
  ].join('\n\n');
}

const described = (kind, list) =>
  table(
    [kind, 'description'],
    list.map(({ name, description }) => [code(name), description]),
  );

async function tokenTable() {
  const rows = (await documentedTokens()).map((token) => [code(token.name), code(token.default), token.description]);
  return table(['property', 'default', 'description'], rows);
}

async function themeTable() {
  const { presets } = await loadSource('src/theme/presets.ts');
  const names = (await readdir('dist/themes')).map((file) => file.replace('.css', '')).sort();
  return table(
    ['theme', 'on one element', 'on a whole page', 'what it sets'],
    names.map((name) => [
      code(name),
      code(`theme="${name}"`),
      code(`themes/${name}.css`),
      Object.keys(presets[name])
        .map((token) => code(`--history-${token}`))
        .join(' ') || 'the defaults',
    ]),
  );
}

/** A nested field has a column for each of its fields, with a dot in the name. */
async function csvTable() {
  const { kindOf } = await loadSource('src/story/fields.ts');
  const { wholeStory } = await loadSource('src/story/whole-story.ts');
  const headersOf = (fields) =>
    Object.entries(fields).flatMap(([name, field]) =>
      kindOf(field) || Array.isArray(field) ? [name] : headersOf(field).map((inner) => `${name}.${inner}`),
    );
  const kinds = Object.entries({ story: wholeStory.root, ...wholeStory.lists });
  const rows = kinds.map(([list, fields]) => [code(list.replace(/s$/, '')), headersOf(fields).map(code).join(' ')]);
  return table(['kind', 'columns'], rows);
}

/** Headers that people write, for the table of those that `import` knows. */
const headerExamples = ['Date', 'When', 'Start date', 'End date', 'Until', 'Year', 'Month', 'Day', 'Display date', 'Title', 'Headline', 'Event', 'Text', 'Description', 'Details', 'Image', 'Picture', 'Photo', 'Video', 'Alt text', 'Alternative text', 'Caption', 'Credit', 'Photographer', 'Source', 'Reference', 'Link', 'URL', 'Tags', 'Category', 'Group', 'ID']; // prettier-ignore
const headerMeanings = {
  date: 'the date, or the start of a period',
  end: 'the end of a period',
  year: 'the year, if the date is split over columns',
  month: 'the month',
  day: 'the day',
  displayDate: 'the date as it should be shown',
  title: 'the heading',
  text: 'the text',
  media: 'the URL of a picture, an audio file or a video',
  alt: 'the alternative text of the picture',
  caption: 'the caption of the picture',
  credit: 'who made the picture',
  source: 'the name of the source',
  url: 'the URL of the source',
  tags: 'words to filter by',
  id: 'a short, unique name',
};

async function headerTable() {
  const { readHeaders } = await loadSource('src/import/headers.ts');
  const fieldOf = (header) => [...readHeaders([header]).fieldAt.keys()][0];
  return table(
    ['header', 'meaning'],
    Object.entries(headerMeanings).map(([field, meaning]) => [
      headerExamples
        .filter((header) => fieldOf(header) === field)
        .map(code)
        .join(', '),
      meaning,
    ]),
  );
}

/** The fields of a list of the story, or of the story itself. */
async function fieldTable(list) {
  const schema = await readJson('dist/story.schema.json');
  const kindOf = ({ $ref = '' }) => code($ref.split('/').pop());
  const listNames = Object.entries(schema.properties).filter(([, { items }]) => items?.properties);
  const own = list
    ? schema.properties[list].items
    : {
        properties: Object.fromEntries(
          Object.entries(schema.properties).filter(([name]) => !listNames.some(([other]) => other === name)),
        ),
      };
  const rowsOf = ({ properties, required = [] }, prefix = '') =>
    Object.entries(properties).flatMap(([name, field]) => {
      const path = `${prefix}${name}`;
      const inner = field.properties ? field : field.items?.properties ? field.items : undefined;
      const kind = field.items
        ? inner
          ? 'list of objects'
          : `list of ${kindOf(field.items)}`
        : inner
          ? 'object'
          : kindOf(field);
      const described = [field.description, required.includes(name) && 'Required.'].filter(Boolean).join(' ');
      return [[code(path), kind, described], ...(inner ? rowsOf(inner, `${path}${field.items ? '[].' : '.'}`) : [])];
    });
  return table(['field', 'value', 'description'], rowsOf(own));
}

/** The kinds of values that fields have. */
async function kindTable() {
  const { $defs } = await readJson('dist/story.schema.json');
  return described('value', Object.entries($defs).map(([name, { description, enum: values }]) => ({ name, description: values ? `${description} One of ${values.map(code).join(', ')}.` : description }))); // prettier-ignore
}

async function messageTable() {
  const { messages, reasons } = await consoleMessages();
  const rows = messages.map(({ code: name, example }) => [code(name), example.replaceAll('<', '\\<')]);
  return `${table(['code', 'message, for example'], rows)}\n\nThe reason in brackets comes from the browser, or is one of: ${reasons
    .map((reason) => `“${reason}”`)
    .join(', ')}.`;
}

/** All languages; missing messages fail the type check. */
async function languageTable() {
  const { languages } = await loadSource('src/text/languages/all.ts');
  const { en } = await loadSource('src/text/messages.ts');
  const files = await readdir(`dist/${await partsFolder()}`);
  const all = { ...languages, en };
  const words = Object.keys(en).length;
  const rows = Object.keys(all)
    .sort()
    .map((lang) => [
      code(lang),
      new Intl.DisplayNames([lang], { type: 'language' }).of(lang),
      new Intl.DisplayNames(['en'], { type: 'language' }).of(lang),
      files.includes(`${lang}.js`) ? code(`parts-…/${lang}.js`) : 'in the script',
      `${Object.keys(en).filter((word) => all[lang][word] !== undefined).length} of ${words}`,
    ]);
  return table(['tag', 'language', 'in English', 'file', 'words'], rows);
}

/** The main results of the last `npm run bench`. */
async function benchTable() {
  const { scenarios } = await readJson('bench/results.json');
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
  return table(['measure', ...columns.map((column) => named[column].title)], rows);
}

/** The help of a sub-command. */
async function command(name) {
  const { stdout } = await promisify(execFile)(process.execPath, ['publisher/dist/history-widgets.js', name, '--help']);
  return `\`\`\`text\n${stdout.trim()}\n\`\`\``;
}

const writers = {
  bench: benchTable,
  command,
  csv: csvTable,
  element,
  'element-list': elementList,
  fields: fieldTable,
  headers: headerTable,
  kinds: kindTable,
  languages: languageTable,
  messages: messageTable,
  parts: partTable,
  sizes: sizeTable,
  snippet,
  themes: themeTable,
  tokens: tokenTable,
};

/** Each generated part is written once, however many pages have it. */
const written = new Map();
const write = (name, argument) => {
  const key = `${name} ${argument}`;
  if (!writers[name]) throw new Error(`Unknown generated part "${name}". Known: ${Object.keys(writers).join(', ')}.`);
  if (!written.has(key)) written.set(key, writers[name](argument || undefined));
  return written.get(key);
};

/** Replaces what is between `<!-- docs:NAME ARGUMENT -->` and `<!-- /docs:NAME -->`. */
export async function fillTables(markdown) {
  const pieces = markdown.split(/(<!-- docs:[\w-]+(?: [\w-]+)? -->[^]*?<!-- \/docs:[\w-]+ -->)/);
  const filled = pieces.map(async (piece) => {
    const [, start, name, argument, end] =
      /^(<!-- docs:([\w-]+)(?: ([\w-]+))? -->)[^]*(<!-- \/docs:\2 -->)$/.exec(piece) ?? [];
    return start ? `${start}\n\n${await write(name, argument ?? '')}\n\n${end}` : piece;
  });
  const text = (await Promise.all(filled)).join('');
  const markers = (pattern) => text.match(pattern)?.length ?? 0;
  if (markers(/<!-- docs:/g) !== markers(/<!-- \/docs:/g))
    throw new Error('A generated part lacks its start or end marker.');
  return text;
}
