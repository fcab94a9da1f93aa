/** Reads a story file and the files it refers to, with all problems: the same for `check` and `publish`. */
import { wholeStory } from '../../../src/story/whole-story.js';
import type { Checked } from '../../../src/story/checked.js';
import { readStory } from '../../../src/story/read.js';
import { readText } from '../files.js';
import type { Problem } from '../messages.js';
import { omitBrokenPictures } from '../pictures/broken-pictures.js';
import type { SiteFile } from '../site-files.js';
import { collectAssets } from './assets.js';

export interface StoryFile extends Checked {
  /** A note about the file's encoding, with its name. */
  readonly encoding?: string | undefined;
}

export interface PreparedStory extends Omit<StoryFile, 'problems'> {
  readonly problems: readonly Problem[];
  /** The local files that the story refers to. */
  readonly assets: readonly SiteFile[];
  /** One line for each of these files. */
  readonly taken: readonly string[];
}

/** Reads a story file, without the files it refers to. */
export async function readStoryFile(file: string): Promise<StoryFile> {
  const { text, note } = await readText(file);
  return { ...readStory(text, wholeStory), encoding: note };
}

/**
 * @param base the URL of the site
 * @throws {CommandError} if a file contains a withheld name
 */
export async function prepare(checked: StoryFile, file: string, base: string): Promise<PreparedStory> {
  const taken = await collectAssets(checked.story, file, base, checked.isWithheld);
  const { story, assets, problems } = await omitBrokenPictures(checked.story, taken.story, taken.files, base);
  return {
    ...checked,
    story,
    assets,
    taken: taken.assets.map(({ note }) => note),
    problems: [...checked.problems, ...taken.problems, ...problems],
  };
}
