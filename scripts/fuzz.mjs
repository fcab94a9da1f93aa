/**
 * `node scripts/fuzz.mjs [--seed N] [--attributes 10000] [--documents 2000]`: renders random attributes and documents with the
 * built script, and reports failures. The seed, which is printed first, reproduces a run.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { launch } from '../tests/support/browser.mjs';
import { loadSource } from './load-source.mjs';
import { startServer } from './server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { kindOf } = await loadSource(`${root}src/story/fields.ts`);
const { wholeStory } = await loadSource(`${root}src/story/whole-story.ts`);
const batchSize = 100;
/** Stops after this number of different failures. */
const maxFailures = 20;

/** Texts that no page may show; inputs do not contain them. */
const forbidden = /NaN|undefined|\[object/;
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const joined = (arbitrary, max) => fc.array(arbitrary, { maxLength: max }).map((parts) => parts.join(''));

const pieces = fc.constantFrom(
  'Opening', ' ', '\n', '\t', '\r', '\u00a0', '<em>first</em>', '<strong>', '</strong>', '<a href="https://example.org/">link</a>',
  '<a href="javascript:alert(1)">bad</a>', '<a href=', '<abbr title="a">x</abbr>', '<span lang="ar">\u0645\u0631\u062d</span>', '<br>', '<p>', '</p>',
  '<script>', '<!--', '-->', '${1}', '{{1}}', '?lit$1$', '<', '>', '&', '&amp;', '&lt;', '&#0;', '&#x110000;', '&#xd800;', '"', "'", '`',
  '\u05e9\u05dc\u05d5\u05dd', '\u200f', '\u202e', '\u2067', '\ud83d\udc69\u200d\ud83d\ude80', '\ud800', '\ufeff', '\u0301', '1996', '10,500', '\u2013', '|', '=', ';', '[', '{', '%',
); // prettier-ignore
const text = fc.oneof(
  { arbitrary: joined(pieces, 8), weight: 4 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 20 }), weight: 1 },
  { arbitrary: fc.constantFrom('', ' ', 'x'.repeat(10_000), '<'.repeat(2000), '<em>'.repeat(300)), weight: 1 },
);

const number = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true }).map(String),
  fc.constantFrom(
    '10500', '10,500', '10 500', '1.234', '1,234', '10.500,5', '1,00,000', '0', '-0', '-7', '+5', '\u22125', '12.50', '1e21', '1e400', '0x10', 'many',
    '9'.repeat(40), '9'.repeat(400), `-${'9'.repeat(400)}`, `0.${'1'.repeat(30)}`, `0.${'1'.repeat(150)}`, '\uff11\uff10\uff15', '\u0661\u0660\u066c\u0665\u0660\u0660', '1\u066b5', '', ' ', '.', '-', '007',
  ),
  text,
); // prettier-ignore

const point = fc
  .tuple(
    fc.constantFrom('1996', '1999-04', '1999-04-01', '1999-02-30', '199X', '19XX', '1996-21', '1999-XX', '1999-04-XX', '0000', '0050', '-0043', '-004X', '-00XX', '00XX', '000X', 'Y170000', 'Y-13800000000', 'Y271821', 'Y-271822', 'Y999999999999', '1900-02-29', '2000-13', '1999-00'),
    fc.constantFrom('', '~', '?', '%'),
  )
  .map((parts) => parts.join('')); // prettier-ignore
const date = fc.oneof(
  point,
  fc.tuple(fc.oneof(point, fc.constantFrom('', '..')), fc.oneof(point, fc.constantFrom('', '..'))).map((ends) => ends.join('/')),
  text,
); // prettier-ignore

const address = fc.oneof(
  fc.constantFrom('', ' ', '/tests/x.png', '/a b', '#x', '?y', 'javascript:alert(1)', 'data:,x', 'http://[', 'http://:x', 'mailto:a@example.org', 'tel:1', 'blob:x', '\\\\x', '//'),
  joined(fc.constantFrom('a', '/', '.', '%', '#', '?', ':', ' ', '\u00e9', '%zz', '&'), 6),
); // prettier-ignore
const source = fc.constantFrom('/story.json', '/story.csv', '/broken.json', '/missing.json', '', ' ', '#', 'http://[', 'javascript:alert(1)', 'data:application/json,{"events":[{"title":"T"}]}', 'data:,', 'blob:x', 'about:blank'); // prettier-ignore
const lang = fc.oneof(
  fc.constantFrom('en', 'fr', 'nl', 'de', 'es', 'ar', 'pt-BR', 'en_US', 'auto', 'C', '', 'xx-made-up', 'zh-Hant-u-nu-latn', 'ar-u-nu-arab', 'fa', 'hi-u-nu-deva', 'x-y', 'null'),
  text,
); // prettier-ignore
const amount = fc.oneof(fc.constantFrom('0', '1', '2', '3', '-1', '1.5', '1e9', '-0', '', 'two'), text);
const id = fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'constructor', ''), text);
const flag = fc.constantFrom('', 'true', 'false');

