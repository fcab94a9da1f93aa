/** TimelineJS 3, with its own fonts and the height of its embed code. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { escape, packaged, page, versionOf } from '../page.mjs';

const folder = '@knight-lab/timelinejs/dist/css/icons';
const icons = () =>
  Object.fromEntries(
    readdirSync(fileURLToPath(new URL(`../node_modules/${folder}`, import.meta.url))).map((name) => [
      `/css/icons/${name}`,
      packaged(`${folder}/${name}`),
    ]),
  );

const dateOf = (date) => {
  const [year, month, day] = date.split('-');
  return { year, month, day };
};

const script = `fetch('/story.json').then((response) => response.json()).then((story) => {
  window.timeline = new TL.Timeline('timeline', story, { ga_measurement_id: null, hash_bookmark: false, lang: 'en' });
});`;

export default {
  name: 'timelinejs',
  title: 'TimelineJS 3',
  version: versionOf('@knight-lab/timelinejs'),
  probe: { host: 'main', item: '.tl-slide' },
  events: ({ events }) => ({
    '/index.html': page({
      head: '<link rel="stylesheet" href="/css/timeline.css"><script defer src="/timeline.js"></script><script defer src="/start.js"></script>',
      body: '<div id="timeline" style="height:600px"></div>',
    }),
    '/css/timeline.css': packaged('@knight-lab/timelinejs/dist/css/timeline.css').toString(),
    '/timeline.js': packaged('@knight-lab/timelinejs/dist/js/timeline.js').toString(),
    '/start.js': script,
    '/story.json': JSON.stringify({
      events: events.map(({ id, date, title, text, picture }) => ({
        unique_id: id,
        start_date: dateOf(date),
        text: { headline: escape(title), text: escape(text) },
        ...(picture && { media: { url: picture.src, alt: picture.alt } }),
      })),
    }),
    ...icons(),
  }),
  click: '.tl-slidenav-next',
};
