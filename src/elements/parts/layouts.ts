export { carousel } from '../partials/carousel.js';
export { layoutStyles as styles } from '../partials/layouts.styles.js';
