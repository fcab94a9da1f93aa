/** The files of this package that a site is made of: the scripts, their style sheet, and which elements they define. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { version } from '../../src/common/version.js';
import { CommandError } from './command.js';

export interface Built {
  readonly version: string;
  /** What a version that only adds to this one has in common with it: `1` of `1.4.2`. */
  readonly major: string;
  /** Path in a version's folder → content; only what pages load, and what describes it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Path → `sha384-…`. */
  readonly integrity: Readonly<Record<string, string>>;
  /** The elements that the script defines. */
  readonly tags: readonly string[];
  readonly licence: string;
  /** The accessibility conformance report. */
  readonly accessibility: string;
}

const damaged = (file: string, message: string) =>
  new CommandError(`the package's ${file}`, message, 'Install history-widgets-publisher again');

/** The files of a site, beside the bundle that this file is part of. */
const folder = new URL('site/', import.meta.url);

interface Manifest {
  readonly modules: readonly { readonly declarations: readonly { readonly tagName?: string }[] }[];
}

/** @throws {CommandError} where a file of the package is missing, or is not the one that was built */
export async function readBuilt(): Promise<Built> {
  const read = (file: string) =>
    readFile(new URL(file, folder)).catch(() => {
      throw damaged(file, 'is missing');
    });
  const integrity = JSON.parse((await read('integrity.json')).toString()) as Record<string, string>;
  const files = new Map<string, Uint8Array>();
  for (const [file, hash] of Object.entries(integrity)) {
    const bytes = await read(file);
    if (hash !== `sha384-${createHash('sha384').update(bytes).digest('base64')}`)
      throw damaged(file, 'is not the one that was built');
    files.set(file, bytes);
  }
  const { modules } = JSON.parse(Buffer.from(files.get('custom-elements.json')!).toString()) as Manifest;
  const licence = (await read('LICENSE')).toString();
  const accessibility = (await read('ACCESSIBILITY.md')).toString();
  const tags = modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName }) => tagName ?? []));
  return { version, major: version.split('.')[0]!, files, integrity, tags, licence, accessibility };
}
