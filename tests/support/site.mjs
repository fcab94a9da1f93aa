/** The repository served for a test. */
import { startServer } from '../../scripts/server.mjs';

/**
 * `serve()` gives every file as it is. `serve((path) => ({ headers, delay, status, body }))` changes some; see
 * `startServer`. Close it in `after`.
 */
export const serve = (answer, root) => startServer({ root, answer });
