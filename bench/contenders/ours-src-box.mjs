/** Our timeline from a story file, in a box whose height the page has reserved. */
import { page } from '../page.mjs';
import ours from './ours-src.mjs';

const box = '<style>main{block-size:40rem;overflow:auto}</style>';

export default {
  ...ours,
  name: 'ours-src-box',
  title: 'ours, from `src`, in a reserved box',
  events: (work) => {
    const files = ours.events(work);
    return { ...files, '/index.html': files['/index.html'].replace('</head>', `${box}</head>`) };
  },
  wholePage: undefined,
  figures: undefined,
  widgets: undefined,
};
void page;
