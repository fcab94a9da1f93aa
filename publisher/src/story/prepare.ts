/** From a file to a story that can be published, with its files and with all that is wrong: the same for `check` and `publish`. */
import { wholeStory } from '../../../src/story/fields.js';
import type { Checked } from '../../../src/story/model.js';
import { readStory } from '../../../src/story/read-story.js';
import { readText } from '../files.js';
import type { Problem } from '../messages.js';
import { leaveOutBroken } from '../pictures/broken-pictures.js';
import type { SiteFile } from '../site-files.js';
import { takeAssets } from './assets.js';

export interface Read extends Checked {
  /** What there is to say of the encoding of the file, with its name. */
  readonly encoding?: string | undefined;
}

export interface Prepared extends Omit<Read, 'problems'> {
  readonly problems: readonly Problem[];
  /** The files that the story names beside itself. */
  readonly assets: readonly SiteFile[];
  /** What is taken, a line each. */
  readonly taken: readonly string[];
}

/** Reads a story, as it was written. */
export async function readFile(file: string): Promise<Read> {
  const { text, note } = await readText(file);
  return { ...readStory(text, wholeStory), encoding: note };
}

/**
 * @param base the address of the site
 * @throws {CommandError} where a file that it names cannot be taken
 */
export async function prepare(checked: Read, file: string, base: string): Promise<Prepared> {
  const taken = await takeAssets(checked.story, file, base, checked.isWithheld);
  const { story, assets, problems } = await leaveOutBroken(checked.story, taken.story, taken.files, base);
  return {
    ...checked,
    story,
    assets,
    taken: taken.assets.map(({ note }) => note),
    problems: [...checked.problems, ...taken.problems, ...problems],
  };
}