const shared = { src: source, lang, dir: fc.constantFrom('ltr', 'rtl', 'auto', ''), id, class: text, title: text };
const figureAttributes = {
  value: number,
  label: text,
  qualifier: fc.oneof(fc.constantFrom('exact', 'over', 'about', 'under', 'toString'), text),
  unit: text,
  'as-of': date,
  'source-name': text,
  'source-url': address,
  notation: fc.oneof(fc.constantFrom('standard', 'compact', 'scientific'), text),
  'no-animation': flag,
};
const attributesOf = {
  'history-timeline': {
    ...shared,
    order: fc.oneof(fc.constantFrom('oldest', 'newest'), text),
    'group-by': fc.oneof(fc.constantFrom('none', 'year', 'decade', 'era'), text),
    limit: amount,
    'heading-level': amount,
  },
  'milestone-counter': { ...shared, items: fc.oneof(id, text), ...figureAttributes },
  'quote-card': { ...shared, items: id },
  'observance-day': {
    ...shared,
    items: id,
    calendars: fc.oneof(fc.constant('google outlook'), text),
    'heading-level': amount,
  },
  'coverage-map': { ...shared, items: fc.oneof(id, text) },
};
const tags = Object.keys(attributesOf);

const safeText = text.map(escape);
const attribute = (name, arbitrary) =>
  fc.option(arbitrary, { nil: undefined }).map((value) => (value !== undefined ? ` ${name}="${escape(value)}"` : ''));
/** An element with optional attributes and content. */
const element = (tag, attributes, content) =>
  fc
    .tuple(fc.tuple(...Object.entries(attributes).map(([name, value]) => attribute(name, value))), content)
    .map(([all, inner]) => `<${tag}${all.join('')}>${inner}</${tag}>`);
const sequence = (...parts) => fc.tuple(...parts).map((all) => all.join(''));
const maybe = (arbitrary) => fc.option(arbitrary, { nil: '' });

const words = fc.oneof(
  safeText,
  joined(element('bdi', { lang, 'data-text': text }, safeText), 3),
  element('em', { style: fc.constant('color:red') }, safeText),
);
const time = element('time', { datetime: date, 'data-text': text }, fc.oneof(words, date.map(escape)));
const cite = element(
  'cite',
  { 'data-field': fc.constantFrom('source', 'speaker') },
  fc.oneof(words, element('a', { href: address }, words)),
);
const image = sequence(
  fc.constant('<img loading="lazy"'),
  attribute('src', address),
  attribute('alt', text),
  attribute('width', amount),
  attribute('height', amount),
  attribute('data-json', text),
  fc.constant('>'),
);
const paragraph = element(
  'p',
  { 'data-field': fc.constantFrom('contentNote', 'label', 'note', 'role', 'context'), 'data-json': text },
  words,
);
const any = fc.oneof(
  words,
  time,
  cite,
  image,
  paragraph,
  element('h3', {}, words),
  element('data', { value: number }, words),
);
const entry = element(
  'li',
  { id, 'data-era': id, 'data-tags': text, 'data-importance': text },
  sequence(
    maybe(time),
    maybe(element('h3', { 'data-text': text }, words)),
    maybe(paragraph),
    maybe(element('figure', {}, sequence(image, maybe(element('figcaption', {}, any))))),
    maybe(cite),
    maybe(any),
  ),
);
const row = element(
  'tr',
  {},
  sequence(element('td', {}, time), element('td', {}, element('data', { value: number }, words))),
);
const yearly = fc.oneof(
  fc.constantFrom('--05-25', '--02-29', '--13-45', '2026-03-20', 'second Sunday in May', 'last Friday of February'),
  text,
);
const country = fc.oneof(fc.constantFrom('BE', 'mlt', 'XX', 'constructor', '__proto__', 'GL', 'AQ'), text);
const countryList = element('ul', { 'data-json': text }, joined(element('li', { 'data-country': country }, words), 5));
const childrenOf = {
  'history-timeline': fc.oneof(element('ol', {}, joined(entry, 4)), joined(any, 4)),
  'milestone-counter': sequence(
    maybe(element('data', { value: number, 'data-qualifier': text, 'data-unit': text, 'data-json': text }, fc.oneof(words, number.map(escape)))),
    maybe(paragraph), maybe(element('table', {}, joined(row, 3))), maybe(element('p', { 'data-field': fc.constant('note') }, sequence(maybe(time), maybe(cite)))), maybe(any),
  ),
  'quote-card': element('figure', { id }, sequence(maybe(image), maybe(element('blockquote', { cite: address, lang }, joined(paragraph, 2))), maybe(element('figcaption', {}, joined(any, 4))))),
  'observance-day': sequence(
    maybe(element('h3', { 'data-text': text }, words)), maybe(element('time', { datetime: yearly }, words)),
    maybe(element('span', { 'data-field': fc.constant('rule'), 'data-text': yearly }, words)), maybe(time), maybe(paragraph),
    maybe(element('data', { value: number }, words)), maybe(countryList), maybe(cite), maybe(any),
  ),
  'coverage-map': sequence(
    maybe(element('p', {}, joined(element('data', { value: number, 'data-field': text }, words), 3))),
    maybe(paragraph), maybe(countryList), maybe(element('p', { 'data-field': fc.constant('note') }, sequence(maybe(time), maybe(cite)))), maybe(any),
  ),
}; // prettier-ignore

