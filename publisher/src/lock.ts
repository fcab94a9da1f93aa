/** One run at a time for a folder. The lock is a socket: the system takes it back from a program that has died. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CommandError } from './command.js';

function socketOf(folder: string): string {
  const name = `history-widgets-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/** It does not keep the program from ending. */
const listenAt = (path: string): Promise<void> =>
  new Promise((done, failed) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', failed).listen(path, done).unref();
  });

/** Whether a program listens there; what a killed one has left answers nobody. */
const isAlive = (path: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(path, () => done(true));
    socket.once('error', () => done(false)).once('connect', () => socket.destroy());
  });

/** Those that this program has. */
const held = new Set<string>();

/**
 * Takes the lock of a folder until the program ends.
 *
 * @throws {CommandError} where another run has it
 */
export async function lock(folder: string): Promise<void> {
  const path = socketOf(folder);
  if (held.has(path)) return;
  await listenAt(path).catch(async (error: NodeJS.ErrnoException) => {
    // A system without such sockets goes without.
    if (error.code !== 'EADDRINUSE') return;
    if (await isAlive(path))
      throw new CommandError(`--out ${folder}`, 'is being written by another run of this command', 'Wait for its end');
    await rm(path, { force: true });
    await listenAt(path);
  });
  held.add(path);
  // A pipe of Windows is no file, and ends with its program.
  if (process.platform !== 'win32') process.once('exit', () => rmSync(path, { force: true }));
}
