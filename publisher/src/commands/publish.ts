import { homedir } from 'node:os';
import { join } from 'node:path';
import { listsWithPages, missingIds, withIds } from '../../../src/site/item-ids.js';
import type { Story } from '../../../src/story/model.js';
import { safeUrl } from '../../../src/story/safe-url.js';
import { readBuilt } from '../built.js';
import { command, CommandError, usage } from '../command.js';
import { lock } from '../lock.js';
import { messageOf, withMessage } from '../messages.js';
import { counted } from '../words.js';
import { checkFolder, writeSite } from '../write-site.js';
import { localizedStory } from '../../../src/site/localized-story.js';
import { addressesOf } from '../story/addresses.js';
import { languagesOf } from '../../../src/site/localize.js';
import { partsOf } from '../../../src/site/parts.js';
import { prepare, readFile } from '../story/prepare.js';
import { assertWithheld, searchOutput } from '../withheld.js';

const wrong = (place: string, message: string, remedy: string) => new CommandError(place, message, remedy, usage);

/** The address of the site, with a slash at its end. */
function readBase(given: string | undefined): string {
  const remedy = 'Write the address where the site will be, such as https://widgets.example.org/';
  if (given === undefined) throw wrong('--base-url', 'is missing', remedy);
  const address = safeUrl(given, 'about:blank', false);
  const url = address && new URL(address);
  if (!url) throw wrong('--base-url', `"${given}" is not a web address`, remedy);
  if (url.search || url.hash || url.username)
    throw wrong('--base-url', `"${given}" has more than a host and a path`, remedy);
  return url.href.replace(/\/?$/, '/');
}

function readLanguages(given: string | undefined, story: Story): readonly string[] {
  const there = languagesOf(story);
  if (given === undefined) return there;
  const wanted = given
    .split(',')
    .map((lang) => lang.trim())
    .filter(Boolean);
  const known = wanted.map((lang) => there.find((other) => other.toLowerCase() === lang.toLowerCase()));
  const unknown = wanted.find((_, index) => known[index] === undefined);
  if (unknown !== undefined)
    throw wrong('--lang', `"${unknown}" is no language of the story`, `Write one or more of: ${there.join(',')}`);
  if (known.length === 0) throw wrong('--lang', 'names no language', `Write one or more of: ${there.join(',')}`);
  return [...new Set(known as readonly string[])];
}

/** Where programs keep what they can make again. */
const usualCache = (): string =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'history-widgets', 'pictures');

/** Folders with the number of their files, where there are several. */
function foldersOf(paths: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = path.replace(/[^/]*$/, '');
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].map(([folder, count]) => `${folder} (${counted(count, 'files')})`);
}

export const publish = command({
  summary: 'Publishes a story as a site: pages, frames, pictures, mails, scripts, data.',
  operands: 'FILE',
  options: {
    out: { type: 'string', short: 'o', value: 'FOLDER', description: 'Output folder (default: site).' },
    'base-url': { type: 'string', value: 'URL', description: 'URL of the site (required).' },
    lang: {
      type: 'string',
      value: 'en,fr',
      description: 'Languages, the main one first (default: all languages of the story).',
    },
    cache: { type: 'string', value: 'FOLDER', description: 'Folder that keeps drawn pictures for the next run.' },
  },
  examples: [
    'publish story.json --out site --base-url https://widgets.example.org',
    'publish story.csv --base-url https://example.org/history/ --lang en,fr',
  ],
  async run({ operands: [file], options, output }) {
    const base = readBase(options['base-url']);
    const folder = options.out ?? 'site';
    const checked = await readFile(file!);
    if (checked.encoding) output.note(checked.encoding);
    assertWithheld(file!, checked.problems);
    const languages = readLanguages(options.lang, checked.story);
    await checkFolder(folder, file!);
    await lock(folder);
    const prepared = await prepare(checked, file!, base);
    const { assets, taken, problems, withheld = [], isWithheld } = prepared;
    const story = withIds(prepared.story, listsWithPages);
    for (const line of missingIds(prepared.story)) output.note(`${file}: ${line}.`);
    for (const problem of problems) output.note(`${file}: ${problem.path}: ${messageOf(problem)}`);
    output.notes(taken.map((note) => `taken: ${note}`));
    const built = await readBuilt();
    if (partsOf(localizedStory(story, languages[0]!, true), built.tags).length === 0)
      throw new CommandError(
        file!,
        'holds nothing to show',
        'Write events, milestones or quotes; see: npx history-widgets-publisher init',
      );
    // The libraries that draw and write mails are loaded here, and for this command alone.
    const { makeSite } = await import('../make-site.js');
    const notes: string[] = checked.encoding ? [checked.encoding] : [];
    const files = await makeSite({
      story,
      assets,
      languages,
      base,
      built,
      cache: options.cache ?? usualCache(),
      onProgress: (line) => output.progress(line),
      onProblem: (line) => {
        notes.push(line);
        output.note(line);
      },
    });
    await searchOutput(files, withheld, built, languages);
    output.progress(`writing ${files.length} files`);
    const about = addressesOf(story, languages, built.tags);
    const { removed, kept } = await writeSite(folder, { files, about, isWithheld });
    output.notes(foldersOf(removed).map((each) => `removed, since it is no longer made: ${each}`));
    output.notes(foldersOf(kept).map((each) => `kept, since pages of partners may show it: ${each}`));
    output.result(
      {
        folder,
        base,
        languages,
        files: files.length,
        taken,
        removed,
        kept,
        problems: problems.map(withMessage),
        notes,
      },
      `${folder}: ${files.length} files in ${languages.join(', ')}${problems.length > 0 ? `; ${counted(problems.length, 'problems')}` : ''}\nOpen it: npx history-widgets-publisher serve ${folder}\n`,
    );
  },
});
