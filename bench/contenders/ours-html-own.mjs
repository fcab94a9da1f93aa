/** Our timeline from HTML, with its style sheet among the page's own styles, as static HTML has its own. */
import { built, withPage } from '../page.mjs';
import ours from './ours-html.mjs';

export default withPage(
  ours,
  'ours-html-own',
  'ours, from HTML, styles in the page',
  '<link rel="stylesheet" href="/history-widgets.css">',
  () => `<style>${built('history-widgets.css')}</style>`,
);
