/**
 * Writes a site into a folder, without touching other files there. A manifest in the folder lists the written files with
 * their hashes: only these are replaced or removed, and only if nobody has changed them.
 *
 * All new files are first written to a temporary folder, then moved to their places one by one, after the files that they
 * depend on: scripts, pictures and data, then frames and pages, the home page last. If a run is killed, each page is
 * either old or new, and the next run can continue.
 */
import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandError } from './command.js';
import { isWithin } from './files.js';
import type { SiteFile } from './site-files.js';
import { changedAddress, type PageSubject } from './story/addresses.js';
import { textsInFile } from './story/assets.js';

/** The name of the manifest. */
const manifestFile = '.history-widgets.json';
/** The temporary folder: the new files in `files`, and, once all of them are written, the new manifest as `list.json`. */
const workFolder = '.history-widgets.tmp';

interface Manifest {
  /** Path → SHA-256. */
  readonly files: Readonly<Record<string, string>>;
  /** The subjects of item pages, by folder. */
  readonly about: Readonly<Record<string, PageSubject>>;
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
const isThere = (path: string): Promise<boolean> => lstat(path).then(() => true, () => false); // prettier-ignore
const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/**
 * @param source the story file, which must not be inside of the site
 * @throws {CommandError} if the folder cannot be used
 */
export async function checkFolder(folder: string, source: string): Promise<void> {
  const option = `--out ${folder}`;
  if (isWithin(source, folder) || isWithin('.', folder))
    throw new CommandError(option, 'contains the story file or the current folder', 'Use a folder for the site only');
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isFile()) throw new CommandError(option, 'is a file', 'Use a folder for the site');
}

/** The folders of a file of the site, the outermost first. */
const foldersAbove = (path: string): readonly string[] =>
  path.split('/').slice(0, -1).map((_, index, all) => all.slice(0, index + 1).join('/')); // prettier-ignore

/** The hash of a regular file; undefined if there is nothing; `other` for anything else, or behind a symbolic link. */
async function stateOf(folder: string, path: string): Promise<string | undefined> {
  if (!isWithin(join(folder, path), folder)) return 'other';
  try {
    for (const above of foldersAbove(path)) if (!(await lstat(join(folder, above))).isDirectory()) return 'other';
    const file = join(folder, path);
    return (await lstat(file)).isFile() ? hashOf(await readFile(file)) : 'other';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Removes the folders of a removed file that are empty now. */
async function removeEmptyFolders(folder: string, path: string): Promise<void> {
  for (const above of [...foldersAbove(path)].reverse()) {
    const isEmpty = await rmdir(join(folder, above)).then(() => true, () => false); // prettier-ignore
    if (!isEmpty) return;
  }
}

async function readManifest(file: string): Promise<Manifest | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const { files, about } = JSON.parse(text) as Manifest;
    if (Object.values(files).every((hash) => typeof hash === 'string')) return { files, about: about ?? {} };
  } catch {
    // Reported below.
  }
  throw new CommandError(file, 'is damaged', 'Restore the file, or use another folder');
}

async function writeManifest(folder: string, name: string, manifest: Manifest): Promise<void> {
  const file = join(folder, workFolder, name);
  await writeFile(`${file}.new`, `${JSON.stringify(manifest, null, 1)}\n`);
  await rename(`${file}.new`, file);
}

const emptyManifest: Manifest = { files: {}, about: {} };

/** The current manifest. If an earlier run was killed, it is reconstructed, and that run's temporary files are removed. */
async function recover(folder: string): Promise<Manifest | undefined> {
  const before = await readManifest(join(folder, manifestFile));
  const work = join(folder, workFolder);
  if (!(await isThere(work))) return before;
  const unfinished = await readManifest(join(work, 'list.json'));
  let recovered = before;
  if (unfinished) {
    const files: Record<string, string> = {};
    for (const path of Object.keys({ ...before?.files, ...unfinished.files })) {
      const state = await stateOf(folder, path);
      if (state === undefined) await removeEmptyFolders(folder, path);
      else if ([before?.files[path], unfinished.files[path]].includes(state)) files[path] = state;
    }
    const isNew = (address: string) => files[`${address}index.html`] === unfinished.files[`${address}index.html`];
    const about = { ...before?.about };
    for (const [address, subject] of Object.entries(unfinished.about)) if (isNew(address)) about[address] = subject;
    recovered = { files, about };
    await writeManifest(folder, 'recovered.json', recovered);
    await rename(join(work, 'recovered.json'), join(folder, manifestFile));
  }
  await rm(work, { recursive: true, force: true });
  return recovered;
}

