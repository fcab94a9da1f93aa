/** Starts WebKitGTK's driver, with a display of its own where there is none, and ends both. */
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { findBrowser, findMiniBrowser } from '../../scripts/browsers.mjs';
import { freePort } from './free-port.mjs';

const patience = 120_000;

/** What a session asks for: WebKitGTK's own small browser, under automation. */
export const webkitCapabilities = () => ({
  browserName: 'MiniBrowser',
  'wdio:enforceWebDriverClassic': true,
  'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
});

/** @returns {Promise<{ port: number, stop: () => Promise<void> }>} */
export async function startWebKitDriver() {
  const started = [];
  const stop = async () => {
    for (const child of started.reverse()) await end(child);
  };
  try {
    const display = process.env.DISPLAY ?? (await startDisplay(started));
    const port = await freePort();
    const driver = spawn(findBrowser('webkit'), [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
        // Without a graphics card, layers cost a quarter of the time of the tests.
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        NO_AT_BRIDGE: '1',
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    });
    started.push(driver);
    await untilReady(port, driver);
    return { port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Xvfb writes the number of the display that it found free to the descriptor named. */
async function startDisplay(started) {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  started.push(server);
  const number = await new Promise((done, failed) => {
    server.stdio[3].once('data', (data) => done(String(data).trim()));
    server.once('error', failed).once('exit', () => failed(new Error('Xvfb ended before it had a display.')));
  });
  return `:${number}`;
}

async function untilReady(port, driver) {
  const until = Date.now() + patience;
  while (Date.now() < until && driver.exitCode === null) {
    const response = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (response?.ok) return;
    await wait(100);
  }
  throw new Error('WebKitWebDriver did not start.');
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const late = AbortSignal.timeout(5_000);
  late.addEventListener('abort', () => child.kill('SIGKILL'));
  await gone;
}