/** An element with a set of attributes, with or without children. */
const attributeSets = fc.oneof(
  ...tags.map((tag) => element(tag, attributesOf[tag], maybe(childrenOf[tag])).map((html) => ({ html }))),
);

const junk = fc.oneof(
  fc.constantFrom(null, true, false, [], {}, 0, -1, 1.5, 1e21, 1e-7, { toString: 1 }, { en: null }, { other: 1 }, [null], [[]], '__proto__'),
  fc.jsonValue({ maxDepth: 2 }),
); // prettier-ignore
const languageMap = fc.dictionary(fc.oneof(lang, fc.constantFrom('__proto__', 'other')), text, { maxKeys: 3 });
const kinds = {
  text: fc.oneof(text, languageMap),
  counted: fc.oneof(text, languageMap, fc.record({ one: text, few: text, other: text }, { requiredKeys: ['other'] })),
  string: id,
  date: fc.oneof(date, fc.integer({ min: -100, max: 3000 })),
  monthDay: fc.constantFrom('--05-25', '--02-30'),
  number: fc.oneof(number, fc.integer(), fc.double({ noDefaultInfinity: true, noNaN: true })),
  pixels: fc.oneof(amount, fc.integer()),
  link: address,
  src: address,
  qualifier: figureAttributes.qualifier,
  rule: yearly,
  day: yearly,
  country,
  language: lang,
  names: fc.dictionary(fc.oneof(country, id), text, { maxKeys: 3 }),
  srcset: fc.oneof(address, fc.constantFrom('/a.png 640w, /b.png 1280w', 'javascript:alert(1) 2x')),
  importance: fc.oneof(fc.constantFrom('key', 'normal'), text),
  mediaKind: fc.oneof(fc.constantFrom('audio', 'video', 'frame'), text),
};

/** A value of a field: usually valid, sometimes anything. */
const valueOf = (name, field) => {
  const kind = kindOf(field);
  const good = Array.isArray(field)
    ? fc.array(valueOf('', field[0]), { maxLength: 4 })
    : kind
      ? kinds[kind.name]
      : itemOf(field);
  return fc.oneof({ arbitrary: good, weight: 12 }, { arbitrary: junk, weight: 1 });
}; // prettier-ignore
const itemOf = (fields) =>
  fc.record(Object.fromEntries(Object.keys(fields).map((name) => [name, valueOf(name, fields[name])])), {
    requiredKeys: Object.keys(fields).filter((name) => 'needed' in fields[name]),
    noNullPrototype: true,
  });
const { root: storyFields, lists } = wholeStory;
const shownLists = ['events', 'eras', 'milestones', 'quotes', 'observances', 'coverage'];
const listsOf = fc.record(
  Object.fromEntries(shownLists.map((name) => [name, valueOf(name, [lists[name]])])),
  { noNullPrototype: true },
); // prettier-ignore
const stories = fc
  .tuple(fc.oneof(fc.constant({}), itemOf({ lang: storyFields.lang, source: storyFields.source, title: storyFields.title })), listsOf)
  .map((parts) => Object.assign({}, ...parts)); // prettier-ignore

