/** Our widgets, from the HTML between their tags. */
import { filesOfOurs, headOfOurs, page } from '../page.mjs';
import { figureOf, listOf, quoteOf } from './static-html.mjs';

const plain = (html) => html.replace(/^<p class="figure">|<\/p>$/g, '').replace(/ <small>.*<\/small>/, '');
const timeline = (events) => `<history-timeline>${listOf(events)}</history-timeline>`;
const counter = (figure) => `<milestone-counter>${plain(figureOf(figure))}</milestone-counter>`;
const card = (quote) => `<quote-card>${quoteOf(quote)}</quote-card>`;
const files = (parts) => ({ '/index.html': page({ head: headOfOurs, ...parts }), ...filesOfOurs() });

export default {
  name: 'ours-html',
  title: 'ours, from HTML',
  probe: { host: 'history-timeline', item: 'li', needs: 'shadow' },
  figureProbe: { host: 'milestone-counter', item: 'data', needs: 'shadow' },
  events: ({ events }) => files({ body: timeline(events) }),
  wholePage: ({ events, figures, quote }) =>
    files({ body: timeline(events) + figures.map(counter).join('') + card(quote) }),
  figures: ({ figures, before }) => files({ before, body: figures.map(counter).join('') }),
};
