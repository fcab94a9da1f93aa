/** A port that nothing listens on. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** The system chooses it, so that processes which start side by side get different ones. */
export async function freePort() {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
