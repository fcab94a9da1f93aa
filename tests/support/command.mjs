/** Runs the built command in a separate process. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measured } from './v8-coverage.mjs';

const program = resolve('publisher/dist/history-widgets.js');

/**
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export async function command(args, { cwd } = {}) {
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: measured(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (text) => (said[name] += text));
  const code = await new Promise((done) => child.once('close', done));
  return { code, ...said };
}

/** A temporary folder, removed after the test. */
export async function temporaryFolder(test) {
  const folder = await mkdtemp(join(tmpdir(), 'history-widgets-command-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
