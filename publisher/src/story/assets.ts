/** The pictures, sounds, films and captions that a story names beside itself: they go with it, and nothing else does. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { mediaKind } from '../../../src/story/media-address.js';
import type { Story } from '../../../src/story/model.js';
import { plainText } from '../../../src/text/inline-text.js';
import { CommandError } from '../command.js';
import { RefusedFile } from '../media/bytes.js';
import { checkKind, clean, kinds, largest, type KindName, type Medium } from '../media/file-types.js';
import type { Problem } from '../messages.js';
import { assetFolder } from '../../../src/site/site.js';
import type { SiteFile } from '../site-files.js';
import { changeValues } from '../../../src/site/change-values.js';

/** A file beside the story: neither an address of the web, nor one from the root of some site. */
const isBeside = (address: string): boolean => !/^([a-z][a-z\d+.-]*:|[/\\]|#|$)/i.test(address);

/** `small.jpg 640w, large.jpg 1280w` as pairs of an address and what stands behind it. */
const candidates = (srcset: string): readonly (readonly [address: string, width: string])[] =>
  srcset.split(',').flatMap((candidate) => {
    const [address = '', width = ''] = candidate.trim().split(/\s+/);
    return address ? [[address, width] as const] : [];
  });

interface Named {
  /** Where it stands first: `photos[0].picture.src`. */
  readonly path: string;
  /** What the story takes it for. */
  readonly media: readonly Medium[];
}

function mediaAt(path: string, address: string): readonly Medium[] {
  if (path.endsWith('.captions')) return ['captions'];
  if (!path.endsWith('media.src')) return ['picture'];
  const kind = mediaKind({ src: address });
  // Browsers play either with the element of the other.
  return kind === 'audio' ? ['sound', 'film'] : ['film', 'sound'];
}

/** What the story names, with where: each address once. */
function addressesIn(story: Story): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  const add = (address: string, path: string) => {
    if (isBeside(address) && !found.has(address)) found.set(address, { path, media: mediaAt(path, address) });
  };
  changeValues(story, (value, kind, _item, path) => {
    if (kind === 'src') add(String(value), path);
    if (kind === 'srcset') for (const [address] of candidates(String(value))) add(address, path);
    return value;
  });
  return found;
}

/** Its own name behind a part of its hash, so that two of one name are two, and a changed one is another. */
function nameOf(file: string, content: Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return `${hash}-${basename(file)
    .toLowerCase()
    .replace(/[^a-z\d.]+/g, '-')}`;
}

/** The path of a file as its address is read by browsers, for which both slashes are one. */
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

/** The same name in other letters, where that is all that differs: systems that tell them apart will not find it. */
async function inOtherCase(file: string): Promise<string | undefined> {
  const names = await readdir(dirname(file)).catch(() => []);
  return names.find((name) => name !== basename(file) && name.toLowerCase() === basename(file).toLowerCase());
}

const isWithin = (file: string, folder: string): boolean => {
  const path = relative(folder, file);
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && resolve(folder, path) === file;
};

/**
 * Reads a regular file in the folder, or below it, by where it really is.
 *
 * @throws {RefusedFile} where there is none, it is elsewhere, or it is larger than is published
 */
async function readWithin(folder: string, path: string, media: readonly Medium[]): Promise<Uint8Array> {
  const asked = resolve(folder, path);
  const file = await realpath(asked).catch(async () => {
    // What is outside is neither told of nor looked for.
    if (!isWithin(asked, folder)) throw outside();
    const other = await inOtherCase(asked);
    throw new RefusedFile('is not there', other ? `there is "${other}"; write it in the same letters` : 'put the file there, or name another'); // prettier-ignore
  });
  if (!isWithin(file, folder)) throw outside();
  // A pipe that nobody writes to would never open.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)).catch(
    () => {
      throw new RefusedFile('cannot be opened', 'check whether you may read it');
    },
  );
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new RefusedFile('is no file', 'name a file');
    const most = Math.max(...media.map((medium) => largest[medium]));
    if (found.size > most) throw tooLarge(found.size, most);
    return new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}

