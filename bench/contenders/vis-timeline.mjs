/** vis-timeline, zoomed out so that all items are in view. */
import { escape, packaged, page, versionOf } from '../page.mjs';

const script = `fetch('/story.json').then((response) => response.json()).then((items) => {
  window.items = new vis.DataSet(items);
  window.timeline = new vis.Timeline(document.getElementById('timeline'), window.items, { start: '1899-01-01', end: '2025-01-01' });
});`;

export default {
  name: 'vis-timeline',
  title: 'vis-timeline',
  version: versionOf('vis-timeline'),
  probe: { host: 'main', item: '.vis-item.vis-box, .vis-item.vis-range' },
  events: ({ events }) => ({
    '/index.html': page({
      head: '<link rel="stylesheet" href="/vis.css"><script defer src="/vis.js"></script><script defer src="/start.js"></script>',
      body: '<div id="timeline"></div>',
    }),
    '/vis.css': packaged('vis-timeline/styles/vis-timeline-graph2d.min.css').toString(),
    '/vis.js': packaged('vis-timeline/standalone/umd/vis-timeline-graph2d.min.js').toString(),
    '/start.js': script,
    '/story.json': JSON.stringify(
      events.map(({ id, date, title, text, picture }) => ({
        id,
        start: date,
        content: `<h3>${escape(title)}</h3><p>${escape(text)}</p>${picture ? `<img src="${picture.src}" alt="${picture.alt}" width="320" height="180">` : ''}`,
      })),
    ),
  }),
  click: '.vis-item.vis-box .vis-item-content',
  change: (token, title) => {
    const { id } = window.items.get().find(({ content }) => content.includes(token));
    window.items.update({ id, content: `<h3>${title}</h3>` });
  },
};
