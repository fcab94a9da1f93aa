/** `npm start`: builds, then serves the demo at a printed address until it is interrupted. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startServer } from './server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

// The demo's pages reach `../dist/`, so they are served at their own paths.
const answer = (path) => (path === '/' ? { status: 302, headers: { location: '/demo/index.html' } } : undefined);
const preferred = Number(process.env.PORT ?? 8000);
const taken = (error) => (error.code === 'EADDRINUSE' ? startServer({ root, answer }) : Promise.reject(error));
const server = await startServer({ root, answer, port: preferred }).catch(taken);

console.log(`\nThe demo: ${server.url}/\nCtrl+C ends it.`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close().then(() => process.exit(0)));
