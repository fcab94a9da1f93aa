/** The entry point of the `history-widgets` command. */
import { run } from './run.js';

// Not `process.exit`, which would lose output that a pipe has not read yet.
process.exitCode = await run(process.argv.slice(2), process);
