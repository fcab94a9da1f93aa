/** The repository served for a test. */
import { fileURLToPath } from 'node:url';
import { startServer } from '../../scripts/server.mjs';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/**
 * `serve()` gives every file as it is. `serve((path) => ({ headers, delay, status, body }))` changes some; see
 * `startServer`. Close it in `after`.
 */
export const serve = (answer, root = repository) => startServer({ root, answer });
