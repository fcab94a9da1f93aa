/** Our timeline from HTML, with its styles inline in the page, as the static HTML has them. */
import { built, withPage } from '../page.mjs';
import ours from './ours-html.mjs';

export default withPage(
  ours,
  'ours-html-own',
  'ours, from HTML, styles in the page',
  '<link rel="stylesheet" href="/history-widgets.css">',
  () => `<style>${built('history-widgets.css')}</style>`,
);
