/** Runs a program, and ends all processes that it leaves behind. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const running = new Set();

/** Kills a program with its process group. */
const end = ({ pid }) => {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has already ended.
  }
};

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    running.forEach(end);
    process.exit(1);
  });
}

/**
 * @param {readonly string[]} args of Node
 * @param {{ env?: Record<string, string>, cwd?: string, timeout?: number }} [options] `timeout` in milliseconds (default: 15 minutes)
 * @returns {Promise<{ code: number, output: string }>} the output of both streams; the code is 1 if it was killed
 */
export async function run(args, { env = {}, cwd, timeout = 900_000 } = {}) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const late = setTimeout(() => {
    output += `\nEnded after ${timeout / 60_000} minutes.\n`;
    end(child);
  }, timeout);
  const closed = once(child, 'close');
  const [code] = await once(child, 'exit');
  clearTimeout(late);
  end(child);
  // Some output may still be in the pipes.
  await closed;
  running.delete(child);
  return { code: code ?? 1, output };
}
