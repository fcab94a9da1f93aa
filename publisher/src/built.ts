/** The built files that a site needs: scripts, style sheets and the list of elements. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { version } from '../../src/common/version.js';
import { CommandError } from './command.js';

export interface Built {
  readonly version: string;
  /** The major version: `1` of `1.4.2`. */
  readonly major: string;
  /** Path in the version's folder → content. */
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

/** The site files in this package, next to the bundle that contains this module. */
const folder = new URL('site/', import.meta.url);

interface Manifest {
  readonly modules: readonly { readonly declarations: readonly { readonly tagName?: string }[] }[];
}

/** @throws {CommandError} if a file of the package is missing or was changed */
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
      throw damaged(file, 'was changed after the build');
    files.set(file, bytes);
  }
  const { modules } = JSON.parse(Buffer.from(files.get('custom-elements.json')!).toString()) as Manifest;
  const licence = (await read('LICENSE')).toString();
  const accessibility = (await read('ACCESSIBILITY.md')).toString();
  const tags = modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName }) => tagName ?? []));
  return { version, major: version.split('.')[0]!, files, integrity, tags, licence, accessibility };
}
