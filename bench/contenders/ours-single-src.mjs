/** Our timeline from a story file, with the script that contains the timeline only. */
import { built, withPage } from '../page.mjs';
import ours from './ours-src.mjs';

const single = withPage(
  ours,
  'ours-single-src',
  'ours, from `src`, the timeline’s script alone',
  '/history-widgets.js',
  () => '/history-timeline.js',
);

export default {
  ...single,
  events: (work) => ({ ...single.events(work), '/history-timeline.js': built('history-timeline.js') }),
};