const outside = () => new RefusedFile('is outside of the folder of the story', 'put the file beside the story');
const tooLarge = (size: number, most: number) =>
  new RefusedFile(`has ${sizeText(size)}, and at most ${sizeText(most)} are published`, 'save it smaller');

/** A file that the story names, ready to be published. */
export interface Asset {
  /** As the story names it. */
  readonly address: string;
  readonly kind: KindName;
  /** Without what is written in it beside what is seen and heard. */
  readonly content: Uint8Array;
  /** `photos/hall.jpg: JPEG, 2.3 MB`, and what was taken out. */
  readonly note: string;
}

interface Assets {
  readonly assets: readonly Asset[];
  /** Files that cannot be published, and why: the rest can be. */
  readonly problems: readonly Problem[];
}

async function readAsset(folder: string, address: string, media: readonly Medium[]): Promise<Asset> {
  const path = fileOf(address);
  const given = await readWithin(folder, path, media);
  const kind = checkKind(given, path, media);
  const most = largest[kinds[kind].medium];
  if (given.length > most) throw tooLarge(given.length, most);
  const content = clean(given, kind);
  const isSame = Buffer.compare(given, content) === 0;
  const taken = isSame ? '' : kind === 'SVG' ? ', written anew without what is not seen' : ', without its metadata';
  return { address, kind, content, note: `${path}: ${kind}, ${sizeText(content.length)}${taken}` };
}

/**
 * Reads all files that a story names beside itself, as `publish` takes them and `check` tells of them.
 *
 * @param file the story's file: only what is in its folder, or below, is read
 */
export async function readAssets(story: Story, file: string): Promise<Assets> {
  const folder = await realpath(dirname(file));
  const assets: Asset[] = [];
  const problems: Problem[] = [];
  for (const [address, { path, media }] of addressesIn(story))
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

/** What is written within a picture or a film, by whom and of whom: shorter runs stand in any bytes by chance. */
const runs = /[\p{L}\p{M}\p{N}\p{P}\p{Sm}\p{Sc}\p{Sk}\p{Zs}\s]{6,}/gu;

/** The texts of a file: all of a text, also as it is read without its tags, or the texts within another file. */
export function writtenIn(content: Uint8Array): string {
  const text = new TextDecoder().decode(content);
  if (!content.includes(0)) return `${text}\n${plainText(text)}`;
  const wide = new TextDecoder('utf-16le').decode(content);
  return [text, wide].flatMap((each) => each.match(runs) ?? []).join('\n');
}

export interface Taken extends Assets {
  /** With the addresses that the files will have, and without those that cannot be published. */
  readonly story: Story;
  readonly files: readonly SiteFile[];
}

/**
 * @param file the story's file, beside which they are
 * @param base the address of the site
 * @param isWithheld whether a text holds a name that the story withholds
 * @throws {CommandError} where one of them holds such a name
 */
export async function takeAssets(
  story: Story,
  file: string,
  base: string,
  isWithheld?: (text: string) => boolean,
): Promise<Taken> {
  const { assets, problems } = await readAssets(story, file);
  const urls = new Map<string, string>();
  const files = new Map<string, SiteFile>();
  for (const { address, content } of assets) {
    if (isWithheld?.(writtenIn(content)))
      throw new CommandError(
        `${file}: ${addressesIn(story).get(address)!.path}`,
        `"${address}" holds a name that is withheld`,
        'Take it out of the file, or name another',
      );
    const name = assetFolder + nameOf(fileOf(address), content);
    files.set(name, { path: name, content });
    urls.set(address, base + name);
  }
  const urlOf = (address: string) => (isBeside(address) ? urls.get(address) : address);
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
