/** Files as commands read and write them. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandError } from './command.js';
import { messageOf } from '../../src/import/messages.js';
import { decode } from './import/decode.js';

/** What the system says, in words. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder',
  EACCES: 'may not be opened by you',
  EPERM: 'may not be opened by you',
  ENOTDIR: 'is in what is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
};

const reasonOf = (error: unknown): string =>
  reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? String((error as Error).message);

/** @throws {CommandError} where it can't be read */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CommandError(file, `cannot be read: ${reasonOf(error)}`, 'Check the name and the folder');
  }
}

/**
 * Reads a text, in whatever encoding it comes.
 *
 * @returns the text; and what there is to say of its encoding, with the name of the file
 * @throws {CommandError} where it can't be read
 */
export async function readText(file: string): Promise<{ readonly text: string; readonly note?: string }> {
  const { text, said } = decode(await readBytes(file));
  return { text, ...(said.length > 0 && { note: `${file}: ${said.map(messageOf).join(' ')}` }) };
}

/**
 * Writes a file in one step: what was there stays whole until the new one is complete.
 *
 * @param source the file that was read, which is never written over
 * @throws {CommandError} where it can't be written
 */
export async function writeWhole(file: string, content: string | Uint8Array, source?: string): Promise<void> {
  if (source !== undefined && resolve(file) === resolve(source))
    throw new CommandError(`--out ${file}`, 'is the file that was read', 'Give another name, so that nothing is lost');
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, content);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw new CommandError(`--out ${file}`, `cannot be written: ${reasonOf(error)}`, 'Check the folder');
  }
}
