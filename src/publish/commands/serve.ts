import { stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
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
  summary: 'Serves a published site on this machine, until Ctrl+C.',
  operands: '[FOLDER]',
  options: {
    port: { type: 'string', short: 'p', value: 'NUMBER', description: 'The port (8000); 0 takes any that is free.' },
  },
  examples: ['serve', 'serve site --port 3000'],
  async run({ operands: [folder = 'site'], options, output }) {
    const port = readPort(options.port);
    const index = await stat(join(folder, 'index.html')).catch(() => undefined);
    if (!index)
      throw new CommandError(
        folder,
        'is no published site',
        'Make one: npx history-widgets publish story.json --base-url URL',
      );
    const server = await startServer(folder, port, '127.0.0.1').catch((error: NodeJS.ErrnoException) => {
      const message = error.code === 'EADDRINUSE' ? 'is taken by another program' : error.message;
      throw new CommandError(`--port ${port}`, message, 'Write another, or 0 for any that is free');
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    output.result({ folder, url }, `${folder}: ${url}\nCtrl+C ends it.\n`);
    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    });
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  },
});
