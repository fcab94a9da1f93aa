/**
 * Writes a site into its folder, beside whatever else is there. A list in the folder says what was written, with the hash of
 * each file: only that is replaced or removed, and only as it was written.
 *
 * All new files are written into a folder of their own first, then moved into their places one by one, each in one step and
 * after what it needs: scripts, pictures and data, then frames and pages, the first page last. So a run that is killed leaves
 * each page either as it was or as it will be, and the next run knows what it finds.
 */
import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CommandError } from './command.js';
import type { SiteFile } from './site-files.js';
import { changedAddress, type About } from './story/addresses.js';
import { writtenIn } from './story/assets.js';

/** The list of what was written. */
const listFile = '.history-widgets.json';
/** Holds what is being written, and from the first move on the list of it. */
const workFolder = '.history-widgets.tmp';

interface List {
  /** Path → SHA-256. */
  readonly files: Readonly<Record<string, string>>;
  /** What the pages of parts are about, by their folders. */
  readonly about: Readonly<Record<string, About>>;
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
const isThere = (path: string): Promise<boolean> => lstat(path).then(() => true, () => false); // prettier-ignore
const names = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/** Whether one path is the other, or in it. */
const isWithin = (inner: string, outer: string): boolean => {
  const path = relative(resolve(outer), resolve(inner));
  return path !== '..' && !path.startsWith(`..${sep}`) && resolve(outer, path) === resolve(inner);
};

/**
 * @param source the story file, which the site must not stand around
 * @throws {CommandError} where it would
 */
export async function checkFolder(folder: string, source: string): Promise<void> {
  const place = `--out ${folder}`;
  if (isWithin(source, folder) || isWithin('.', folder))
    throw new CommandError(place, 'holds the story, or the folder that you are in', 'Give a folder for the site alone');
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isFile()) throw new CommandError(place, 'is a file', 'Give a folder for the site');
}

/** The folders that a file of the site is in, the outermost first. */
const foldersAbove = (path: string): readonly string[] =>
  path.split('/').slice(0, -1).map((_, index, all) => all.slice(0, index + 1).join('/')); // prettier-ignore

/** The hash of a regular file of the folder; `other` for what is none, and for what stands behind a link. */
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

/** Folders that a file was in, and that hold nothing now. */
async function removeEmptyFolders(folder: string, path: string): Promise<void> {
  for (const above of [...foldersAbove(path)].reverse()) {
    const isEmpty = await rmdir(join(folder, above)).then(() => true, () => false); // prettier-ignore
    if (!isEmpty) return;
  }
}

async function readList(file: string): Promise<List | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const { files, about } = JSON.parse(text) as List;
    if (Object.values(files).every((hash) => typeof hash === 'string')) return { files, about: about ?? {} };
  } catch {
    // Said below.
  }
  throw new CommandError(file, 'is not as it was written', 'Put back the file, or give another folder');
}

async function writeList(folder: string, name: string, list: List): Promise<void> {
  const file = join(folder, workFolder, name);
  await writeFile(`${file}.new`, `${JSON.stringify(list, null, 1)}\n`);
  await rename(`${file}.new`, file);
}

const emptyList: List = { files: {}, about: {} };

/** What is known to be of this command, also where an earlier run was killed; what that run left is removed. */
async function recover(folder: string): Promise<List | undefined> {
  const before = await readList(join(folder, listFile));
  const work = join(folder, workFolder);
  if (!(await isThere(work))) return before;
  const begun = await readList(join(work, 'list.json'));
  let known = before;
  if (begun) {
    const files: Record<string, string> = {};
    for (const path of Object.keys({ ...before?.files, ...begun.files })) {
      const state = await stateOf(folder, path);
      if (state === undefined) await removeEmptyFolders(folder, path);
      else if ([before?.files[path], begun.files[path]].includes(state)) files[path] = state;
    }
    const isNew = (address: string) => files[`${address}index.html`] === begun.files[`${address}index.html`];
    const about = { ...before?.about };
    for (const [address, said] of Object.entries(begun.about)) if (isNew(address)) about[address] = said;
    known = { files, about };
    await writeList(folder, 'known.json', known);
    await rename(join(work, 'known.json'), join(folder, listFile));
  }
  await rm(work, { recursive: true, force: true });
  return known;
}

/** Versions 0.1 wrote no list, but always these. */
const isOfOldVersion = async (folder: string): Promise<boolean> =>
  (await isThere(join(folder, 'builder/site.json'))) &&
  (await Promise.all((await names(join(folder, 'v'))).map((version) => isThere(join(folder, 'v', version, 'integrity.json'))))).includes(true); // prettier-ignore

/** A version in full: its files never change, since pages of partners name their hashes. */
const isFixed = (path: string): boolean => /^v\/\d+\.\d+\.\d+[^/]*\//.test(path);

/** What the pages of partners may name: it stays when the story no longer has it. */
const isNamedByOthers = (path: string): boolean =>
  /^(v|assets)\/|(^|\/)[we]\/|(^|\/)mail\/.*\/mail\.png$|(^|\/)story\.\w+(\.gz)?$/.test(path);

/** Files that are about the same: the page, the frame and the mails of a part in all languages; else a file and its `.gz`. */
const subjectOf = (path: string): string =>
  /(?:^|\/)(?:w|e|mail)\/(.*)\/[^/]*$/.exec(path)?.[1] ?? path.replace(/\.gz$/, '');

