/** Pictures that cannot be read cost only themselves: the rest of the story is published. */
import type { Story } from '../../../src/story/model.js';
import type { Problem } from '../messages.js';
import type { SiteFile } from '../site-files.js';
import { changeValues } from '../../../src/site/change-values.js';

/** Fields that hold a picture. */
const isPicture = /\b(picture|poster|portrait)\.src$/;

/** A JPEG ends with a mark of its own (ITU-T T.81, B.1.1.3), behind where its last scan starts. */
const isCutOff = (bytes: Buffer): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes.lastIndexOf('ffd9', undefined, 'hex') < bytes.lastIndexOf('ffda', undefined, 'hex'); // prettier-ignore

/** Types that browsers show, and that are drawn in no picture of ours: AVIF. */
const isUndrawn = (bytes: Buffer): boolean => bytes.subarray(4, 12).toString('latin1') === 'ftypavif';

/** Why a picture cannot be read; undefined where it can. */
async function faultOf(content: Uint8Array): Promise<string | undefined> {
  const bytes = Buffer.from(content);
  if (bytes.length === 0) return 'the file is empty';
  if (isUndrawn(bytes)) return undefined;
  if (isCutOff(bytes)) return 'the file is cut off';
  const { Renderer } = await import('@takumi-rs/core');
  try {
    const node = { type: 'image', src: 'picture', style: { width: 8, height: 8 } } as const;
    const images = [{ src: 'picture', data: content }];
    await new Renderer().render(node, { width: 8, height: 8, format: 'png', images });
    return undefined;
  } catch {
    return 'the file is damaged, or is of another type than PNG, JPEG, WebP, AVIF, GIF or SVG';
  }
}

/** The same without the objects that hold one of these addresses as their `src`, and without these in a `srcset`. */
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
 * @param given the story with the addresses that it was written with, for what is said
 * @param story the same with those that its files will have
 * @returns the story without the pictures that cannot be read, and its files without theirs
 */
export async function leaveOutBroken(
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
    const fault = await faultOf(typeof content === 'string' ? Buffer.from(content) : content);
    if (fault === undefined) continue;
    broken.add(address);
    for (const path of paths) {
      const address = written.get(path);
      problems.push({
        path,
        code: 'brokenPicture',
        params: { reason: fault, ...(address !== undefined && { address }) },
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
