/** Our timeline from a story file, in a box of fixed height. */
import { withPage } from '../page.mjs';
import ours from './ours-src.mjs';

const box = '<style>main{block-size:40rem;overflow:auto}</style></head>';

export default withPage(ours, 'ours-src-box', 'ours, from `src`, in a reserved box', '</head>', () => box);
