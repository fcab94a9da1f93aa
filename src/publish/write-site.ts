/** Puts a site in its place in one step: what was there stays whole until the new one is complete. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { CommandError } from './command.js';
import type { SiteFile } from './site-files.js';

/** Says that a folder is a site of ours, which the next one may take the place of. */
const mark = 'integrity.json';
const markFolder = 'v';

const listing = (folder: string): Promise<readonly string[] | undefined> => readdir(folder).catch(() => undefined);

/** Whether one path is the other, or in it. */
const isWithin = (inner: string, outer: string): boolean => {
  const path = relative(resolve(outer), resolve(inner));
  return path === '' || (!path.startsWith('..') && resolve(outer, path) === resolve(inner));
};

/**
 * @param source the story file, which the site must not take the place of
 * @throws {CommandError} where the folder holds something else than an earlier site
 */
export async function checkFolder(folder: string, source: string): Promise<void> {
  const place = `--out ${folder}`;
  if (isWithin(source, folder) || isWithin('.', folder))
    throw new CommandError(place, 'holds the story, or the folder that you are in', 'Give a folder for the site alone');
  const found = await listing(folder);
  if (found === undefined || found.length === 0) return;
  const versions = (await listing(join(folder, markFolder))) ?? [];
  const marks = await Promise.all(versions.map((version) => listing(join(folder, markFolder, version))));
  if (!found.includes('index.html') || !marks.some((files) => files?.includes(mark)))
    throw new CommandError(place, 'holds files that are of no earlier site', 'Give an empty folder, or a new one');
}

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
/** As shells count a program that was interrupted. */
const interruptedExit = 130;

/** Does something that ends early, by the signal that it is given, where the run is interrupted: so that it can tidy up. */
async function interruptible(act: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const interruption = new AbortController();
  const stop = () => interruption.abort(new Error('the run was interrupted'));
  for (const name of signals) process.on(name, stop);
  try {
    await act(interruption.signal);
  } finally {
    for (const name of signals) process.off(name, stop);
  }
}

/** @throws {CommandError} where it cannot be written, or the run is interrupted; nothing is left of it then */
export async function writeSite(folder: string, files: readonly SiteFile[]): Promise<void> {
  const beside = `${resolve(folder)}.${randomUUID()}.tmp`;
  const before = `${beside}.before`;
  await interruptible(async (interruption) => {
    try {
      for (const name of new Set(files.map(({ path }) => dirname(path))))
        await mkdir(join(beside, name), { recursive: true });
      for (const { path, content } of files) {
        await writeFile(join(beside, path), content);
        interruption.throwIfAborted();
      }
      const isThere = (await listing(folder)) !== undefined;
      if (isThere) await rename(folder, before);
      await rename(beside, folder).catch(async (error) => {
        if (isThere) await rename(before, folder);
        throw error;
      });
    } catch (error) {
      await rm(beside, { recursive: true, force: true });
      const { message } = error as Error;
      const [remedy, exit] = interruption.aborted
        ? ['Run it again: what is drawn already is not drawn again', interruptedExit]
        : ['Check the folder', 1];
      throw new CommandError(`--out ${folder}`, `cannot be written: ${message}`, remedy, exit);
    }
    await rm(before, { recursive: true, force: true });
  });
}