/** A text with a part removed or inserted. */
const damaged = (texts) =>
  fc.tuple(texts, fc.nat(), fc.nat(40), fc.oneof(pieces, fc.constant(''))).map(([whole, at, length, piece]) => {
    const start = at % (whole.length + 1);
    return whole.slice(0, start) + piece + whole.slice(start + length);
  });
const json = fc
  .oneof(stories, stories, fc.array(itemOf(lists.events), { maxLength: 4 }), junk)
  .map((story) => JSON.stringify(story));
const headers = fc.oneof(
  fc.constantFrom('kind', 'id', 'date', 'title', 'text', 'value', 'label', 'speaker', 'unit', 'asOf', 'series', 'source.url', 'source.name', 'source', 'picture.src', 'picture.width', 'title.fr', 'date.year', 'label.other', 'value.x', 'tags', 'era', 'lang', '__proto__', 'constructor.prototype', 'Display Date'),
  text,
); // prettier-ignore
const cells = fc.oneof(
  date,
  number,
  text,
  id,
  address,
  fc.constantFrom('event', 'story', 'milestone', 'quote', 'era', 'a|b', '1999=1|2000=2', '1999|=|x=='),
);
const quoted = cells.map((value) => `"${value.replaceAll('"', '""')}"`);
const csv = fc
  .tuple(fc.array(headers, { minLength: 1, maxLength: 8 }), fc.array(fc.array(fc.oneof(quoted, quoted, cells), { maxLength: 9 }), { maxLength: 5 }), fc.constantFrom(',', ';', '\t'))
  .map(([names, rows, separator]) => [names, ...rows].map((line) => line.join(separator)).join('\n')); // prettier-ignore

const everywhere = (content) => tags.map((tag) => `<${tag}>${content}</${tag}>`).join('');
/** A document in every element: JSON, damaged JSON, CSV, a property, or HTML. */
const documents = fc.oneof(
  fc.oneof(json, damaged(json), csv, damaged(csv)).map((content) => ({
    html: everywhere('<script type="application/json"></script>'),
    content,
  })),
  json.map((story) => ({ html: everywhere(''), story })),
  fc.oneof(...Object.values(childrenOf)).map((content) => ({ html: everywhere(content) })),
  damaged(fc.oneof(...Object.values(childrenOf))).map((content) => ({ html: everywhere(content) })),
);

/** The files for `src` on the page's server. */
export const files = {
  '/story.json': { body: '{"lang":"en","events":[{"date":"1999","title":"T"}],"milestones":[{"id":"a","value":1,"label":"L"}]}' },
  '/story.csv': { body: 'kind,id,date,title,value,label\nevent,a,1999,T,,\nmilestone,b,,,7,L\n' },
  '/broken.json': { body: '{"events":[{' },
}; // prettier-ignore

/** The start of the message that an element could not be rendered. */
const { messageOf } = await loadSource('src/story/messages.ts');
const [notDrawn] = messageOf({ code: 'notDrawn', params: { reason: '\u2026' } }).split(' (');

/** Renders inputs in the page and returns the problems. Runs in the page. */
async function draw(inputs, selector, forbiddenWords, notDrawn) {
  const seen = window.__seen;
  const before = { errors: seen.errors.length, said: seen.said.length };
  const box = document.createElement('div');
  box.style.cssText = 'position:fixed;inset:0;overflow:hidden';
  const answered = new Set();
  for (const name of ['load', 'error']) box.addEventListener(name, ({ target }) => answered.add(target), true);
  const places = inputs.map(({ html, content, story }) => {
    const place = document.createElement('div');
    place.style.cssText = 'position:absolute;inset:0';
    place.innerHTML = html;
    for (const script of content === undefined ? [] : place.querySelectorAll('script')) script.textContent = content;
    if (story !== undefined) for (const host of place.children) host.story = JSON.parse(story);
    return place;
  });
  box.append(...places);
  document.body.append(box);
  const hosts = [...box.querySelectorAll(selector)];
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  // A host that could not be rendered may never fire an event.
  const isWaiting = (host) => host.src && host.hasAttribute('src') && !answered.has(host);
  let frames = 0;
  // Two more frames, in which animations start.
  for (let calm = 0; calm < 3 && frames < 1000; calm++, frames++) {
    await Promise.all(hosts.map((host) => host.updateComplete));
    await frame();
    if (hosts.some(isWaiting)) calm = -1;
  }
  const late = frames < 1000 ? [] : ['does not settle within 1000 frames'];
  const problems = places.map((place) =>
    [...place.querySelectorAll(selector)].flatMap((host) => {
      const found = new RegExp(`.{0,30}(${forbiddenWords}).{0,30}`).exec(host.shadowRoot.innerHTML);
      return found ? [`<${host.localName}> shows ${found[0]}`] : [];
    }),
  );
  box.remove();
  await frame();
  const isOurs = (line) => new RegExp(`^<(${selector.replace(/, /g, '|')})>: (?!${notDrawn})`).test(line);
  return {
    problems,
    errors: [...late, ...seen.errors.slice(before.errors)],
    said: seen.said.slice(before.said).filter((line) => !isOurs(line)),
  };
}

