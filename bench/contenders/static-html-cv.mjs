/** Static HTML with `content-visibility: auto`. */
import { page } from '../page.mjs';
import floor, { listOf, style } from './static-html.mjs';

const lazy = '<style>li{content-visibility:auto;contain-intrinsic-size:auto 7rem}</style>';

export default {
  ...floor,
  name: 'static-html-cv',
  title: 'static HTML with `content-visibility`',
  events: ({ events }) => ({ '/index.html': page({ head: style + lazy, body: listOf(events) }) }),
  wholePage: undefined,
  widgets: undefined,
};
