/** The three widgets as a stranger's page holds them, and what a test asks of that page: expressions for `until` and `run`. */
import { timeline } from './page.mjs';

export const counter = '<milestone-counter><data value="10500">10,500</data> officers</milestone-counter>';
export const quote =
  '<quote-card><figure><blockquote>Words to keep.</blockquote><figcaption><cite>A. Person</cite></figcaption></figure></quote-card>';
export const widgets = timeline + counter + quote;
/** The texts that a reader sees of them, each once. */
export const texts = [
  'The first meeting',
  'April 1999',
  'The public launch',
  '10,500',
  'officers',
  'Words to keep.',
  'A. Person',
];
export const loaded = "document.readyState === 'complete'";
export const rootOf = (tag) => `(document.querySelector('${tag}') || {}).shadowRoot`;
/** True once each of them has drawn itself. */
export const all = ['history-timeline', 'milestone-counter', 'quote-card']
  .map((tag) => `${rootOf(tag)} && ${rootOf(tag)}.querySelector('[part="base"]')`)
  .join(' && ');
export const shows = (words, tag = 'history-timeline') =>
  `${rootOf(tag)} && ${rootOf(tag)}.textContent.indexOf(${JSON.stringify(words)}) >= 0`;
export const count = (text, words) => text.split(words).length - 1;
/** Whether a line of the console is one of ours. */
export const ours = (line) => /^<(history-timeline|milestone-counter|quote-card|script)>/.test(line);
export const file = (path) => `<script src="${path}"></script>`;
export const npm = (path) => file(`/node_modules/${path}`);
export const inline = (code) => `<script>${code}</script>`;