interface Plan {
  /** To be written, in order. */
  readonly changed: readonly SiteFile[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  readonly list: List;
}

export interface RequestedFiles {
  readonly files: readonly SiteFile[];
  /** What the pages of parts are about, by their folders. */
  readonly about: Readonly<Record<string, About>>;
  /** Whether a text holds a name that the story withholds: nothing stays that does. */
  readonly isWithheld?: ((text: string) => boolean) | undefined;
}

/** Of what an earlier run wrote and this one does not: what stays, and what goes. */
async function sortOut(folder: string, stale: readonly string[], isWithheld: RequestedFiles['isWithheld']) {
  const telling = new Set<string>();
  if (isWithheld)
    for (const path of stale) {
      const content = /\.(html|json|jsonld|csv|ics|txt|svg|vtt)$/.test(path) ? await readFile(join(folder, path)) : '';
      if (isWithheld(path) || (content && isWithheld(writtenIn(content)))) telling.add(subjectOf(path));
    }
  const stays = (path: string) => isNamedByOthers(path) && !telling.has(subjectOf(path));
  return { kept: stale.filter(stays), removed: stale.filter((path) => !stays(path)) };
}

/** After what it needs: the first page is the last. */
const rankOf = (path: string): number =>
  /^(v|assets)\//.test(path) ? 0 : path === 'index.html' ? 4 : !path.endsWith('.html') ? 1 : /(^|\/)[we]\//.test(path) ? 2 : 3; // prettier-ignore

async function makePlan(folder: string, { files, about, isWithheld }: RequestedFiles): Promise<Plan> {
  const list = await recover(folder);
  const isOld = !list && (await isOfOldVersion(folder));
  const known = list ?? emptyList;
  const changed: SiteFile[] = [];
  const hashes: Record<string, string> = {};
  for (const file of files) {
    const { path, content } = file;
    const hash = (hashes[path] = hashOf(content));
    const state = await stateOf(folder, path);
    if (state === hash) continue;
    const place = join(folder, path);
    if (state !== undefined && isFixed(path))
      throw new CommandError(
        place,
        'is of this version, but of another build; pages of partners name its hash',
        'Publish with the build that wrote it, or with a new version',
      );
    if (state !== undefined && !isOld && state !== known.files[path])
      throw new CommandError(
        place,
        known.files[path] === undefined ? 'is not of this command' : 'was changed after it was published',
        'Move it elsewhere, or give another folder',
      );
    changed.push(file);
  }
  const states = await Promise.all(
    Object.entries(known.files)
      .filter(([path]) => hashes[path] === undefined)
      .map(async ([path, hash]) => [path, (await stateOf(folder, path)) === hash] as const),
  );
  const stale = states.flatMap(([path, isAsWritten]) => (isAsWritten ? [path] : []));
  const { kept, removed } = await sortOut(folder, stale, isWithheld);
  const keptFiles = Object.fromEntries(kept.map((path) => [path, known.files[path]!]));
  const isShown = ([address]: [string, About]) => keptFiles[`${address}index.html`] !== undefined;
  const wasShown = Object.entries(known.about).filter(([address]) => known.files[`${address}index.html`] !== undefined);
  const places = await Promise.all(wasShown.map(([address]) => isThere(join(folder, address, 'index.html'))));
  const earlier = Object.fromEntries(wasShown.filter((_, index) => places[index]));
  const conflict = changedAddress(earlier, about);
  if (conflict)
    throw new CommandError(
      join(folder, conflict.address),
      `is about "${conflict.before}", and would be about "${conflict.now}", also on the pages of partners that show it`,
      'Give the new one an "id" of its own; where it is the same in other words, delete that folder first',
    );
  return {
    changed: [...changed].sort((a, b) => rankOf(a.path) - rankOf(b.path)),
    kept,
    removed,
    list: {
      files: { ...keptFiles, ...hashes },
      about: { ...Object.fromEntries(Object.entries(known.about).filter(isShown)), ...about },
    },
  };
}

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
/** As shells count a program that was interrupted. */
const interruptedExit = 130;

/** Does something that ends early, by the signal that it is given, where the run is interrupted: so that it can tidy up. */
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

/** All new files, beside those that they will take the places of. */
async function stage(folder: string, { changed, list }: Plan, interruption: AbortSignal): Promise<void> {
  const work = join(folder, workFolder, 'files');
  for (const name of new Set(changed.map(({ path }) => dirname(path))))
    await mkdir(join(work, name), { recursive: true });
  for (const { path, content } of changed) {
    await writeFile(join(work, path), content);
    interruption.throwIfAborted();
  }
  await writeList(folder, 'list.json', list);
}

/** From here on the next run knows what it finds, wherever this one ends. */
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
  await rename(join(work, 'list.json'), join(folder, listFile));
}

export interface Written {
  /** Of an earlier site, and no longer there. */
  readonly removed: readonly string[];
  /** Of an earlier site, and still there, since pages of partners may show it. */
  readonly kept: readonly string[];
}

/**
 * @returns what has become of the site that was there
 * @throws {CommandError} where a file that is not of this command is in its way, an address would be about something else,
 *   it cannot be written, or the run is interrupted; the site is then as it was
 */
export async function writeSite(folder: string, wanted: RequestedFiles): Promise<Written> {
  const work = join(folder, workFolder);
  return interruptible(async (interruption) => {
    try {
      await mkdir(folder, { recursive: true });
      const plan = await makePlan(folder, wanted);
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
        ? ['Run it again: what is drawn already is not drawn again', interruptedExit]
        : ['Check the folder', 1];
      throw new CommandError(`--out ${folder}`, `cannot be written: ${message}`, remedy, exit);
    }
  });
}
