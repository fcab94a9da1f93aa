/** Our widgets, from a preloaded story file. */
import { filesOfOurs, headOfOurs, page, storyFile } from '../page.mjs';
import ours from './ours-html.mjs';

const preload = '<link rel="preload" as="fetch" crossorigin href="/story.json">';
const files = (parts, story) => ({
  '/index.html': page({ head: preload + headOfOurs, ...parts }),
  '/story.json': storyFile(story),
  ...filesOfOurs(),
});
const timeline = '<history-timeline src="/story.json"></history-timeline>';
const counter = ({ id }) => `<milestone-counter src="/story.json" items="${id}"></milestone-counter>`;

export default {
  ...ours,
  name: 'ours-src',
  title: 'ours, from `src`',
  events: ({ events }) => files({ body: timeline }, { events }),
  wholePage: ({ events, figures, quote }) =>
    files(
      { body: `${timeline}${figures.map(counter).join('')}<quote-card src="/story.json"></quote-card>` },
      { events, milestones: figures, quotes: [quote] },
    ),
  figures: ({ figures, before }) => files({ before, body: figures.map(counter).join('') }, { milestones: figures }),
  storyProbe: { host: 'history-story', item: 'section', needs: 'shadow' },
  wholeStory: ({ events, figures, quote }) =>
    files(
      { body: '<history-story src="/story.json"></history-story>' },
      { events, milestones: figures, quotes: [quote] },
    ),
  widgets: ({ events, count }) => files({ body: timeline.repeat(count) }, { events }),
  click: 'history-timeline [part="link"]',
  search: 'history-timeline input[type="search"]',
  prepareSearch: async () => {
    const element = document.querySelector('history-timeline');
    element.searchable = true;
    await element.updateComplete;
  },
  /** Sets the story, then sets it again with one title changed. */
  prepareChange: async () => {
    const element = document.querySelector('history-timeline');
    window.__story = await (await fetch('/story.json')).json();
    element.story = window.__story;
    await element.updateComplete;
  },
  change: (token, title) => {
    const { events } = window.__story;
    const changed = events.map((event) => (event.title.includes(token) ? { ...event, title } : event));
    document.querySelector('history-timeline').story = { ...window.__story, events: changed };
  },
};
