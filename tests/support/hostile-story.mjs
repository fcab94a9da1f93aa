/** Stories in which every text or URL is an attack, and the ways to pass them to an element. */
import { escape, inline } from './given.mjs';
import { addresses, payloads } from './hostile.mjs';
import { script } from './page.mjs';

/** A story whose texts are all the payload of their item. */
export const textStory = {
  lang: 'en',
  eras: payloads.map(({ id, written }, index) => ({ id, title: written, date: String(1900 + index) })),
  events: payloads.map(({ id, written: t }, index) => ({
    id,
    era: id,
    date: String(1900 + index),
    displayDate: t,
    title: t,
    text: t,
    contentNote: t,
    picture: { src: '/tests/x.png', alt: t, caption: t, credit: t },
    source: { name: t, url: '/source' },
  })),
  milestones: payloads.map(({ id, written: t }) => ({
    id,
    value: 7,
    unit: t,
    label: t,
    source: { name: t, url: '/source' },
  })),
  quotes: payloads.map(({ id, written: t }) => ({
    id,
    text: t,
    speaker: t,
    role: t,
    context: t,
    source: { name: t, url: '/source' },
    portrait: { src: '/tests/x.png', alt: t },
  })),
};

/** A story whose URLs are all the URL of their item. */
export const addressStory = {
  lang: 'en',
  events: addresses.map(({ id, written: u }) => ({
    id,
    title: 'T',
    text: `<a href="${u.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}">inline</a>`,
    picture: { src: u },
    source: { name: 'S', url: u },
  })),
  milestones: addresses.map(({ id, written: u }) => ({ id, value: 7, label: 'L', source: { name: 'S', url: u } })),
  quotes: addresses.map(({ id, written: u }) => ({ id, text: 'Q', source: { name: 'S', url: u }, portrait: { src: u } })),
}; // prettier-ignore

const cell = (value) => `"${String(value).replaceAll('"', '""')}"`;

/** `{ source: { url } }` as `source.url`. */
const flat = (item, before = '') =>
  Object.entries(item).flatMap(([name, value]) =>
    typeof value === 'object' ? flat(value, `${before}${name}.`) : [[before + name, value]],
  );

function csvOf(story) {
  const rows = Object.entries({ eras: 'era', events: 'event', milestones: 'milestone', quotes: 'quote' }).flatMap(
    ([list, kind]) => (story[list] ?? []).map((item) => ({ kind, ...Object.fromEntries(flat(item)) })),
  );
  const headers = [...new Set(rows.flatMap(Object.keys))];
  return [headers, ...rows.map((row) => headers.map((name) => row[name] ?? ''))]
    .map((cells) => cells.map(cell).join(','))
    .join('\n');
}

/** A timeline, and a counter and a card for each item, with the attributes that make them show the story. */
const elements = (ids, attributes, content = '') =>
  `<history-timeline ${attributes} group-by="era">${content}</history-timeline>` +
  ids
    .flatMap((id) => ['milestone-counter', 'quote-card'].map((tag) => `<${tag} ${attributes} items="${id}">${content}</${tag}>`))
    .join(''); // prettier-ignore

/** The ways to pass a story as data. */
export const channels = (story) => {
  const ids = story.events.map(({ id }) => id);
  const json = JSON.stringify(story);
  return {
    'a JSON file': { body: elements(ids, 'src="/story.json"') + script, files: { '/story.json': { body: json } } },
    'a CSV file': { body: elements(ids, 'src="/story.csv"') + script, files: { '/story.csv': { body: csvOf(story) } } },
    'an inline script': { body: elements(ids, '', inline(json)) + script },
    'the property': {
      body: `${elements(ids, 'class="given"')}${script}<script src="/given.js"></script>`,
      files: {
        '/given.js': { body: `document.querySelectorAll('.given').forEach((host) => { host.story = ${json}; });` },
      },
    },
  };
};

/** HTML content in which every text is the payload and every URL is the given one. */
export function children(items, text, address = () => '/source', picture = () => '/tests/x.png') {
  const event = (item) =>
    `<li id="history-${item.id}"><time ${text(item)}</time><p data-field="contentNote" ${text(item)}</p>
    <h3 ${text(item)}</h3><p ${text(item)}</p><figure><img src="${picture(item)}" alt="${escape(item.written)}"><figcaption>
    <span data-field="caption" ${text(item)}</span><small ${text(item)}</small></figcaption></figure>
    <cite><a href="${address(item)}" ${text(item)}</a></cite></li>`;
  const figure = (item) =>
    `<milestone-counter><data value="7" data-unit="${escape(item.written)}">7</data><p data-field="label" ${text(item)}</p>
    <p data-field="note"><cite><a href="${address(item)}" ${text(item)}</a></cite></p></milestone-counter>`;
  const quote = (item) =>
    `<quote-card><figure><img src="${picture(item)}" alt="${escape(item.written)}"><blockquote cite="${address(item)}"><p ${text(item)}</p></blockquote>
    <figcaption><cite ${text(item)}</cite><span data-field="role" ${text(item)}</span><span data-field="context" ${text(item)}</span>
    <cite data-field="source"><a href="${address(item)}" ${text(item)}</a></cite></figcaption></figure></quote-card>`;
  return `<history-timeline><ol>${items.map(event).join('')}</ol></history-timeline>${items
    .map((item) => figure(item) + quote(item))
    .join('')}`;
}
