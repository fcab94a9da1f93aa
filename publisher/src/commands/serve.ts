import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { command, CommandError, usageError } from '../command.js';
import { startServer } from '../server.js';

function readPort(given: string | undefined): number {
  const port = Number(given ?? 8000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw usageError(
      '--port',
      `"${given}" is not a port number`,
      'Use a number from 1 to 65535, or 0 for any free port',
    );
  return port;
}

export const serve = command({
  summary: 'Serves a published site on this machine until Ctrl+C.',
  operands: '[FOLDER]',
  options: {
    port: {
      type: 'string',
      short: 'p',
      value: 'NUMBER',
      description: 'Port (default: 8000; any free port if it is in use, or 0).',
    },
  },
  examples: ['serve', 'serve site --port 3000'],
  async run({ operands: [folder = 'site'], options, output }) {
    const port = readPort(options.port);
    const exists = (path: string) => stat(path).then(Boolean, () => false);
    if (!(await exists(join(folder, 'index.html'))))
      throw new CommandError(
        folder,
        (await exists(folder)) ? 'has no index.html, so it is not a published site' : 'does not exist',
        `Publish a story first: npx history-widgets-publisher publish story.json --out ${folder} --base-url URL`,
      );
    const server = await startServer({ folder, port }).catch((error: NodeJS.ErrnoException) => {
      const message = error.code === 'EACCES' ? 'needs administrator rights' : error.message;
      throw new CommandError(`--port ${port}`, message, 'Use a number above 1023, or 0 for any free port');
    });
    if (port !== 0 && server.port !== port) output.note(`Port ${port} is in use; using port ${server.port} instead.`);
    const url = `${server.url}/`;
    output.result({ folder, url }, `${folder}: ${url}\nPress Ctrl+C to stop.\n`);
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    });
    await server.close();
  },
});