/** Version 0.1 wrote no manifest, but always these files. */
const isOfOldVersion = async (folder: string): Promise<boolean> =>
  (await isThere(join(folder, 'builder/site.json'))) &&
  (await Promise.all((await namesIn(join(folder, 'v'))).map((version) => isThere(join(folder, 'v', version, 'integrity.json'))))).includes(true); // prettier-ignore

/** A file under a full version: it never changes, since other sites use its hash. */
const isImmutable = (path: string): boolean => /^v\/\d+\.\d+\.\d+[^/]*\//.test(path);

/** Files that other sites may use: they are kept even if the story no longer has them. */
const isUsedByOthers = (path: string): boolean =>
  /^(v|assets)\/|(^|\/)[we]\/|(^|\/)mail\/.*\/mail\.png$|(^|\/)story\.\w+(\.gz)?$/.test(path);

/** A key that is the same for files about the same thing: the pages, frames and mails of a part in all languages; a file and its `.gz`. */
const subjectOf = (path: string): string =>
  /(?:^|\/)(?:w|e|mail)\/(.*)\/[^/]*$/.exec(path)?.[1] ?? path.replace(/\.gz$/, '');

interface Plan {
  /** The files to write, in order. */
  readonly changed: readonly SiteFile[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  readonly manifest: Manifest;
}

export interface RequestedFiles {
  readonly files: readonly SiteFile[];
  /** The subjects of item pages, by folder. */
  readonly about: Readonly<Record<string, PageSubject>>;
  /** Whether a text contains a name that the story withholds: no such file is kept. */
  readonly isWithheld?: ((text: string) => boolean) | undefined;
}

/** Decides which files of an earlier run are kept, and which are removed. */
async function splitOldFiles(folder: string, oldFiles: readonly string[], isWithheld: RequestedFiles['isWithheld']) {
  const withheldSubjects = new Set<string>();
  if (isWithheld)
    for (const path of oldFiles) {
      const content = /\.(html|json|jsonld|csv|ics|txt|svg|vtt)$/.test(path) ? await readFile(join(folder, path)) : '';
      if (isWithheld(path) || (content && isWithheld(textsInFile(content)))) withheldSubjects.add(subjectOf(path));
    }
  const isKept = (path: string) => isUsedByOthers(path) && !withheldSubjects.has(subjectOf(path));
  return { kept: oldFiles.filter(isKept), removed: oldFiles.filter((path) => !isKept(path)) };
}

/** The order of writing: dependencies first, the home page last. */
const rankOf = (path: string): number =>
  /^(v|assets)\//.test(path) ? 0 : path === 'index.html' ? 4 : !path.endsWith('.html') ? 1 : /(^|\/)[we]\//.test(path) ? 2 : 3; // prettier-ignore

async function makePlan(folder: string, { files, about, isWithheld }: RequestedFiles): Promise<Plan> {
  const manifest = await recover(folder);
  const isOldVersion = !manifest && (await isOfOldVersion(folder));
  const known = manifest ?? emptyManifest;
  const changed: SiteFile[] = [];
  const hashes: Record<string, string> = {};
  for (const file of files) {
    const { path, content } = file;
    const hash = (hashes[path] = hashOf(content));
    const state = await stateOf(folder, path);
    if (state === hash) continue;
    const target = join(folder, path);
    if (state !== undefined && isImmutable(path))
      throw new CommandError(
        target,
        'differs from the published file of the same version; other sites use its hash',
        'Publish with the same build as before, or with a new version',
      );
    if (state !== undefined && !isOldVersion && state !== known.files[path])
      throw new CommandError(
        target,
        known.files[path] === undefined ? 'was not written by this command' : 'was changed after it was published',
        'Move it elsewhere, or use another folder',
      );
    changed.push(file);
  }
  const states = await Promise.all(
    Object.entries(known.files)
      .filter(([path]) => hashes[path] === undefined)
      .map(async ([path, hash]) => [path, (await stateOf(folder, path)) === hash] as const),
  );
  const oldFiles = states.flatMap(([path, isAsWritten]) => (isAsWritten ? [path] : []));
  const { kept, removed } = await splitOldFiles(folder, oldFiles, isWithheld);
  const keptFiles = Object.fromEntries(kept.map((path) => [path, known.files[path]!]));
  const isKeptPage = ([address]: [string, PageSubject]) => keptFiles[`${address}index.html`] !== undefined;
  const oldPages = Object.entries(known.about).filter(([address]) => known.files[`${address}index.html`] !== undefined);
  const exists = await Promise.all(oldPages.map(([address]) => isThere(join(folder, address, 'index.html'))));
  const earlier = Object.fromEntries(oldPages.filter((_, index) => exists[index]));
  const conflict = changedAddress(earlier, about);
  if (conflict)
    throw new CommandError(
      join(folder, conflict.address),
      `is about "${conflict.before}", but would be about "${conflict.now}", also on other sites that embed it`,
      'Give the new item its own "id"; if it is the same item reworded, delete that folder first',
    );
  return {
    changed: [...changed].sort((a, b) => rankOf(a.path) - rankOf(b.path)),
    kept,
    removed,
    manifest: {
      files: { ...keptFiles, ...hashes },
      about: { ...Object.fromEntries(Object.entries(known.about).filter(isKeptPage)), ...about },
    },
  };
}

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
/** The exit code that shells use for interrupted programs. */
const interruptedExit = 130;

/** Runs an action that stops early when the program is interrupted, so that it can clean up. */
async function interruptible<T>(act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController();
  const stop = () => interruption.abort(new Error('the run was interrupted'));
  for (const name of signals) process.on(name, stop);
  try {
    return await act(interruption.signal);
  } finally {
    for (const name of signals) process.off(name, stop);
  }
}

/** Writes all new files to the temporary folder. */
async function stage(folder: string, { changed, manifest }: Plan, interruption: AbortSignal): Promise<void> {
  const work = join(folder, workFolder, 'files');
  for (const name of new Set(changed.map(({ path }) => dirname(path))))
    await mkdir(join(work, name), { recursive: true });
  for (const { path, content } of changed) {
    await writeFile(join(work, path), content);
    interruption.throwIfAborted();
  }
  await writeManifest(folder, 'list.json', manifest);
}

/** Moves the files to their places. If this is killed, the next run can continue. */
async function move(folder: string, { changed, removed }: Plan): Promise<void> {
  const work = join(folder, workFolder);
  for (const { path } of changed) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await rename(join(work, 'files', path), join(folder, path));
  }
  for (const path of removed) {
    await rm(join(folder, path), { force: true });
    await removeEmptyFolders(folder, path);
  }
  await rename(join(work, 'list.json'), join(folder, manifestFile));
}

