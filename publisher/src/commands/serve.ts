import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { command, CommandError, usage } from '../command.js';
import { startServer } from '../server.js';

function readPort(given: string | undefined): number {
  const port = Number(given ?? 8000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CommandError(
      '--port',
      `"${given}" is no port`,
      'Write a number from 1 to 65535, or 0 for any that is free',
      usage,
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
    const isThere = (path: string) => stat(path).then(Boolean, () => false);
    if (!(await isThere(join(folder, 'index.html'))))
      throw new CommandError(
        folder,
        (await isThere(folder)) ? 'holds no index.html, so it is no published site' : 'does not exist',
        `Publish a story into it: npx history-widgets-publisher publish story.json --out ${folder} --base-url URL`,
      );
    const server = await startServer({ folder, port }).catch((error: NodeJS.ErrnoException) => {
      const message = error.code === 'EACCES' ? 'needs the rights of an administrator' : error.message;
      throw new CommandError(`--port ${port}`, message, 'Write a number above 1023, or 0 for any port that is free');
    });
    if (port !== 0 && server.port !== port)
      output.note(`Port ${port} is taken by another program; port ${server.port} is used instead.`);
    const url = `${server.url}/`;
    output.result({ folder, url }, `${folder}: ${url}\nCtrl+C ends it.\n`);
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    });
    await server.close();
  },
});
