/** Allows one run at a time for a folder. The lock is a socket, which the system releases if the program dies. */
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

/** Listens without keeping the program alive. */
const listenAt = (path: string): Promise<void> =>
  new Promise((done, failed) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', failed).listen(path, done).unref();
  });

/** Whether a program still listens; a killed one leaves only the file. */
const isAlive = (path: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(path, () => done(true));
    socket.once('error', () => done(false)).once('connect', () => socket.destroy());
  });

/** The locks of this program. */
const ownLocks = new Set<string>();

/**
 * Locks a folder until the program ends.
 *
 * @throws {CommandError} if another run has the lock
 */
export async function lock(folder: string): Promise<void> {
  const path = socketOf(folder);
  if (ownLocks.has(path)) return;
  await listenAt(path).catch(async (error: NodeJS.ErrnoException) => {
    // Without a lock on systems that do not support such sockets.
    if (error.code !== 'EADDRINUSE') return;
    if (await isAlive(path))
      throw new CommandError(
        `--out ${folder}`,
        'is being written by another run of this command',
        'Wait until it has finished',
      );
    await rm(path, { force: true });
    await listenAt(path);
  });
  ownLocks.add(path);
  // On Windows, a named pipe is not a file, and disappears with its program.
  if (process.platform !== 'win32') process.once('exit', () => rmSync(path, { force: true }));
}
