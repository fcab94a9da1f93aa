export { enlarge } from '../partials/lightbox.js';
export { playerStyles as styles } from '../partials/players.styles.js';
export { frame } from '../../views/frame.js';
