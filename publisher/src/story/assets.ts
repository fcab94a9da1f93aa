/** The local files that a story refers to: images, audio, video and captions. Only these are published with it. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { mediaKind } from '../../../src/story/media-address.js';
import type { Story } from '../../../src/model/model.js';
import { plainText } from '../../../src/text/inline-text.js';
import { CommandError } from '../command.js';
import { isWithin } from '../files.js';
import { RefusedFile } from '../media/bytes.js';
import { checkKind, clean, kinds, maxBytes, type KindName, type Medium } from '../media/file-types.js';
import type { Problem } from '../messages.js';
import { assetFolder } from '../../../src/site/site.js';
import type { SiteFile } from '../site-files.js';
import { changeValues } from '../../../src/site/change-values.js';

/** Whether an address is a path relative to the story file: not a URL, and not absolute. */
const isRelativePath = (address: string): boolean => !/^([a-z][a-z\d+.-]*:|[/\\]|#|$)/i.test(address);

/** `small.jpg 640w, large.jpg 1280w` as pairs of an address and its descriptor. */
const candidates = (srcset: string): readonly (readonly [address: string, width: string])[] =>
  srcset.split(',').flatMap((candidate) => {
    const [address = '', width = ''] = candidate.trim().split(/\s+/);
    return address ? [[address, width] as const] : [];
  });

interface FileReference {
  /** The first place that refers to it: `photos[0].picture.src`. */
  readonly path: string;
  /** The media types that this place accepts. */
  readonly media: readonly Medium[];
}

function mediaAt(path: string, address: string): readonly Medium[] {
  if (path.endsWith('.captions')) return ['captions'];
  if (!path.endsWith('media.src')) return ['picture'];
  const kind = mediaKind({ src: address });
  // `<audio>` and `<video>` play each other's files.
  return kind === 'audio' ? ['audio', 'video'] : ['video', 'audio'];
}

/** All local files that the story refers to, by address. */
function fileReferences(story: Story): ReadonlyMap<string, FileReference> {
  const found = new Map<string, FileReference>();
  const add = (address: string, path: string) => {
    if (isRelativePath(address) && !found.has(address)) found.set(address, { path, media: mediaAt(path, address) });
  };
  changeValues(story, (value, kind, _item, path) => {
    if (kind === 'src') add(String(value), path);
    if (kind === 'srcset') for (const [address] of candidates(String(value))) add(address, path);
    return value;
  });
  return found;
}

/** The file name after a part of its content's hash, so that equal names do not collide, and a changed file gets a new URL. */
function nameOf(file: string, content: Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return `${hash}-${basename(file)
    .toLowerCase()
    .replace(/[^a-z\d.]+/g, '-')}`;
}

/** The file path of an address, decoded; browsers treat a backslash as a slash. */
function fileOf(address: string): string {
  const path = address.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path).replace(/\\/g, '/');
  } catch {
    return path;
  }
}

/** `2.3 MB`. */
const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** A file whose name differs only in upper and lower case: case-sensitive systems will not find it. */
async function nameInOtherCase(file: string): Promise<string | undefined> {
  const names = await readdir(dirname(file)).catch(() => []);
  return names.find((name) => name !== basename(file) && name.toLowerCase() === basename(file).toLowerCase());
}

/**
 * Reads a regular file inside the folder, after symbolic links are resolved.
 *
 * @throws {RefusedFile} if it does not exist, is outside of the folder, or is too large
 */
async function readWithin(folder: string, path: string, media: readonly Medium[]): Promise<Uint8Array> {
  const asked = resolve(folder, path);
  const file = await realpath(asked).catch(async () => {
    // Nothing is said about files outside of the folder.
    if (!isWithin(asked, folder)) throw outside();
    const other = await nameInOtherCase(asked);
    throw new RefusedFile('does not exist', other ? `there is "${other}": use the same upper and lower case` : 'add the file or correct its name'); // prettier-ignore
  });
  if (!isWithin(file, folder)) throw outside();
  // Non-blocking, since opening a named pipe would wait for a writer.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)).catch(
    () => {
      throw new RefusedFile('cannot be opened', 'check its permissions');
    },
  );
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new RefusedFile('is not a file', 'use the path of a file');
    const limit = Math.max(...media.map((medium) => maxBytes[medium]));
    if (found.size > limit) throw tooLarge(found.size, limit);
    return new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}