/** A failure without its numbers and texts, to compare kinds of failures. */
const kindOfProblem = (problem) =>
  problem.replace(/shows .*(NaN|undefined|\[object).*/, 'shows $1').replace(/\d+/g, '0');

/**
 * @param {object} options
 * @param {number} options.seed the same seed makes the same inputs
 * @param {number} options.attributes how many sets of attributes
 * @param {number} options.documents how many documents
 * @param {() => Promise<{ run: (code: string) => Promise<any>, close: () => Promise<void> }>} options.open opens a page with
 *   the probe of the tests, the built script, and `files` on its server
 * @returns {Promise<readonly { problem: string, input: object }[]>} one input for each kind of failure
 */
export async function fuzz({ seed, attributes, documents: documentCount, open }) {
  const sample = (arbitrary, numRuns) =>
    fc.sample(
      arbitrary.filter((input) => !forbidden.test(Object.values(input).join())),
      { seed, numRuns },
    );
  const inputs = [...(attributes && sample(attributeSets, attributes) || []), ...(documentCount && sample(documents, documentCount) || [])]; // prettier-ignore
  const failures = new Map();
  const add = (problem, input) => {
    const kind = kindOfProblem(problem);
    if (!failures.has(kind)) failures.set(kind, { problem, input });
  };
  const ask = async (page, some) =>
    JSON.parse(
      await page.run(
        `(${draw})(${JSON.stringify(some)}, ${JSON.stringify(tags.join(', '))}, ${JSON.stringify(forbidden.source)}, ${JSON.stringify(notDrawn)}).then(__json)`,
      ),
    );
  /** Finds the input that causes a failure by bisection. */
  const search = async (page, some) => {
    const { problems, errors, said } = await ask(page, some);
    problems.forEach((found, index) => found.forEach((problem) => add(problem, some[index])));
    const unknown = [...errors, ...said].filter((problem) => !failures.has(kindOfProblem(problem)));
    if (unknown.length === 0) return;
    if (some.length === 1) return unknown.forEach((problem) => add(problem, some[0]));
    await search(page, some.slice(0, some.length / 2));
    await search(page, some.slice(some.length / 2));
    // Some failures only happen with many inputs together.
    unknown.forEach((problem) => add(problem, some));
  };
  for (let at = 0; at < inputs.length && failures.size < maxFailures; at += batchSize * 10) {
    const page = await open();
    for (let from = at; from < Math.min(at + batchSize * 10, inputs.length); from += batchSize) {
      await search(page, inputs.slice(from, from + batchSize));
    }
    await page.close();
  }
  return [...failures.values()];
}

async function main() {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
      attributes: { type: 'string', default: '10000' },
      documents: { type: 'string', default: '2000' },
    },
  });
  const [seed, attributes, count] = [values.seed, values.attributes, values.documents].map(Number);
  console.log(`seed ${seed}`);
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Fuzz</title>
    <script src="/tests/support/probe.js"></script><body><script src="/dist/history-widgets.js"></script>`;
  const site = await startServer({
    root,
    answer: (path) => (path === '/page' ? { body, headers: { 'content-type': 'text/html' } } : files[path]),
  });
  const browser = await launch();
  try {
    const open = async () => {
      const page = await browser.newPage();
      await page.goto(`${site.url}/page`);
      return { run: (code) => page.evaluate(code), close: () => page.close() };
    };
    const failures = await fuzz({ seed, attributes, documents: count, open });
    for (const { problem, input } of failures)
      console.log(`${problem}\n  from ${JSON.stringify(input).slice(0, 4000)}`);
    if (failures.length > 0) process.exitCode = 1;
    console.log(
      `${attributes} attribute sets and ${count} documents, seed ${seed}: ${failures.length > 0 ? `${failures.length} kinds of failure` : 'nothing failed'}`,
    );
  } finally {
    await browser.close();
    await site.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
