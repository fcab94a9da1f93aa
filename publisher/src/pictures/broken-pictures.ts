/** Removes pictures that cannot be read from a story, so that the rest can be published. */
import type { Story } from '../../../src/model/model.js';
import type { Problem } from '../messages.js';
import type { SiteFile } from '../site-files.js';
import { changeValues } from '../../../src/site/change-values.js';

/** Paths of picture fields. */
const isPicture = /\b(picture|poster|portrait)\.src$/;

/** Whether a JPEG has no end marker after its last scan (ITU-T T.81, B.1.1.3). */
const isIncomplete = (bytes: Buffer): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes.lastIndexOf('ffd9', undefined, 'hex') < bytes.lastIndexOf('ffda', undefined, 'hex'); // prettier-ignore

/** Whether it is AVIF, which browsers show and our drawing library does not support. */
const isAvif = (bytes: Buffer): boolean => bytes.subarray(4, 12).toString('latin1') === 'ftypavif';

/** Why a picture cannot be read; undefined if it can. */
async function findError(content: Uint8Array): Promise<string | undefined> {
  const bytes = Buffer.from(content);
  if (bytes.length === 0) return 'the file is empty';
  if (isAvif(bytes)) return undefined;
  if (isIncomplete(bytes)) return 'the file is incomplete';
  const { Renderer } = await import('@takumi-rs/core');
  try {
    const node = { type: 'image', src: 'picture', style: { width: 8, height: 8 } } as const;
    const images = [{ src: 'picture', data: content }];
    await new Renderer().render(node, { width: 8, height: 8, format: 'png', images });
    return undefined;
  } catch {
    return 'the file is damaged, or is not a PNG, JPEG, WebP, AVIF, GIF or SVG file';
  }
}

/** A copy without objects whose `src` is one of the addresses, and without these addresses in any `srcset`. */
function without<T>(value: T, addresses: ReadonlySet<string>): T {
  if (Array.isArray(value)) return value.map((each: unknown) => without(each, addresses)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
      const { src } = (inner ?? {}) as { src?: unknown };
      if (typeof src === 'string' && addresses.has(src)) return [];
      if (name !== 'srcset' || typeof inner !== 'string') return [[name, without(inner, addresses)]];
      const kept = inner.split(/,\s+/).filter((candidate) => !addresses.has(candidate.split(' ')[0]!));
      return kept.length > 0 ? [[name, kept.join(', ')]] : [];
    }),
  ) as T;
}

/**
 * @param given the story with its original addresses, for messages
 * @param story the same with the published URLs
 * @returns the story and the assets without the pictures that cannot be read
 */
export async function omitBrokenPictures(
  given: Story,
  story: Story,
  assets: readonly SiteFile[],
  base: string,
): Promise<{ readonly story: Story; readonly assets: readonly SiteFile[]; readonly problems: readonly Problem[] }> {
  const written = new Map<string, string>();
  changeValues(given, (value, _kind, _item, path) => {
    if (isPicture.test(path)) written.set(path, String(value));
    return value;
  });
  const files = new Map(assets.map(({ path, content }) => [base + path, content]));
  const places = new Map<string, string[]>();
  changeValues(story, (value, kind, _item, path) => {
    const of = kind === 'srcset' ? String(value).split(/,\s+/).map((each) => each.split(' ')[0]!) : [String(value)]; // prettier-ignore
    for (const address of isPicture.test(path) || kind === 'srcset' ? of : [])
      if (files.has(address)) places.set(address, [...(places.get(address) ?? []), path]);
    return value;
  });
  const broken = new Set<string>();
  const problems: Problem[] = [];
  for (const [address, paths] of places) {
    const content = files.get(address)!;
    const error = await findError(typeof content === 'string' ? Buffer.from(content) : content);
    if (error === undefined) continue;
    broken.add(address);
    for (const path of paths) {
      const address = written.get(path);
      problems.push({
        path,
        code: 'brokenPicture',
        params: { reason: error, ...(address !== undefined && { address }) },
      });
    }
  }
  if (broken.size === 0) return { story, assets, problems };
  return {
    story: without(story, broken),
    assets: assets.filter(({ path }) => !broken.has(base + path)),
    problems,
  };
}
