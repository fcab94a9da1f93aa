/** Serves the repository for a test. */
import { startServer } from '../../scripts/server.mjs';

/**
 * `serve()` serves all files unchanged; `serve((path) => ({ headers, delay, status, body }))` changes some: see `startServer`.
 * Close it in `after`.
 */
export const serve = (answer, root) => startServer({ root, answer });
