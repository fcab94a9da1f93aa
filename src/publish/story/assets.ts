/** The pictures, sounds and films that a story names beside itself: they go with it. */
import { createHash } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import type { Story } from '../../data/model.js';
import { plainText } from '../../text/inline-text.js';
import { CommandError } from '../command.js';
import { readBytes } from '../files.js';
import { assetFolder } from '../pages/site.js';
import type { SiteFile } from '../site-files.js';
import { changeValues } from './change-values.js';

/** A file beside the story: neither an address of the web, nor one from the root of some site. */
const isBeside = (address: string): boolean => !/^([a-z][a-z\d+.-]*:|[/\\]|#|$)/i.test(address);

/** `small.jpg 640w, large.jpg 1280w` as pairs of an address and what stands behind it. */
const candidates = (srcset: string): readonly (readonly [address: string, width: string])[] =>
  srcset.split(',').flatMap((candidate) => {
    const [address = '', width = ''] = candidate.trim().split(/\s+/);
    return address ? [[address, width] as const] : [];
  });

/** What the story names, with where: each address once. */
function addressesIn(story: Story): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (address: string, path: string) => {
    if (isBeside(address) && !found.has(address)) found.set(address, path);
  };
  changeValues(story, (value, kind, _item, path) => {
    if (kind === 'src') add(String(value), path);
    if (kind === 'srcset') for (const [address] of candidates(String(value))) add(address, path);
    return value;
  });
  return found;
}

/** Its own name behind a part of its hash, so that two of one name are two, and a changed one is another. */
function nameOf(address: string, content: Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return `${hash}-${basename(address)
    .toLowerCase()
    .replace(/[^a-z\d.]+/g, '-')}`;
}

function fileOf(address: string): string {
  const path = address.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What is written within a picture or a film, by whom and of whom: shorter runs stand in any bytes by chance. */
const runs = /[\p{L}\p{M}\p{N}\p{P}\p{Sm}\p{Sc}\p{Sk}\p{Zs}\s]{6,}/gu;

/** The texts of a file: all of a text, also as it is read without its tags, or the texts within another file. */
function writtenIn(content: Uint8Array): string {
  const text = new TextDecoder().decode(content);
  if (!content.includes(0)) return `${text}\n${plainText(text)}`;
  const wide = new TextDecoder('utf-16le').decode(content);
  return [text, wide].flatMap((each) => each.match(runs) ?? []).join('\n');
}

/**
 * @param file the story's file, beside which they are
 * @param base the address of the site
 * @param isWithheld whether a text holds a name that the story withholds
 * @returns the story with the addresses that they will have, and their files
 * @throws {CommandError} where one of them cannot be read, or holds such a name
 */
export async function takeAssets(
  story: Story,
  file: string,
  base: string,
  isWithheld?: (text: string) => boolean,
): Promise<{ readonly story: Story; readonly assets: readonly SiteFile[] }> {
  const urls = new Map<string, string>();
  const assets = new Map<string, SiteFile>();
  for (const [address, path] of addressesIn(story)) {
    const content = await readBytes(resolve(dirname(file), fileOf(address))).catch((error: CommandError) => {
      throw new CommandError(
        `${file}: ${path}`,
        `"${address}" ${error.message}`,
        'Put the file there, or name another',
      );
    });
    if (isWithheld?.(writtenIn(content)))
      throw new CommandError(
        `${file}: ${path}`,
        `"${address}" holds a name that is withheld`,
        'Take it out of the file, or name another',
      );
    const name = assetFolder + nameOf(fileOf(address), content);
    assets.set(name, { path: name, content });
    urls.set(address, base + name);
  }
  const moved = changeValues(story, (value, kind) => {
    if (kind === 'src') return urls.get(String(value)) ?? value;
    if (kind !== 'srcset') return value;
    return candidates(String(value))
      .map(([address, width]) => [urls.get(address) ?? address, width].join(' ').trim())
      .join(', ');
  });
  return { story: moved, assets: [...assets.values()] };
}
