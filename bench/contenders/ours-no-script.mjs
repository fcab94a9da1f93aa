/** The HTML of our widgets with our style sheet, without the script. */
import { withoutScript } from '../page.mjs';
import ours from './ours-html.mjs';

export default {
  name: 'ours-no-script',
  title: 'ours, without script',
  probe: { host: 'history-timeline', item: 'li' },
  figureProbe: { host: 'milestone-counter', item: 'data' },
  wholePage: (work) => withoutScript(ours.wholePage(work)),
  figures: (work) => withoutScript(ours.figures(work)),
};
