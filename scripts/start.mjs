/** `npm start`: builds, publishes the demo's story, and serves it, the demo and the documentation until it is interrupted. */
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPages } from './docs-pages.mjs';
import { writeDocsSite } from './docs-site.mjs';
import { startServer } from './server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Runs a step, and exits if it fails. */
function run(args, stdout = 'inherit') {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['inherit', stdout, 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
run(['scripts/build.mjs']);
process.chdir(root);
await writeDocsSite(await readPages());

const redirect = (location) => ({ status: 302, headers: { location } });
/** The pages of the demo and the documentation refer to files beside them, so they are served at their own paths. */
function answer(path) {
  if (path === '/') return redirect('/demo/index.html');
  const docs = /^\/docs(?:\/(.*))?$/.exec(path);
  return docs ? redirect(`/dist/docs/${docs[1] || 'index.html'}`) : undefined;
}
const preferred = Number(process.env.PORT ?? 8000);
const server = await startServer({ root, answer, port: preferred });

// The same version cannot be published again from another build.
await rm(join(root, 'site'), { recursive: true, force: true });
// The base URL needs the port, which is known only now.
const publish = ['publisher/dist/history-widgets.js', 'publish', 'demo/stories/icmec.json', '--quiet'];
run([...publish, '--out', 'site', '--base-url', `${server.url}/site/`], 'ignore');

if (preferred !== 0 && server.port !== preferred)
  console.log(`\nPort ${preferred} is in use; using port ${server.port} instead.`);
console.log(`\nThe demo: ${server.url}/`);
console.log(`The documentation: ${server.url}/docs/`);
console.log(`The demo's story as a published site: ${server.url}/site/`);
console.log('Press Ctrl+C to stop.');
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close().then(() => process.exit(0)));
