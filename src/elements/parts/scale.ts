export { ZoomController } from '../controllers/zoom-controller.js';
export { placeEntries, scaleOf, timeScale } from '../partials/time-scale.js';
export { scaleStyles as styles } from '../partials/time-scale.styles.js';
