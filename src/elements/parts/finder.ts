export { FindController } from '../controllers/find-controller.js';
export { finder } from '../partials/finder.js';
export { finderStyles as styles } from '../partials/finder.styles.js';
export { makeSearchable } from '../../story/find-events.js';
