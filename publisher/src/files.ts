/** Reading and writing files, with errors that users understand. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { CommandError } from './command.js';
import { messageOf } from '../../src/import/messages.js';
import { decode } from './import/decode.js';

/** System error codes in words. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'a part of its path is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

const reasonOf = (error: unknown): string =>
  reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? String((error as Error).message);

/** Whether `inner` is `outer`, or is inside of it. */
export const isWithin = (inner: string, outer: string): boolean => {
  const path = relative(resolve(outer), resolve(inner));
  return path !== '..' && !path.startsWith(`..${sep}`) && resolve(outer, path) === resolve(inner);
};

/** @throws {CommandError} if it cannot be read */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CommandError(file, `cannot be read: ${reasonOf(error)}`, 'Check the name and the folder');
  }
}

/**
 * Reads a text file in any encoding.
 *
 * @returns the text, and a note if it is not UTF-8
 * @throws {CommandError} if it cannot be read
 */
export async function readText(file: string): Promise<{ readonly text: string; readonly note?: string }> {
  const { text, messages } = decode(await readBytes(file));
  return { text, ...(messages.length > 0 && { note: `${file}: ${messages.map(messageOf).join(' ')}` }) };
}

/**
 * Writes a file in one step: the old content stays until the new file is complete.
 *
 * @param source the input file, which is never overwritten
 * @throws {CommandError} if it cannot be written
 */
export async function writeFileAtomically(file: string, content: string | Uint8Array, source?: string): Promise<void> {
  if (source !== undefined && resolve(file) === resolve(source))
    throw new CommandError(`--out ${file}`, 'is the input file', 'Use another name');
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new CommandError(`--out ${file}`, `cannot be written: ${reasonOf(error)}`, 'Check the folder');
  }
}
