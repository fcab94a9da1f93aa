/** `npm start`: builds, publishes the built-in story, and serves both it and the demo until it is interrupted. */
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from './server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status;
const status = run('scripts/build.mjs');
if (status !== 0) process.exit(status ?? 1);

// The demo's pages reach `../dist/`, so they are served at their own paths.
const answer = (path) => (path === '/' ? { status: 302, headers: { location: '/demo/index.html' } } : undefined);
const preferred = Number(process.env.PORT ?? 8000);
const taken = (error) => (error.code === 'EADDRINUSE' ? startServer({ root, answer }) : Promise.reject(error));
const server = await startServer({ root, answer, port: preferred }).catch(taken);

// A published version is never replaced by another build, and here each build is one.
await rm(join(root, 'site'), { recursive: true, force: true });
// Its addresses hold the port, which is known only now.
const published = run(
  ...['dist/publish/history-widgets.js', 'publish', 'src/stories/icmec.json', '--quiet'],
  ...['--out', 'site', '--base-url', `${server.url}/site/`],
);

console.log(`\nThe demo: ${server.url}/`);
if (published === 0) console.log(`The built-in story, published: ${server.url}/site/`);
console.log('Ctrl+C ends it.');
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close().then(() => process.exit(0)));