export interface WriteResult {
  /** Files of an earlier site that were removed. */
  readonly removed: readonly string[];
  /** Files of an earlier site that were kept, since other sites may use them. */
  readonly kept: readonly string[];
}

/**
 * Writes the files into the folder, and removes old ones.
 *
 * @throws {CommandError} if a file that this command did not write is in the way, a URL would get another subject, writing
 *   fails, or the run is interrupted; the site is then unchanged
 */
export async function writeSite(folder: string, requested: RequestedFiles): Promise<WriteResult> {
  const work = join(folder, workFolder);
  return interruptible(async (interruption) => {
    try {
      await mkdir(folder, { recursive: true });
      const plan = await makePlan(folder, requested);
      await mkdir(work);
      await stage(folder, plan, interruption).catch(async (error: unknown) => {
        await rm(work, { recursive: true, force: true });
        throw error;
      });
      await move(folder, plan);
      await rm(work, { recursive: true, force: true });
      return { removed: plan.removed, kept: plan.kept };
    } catch (error) {
      if (error instanceof CommandError) throw error;
      const { message } = error as Error;
      const [remedy, exit] = interruption.aborted
        ? ['Run it again: pictures that are already drawn are reused', interruptedExit]
        : ['Check the folder', 1];
      throw new CommandError(`--out ${folder}`, `cannot be written: ${message}`, remedy, exit);
    }
  });
}