const outside = () => new RefusedFile("is outside of the story's folder", "move the file into the story's folder");
const tooLarge = (size: number, limit: number) =>
  new RefusedFile(`is too large (${sizeText(size)}; the maximum is ${sizeText(limit)})`, 'save a smaller version');

/** A local file of the story, ready to be published. */
export interface Asset {
  /** As the story names it. */
  readonly address: string;
  readonly kind: KindName;
  /** Without metadata. */
  readonly content: Uint8Array;
  /** `photos/hall.jpg: JPEG, 2.3 MB`, and what was removed. */
  readonly note: string;
}

interface Assets {
  readonly assets: readonly Asset[];
  /** Files that cannot be published, with the reasons. */
  readonly problems: readonly Problem[];
}

async function readAsset(folder: string, address: string, media: readonly Medium[]): Promise<Asset> {
  const path = fileOf(address);
  const given = await readWithin(folder, path, media);
  const kind = checkKind(given, path, media);
  const limit = maxBytes[kinds[kind].medium];
  if (given.length > limit) throw tooLarge(given.length, limit);
  const content = clean(given, kind);
  const isSame = Buffer.compare(given, content) === 0;
  const change = isSame ? '' : kind === 'SVG' ? ', rewritten without invisible content' : ', metadata removed';
  return { address, kind, content, note: `${path}: ${kind}, ${sizeText(content.length)}${change}` };
}

/**
 * Reads all local files that a story refers to.
 *
 * @param file the story file: only files in its folder are read
 */
export async function readAssets(story: Story, file: string): Promise<Assets> {
  const folder = await realpath(dirname(file));
  const assets: Asset[] = [];
  const problems: Problem[] = [];
  for (const [address, { path, media }] of fileReferences(story))
    try {
      assets.push(await readAsset(folder, address, media));
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      const looked = join(dirname(file), fileOf(address));
      const { message: reason, remedy } = error;
      const params = { address, reason, remedy, ...(looked !== address && { file: looked }) };
      problems.push({ path, code: 'refusedFile', params });
    }
  return { assets, problems };
}

/** Metadata in a binary file that may contain a name: shorter runs of letters occur in any data. */
const textRuns = /[\p{L}\p{M}\p{N}\p{P}\p{Sm}\p{Sc}\p{Sk}\p{Zs}\s]{6,}/gu;

/** The text of a file, with and without tags; of a binary file, the texts that it contains. */
export function textsInFile(content: Uint8Array): string {
  const text = new TextDecoder().decode(content);
  if (!content.includes(0)) return `${text}\n${plainText(text)}`;
  const wide = new TextDecoder('utf-16le').decode(content);
  return [text, wide].flatMap((each) => each.match(textRuns) ?? []).join('\n');
}

export interface CollectedAssets extends Assets {
  /** The story with the published URLs, and without files that cannot be published. */
  readonly story: Story;
  readonly files: readonly SiteFile[];
}

/**
 * @param file the story file
 * @param base the URL of the site
 * @param isWithheld whether a text contains a name that the story withholds
 * @throws {CommandError} if one of the files contains such a name
 */
export async function collectAssets(
  story: Story,
  file: string,
  base: string,
  isWithheld?: (text: string) => boolean,
): Promise<CollectedAssets> {
  const { assets, problems } = await readAssets(story, file);
  const urls = new Map<string, string>();
  const files = new Map<string, SiteFile>();
  for (const { address, content } of assets) {
    if (isWithheld?.(textsInFile(content)))
      throw new CommandError(
        `${file}: ${fileReferences(story).get(address)!.path}`,
        `"${address}" contains a withheld name`,
        'Remove it from the file or use another one',
      );
    const name = assetFolder + nameOf(fileOf(address), content);
    files.set(name, { path: name, content });
    urls.set(address, base + name);
  }
  const urlOf = (address: string) => (isRelativePath(address) ? urls.get(address) : address);
  const moved = changeValues(story, (value, kind) => {
    if (kind === 'src') return urlOf(String(value));
    if (kind !== 'srcset') return value;
    const known = candidates(String(value)).flatMap(([address, width]) => {
      const url = urlOf(address);
      return url === undefined ? [] : [[url, width].join(' ').trim()];
    });
    return known.join(', ') || undefined;
  });
  return { story: moved, files: [...files.values()], assets, problems };
}
