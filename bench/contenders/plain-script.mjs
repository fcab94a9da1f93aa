/** A short script without a library that makes the same list from a JSON file. */
import { page, storyFile } from '../page.mjs';
import floor, { style } from './static-html.mjs';

const script = `fetch('/story.json').then((response) => response.json()).then(({ events }) => {
  const format = new Intl.DateTimeFormat('en', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' });
  const list = document.createElement('ol');
  const add = (parent, tag, text) => { const child = document.createElement(tag); child.textContent = text; parent.append(child); return child; };
  for (const { date, title, text, picture } of events) {
    const item = document.createElement('li');
    add(item, 'time', format.format(new Date(date))).dateTime = date;
    add(item, 'h3', title);
    add(item, 'p', text);
    if (picture) item.append(Object.assign(new Image(), { loading: 'lazy', decoding: 'async', ...picture }));
    list.append(item);
  }
  document.querySelector('main').append(list);
});`;

export default {
  ...floor,
  name: 'plain-script',
  title: 'plain script from JSON',
  events: ({ events }) => ({
    '/index.html': page({ head: `${style}<script defer src="/plain.js"></script>`, body: '' }),
    '/plain.js': script,
    '/story.json': storyFile({ events }),
  }),
  wholePage: undefined,
  widgets: undefined,
};
