import { homedir } from 'node:os';
import { join } from 'node:path';
import { listsWithPages, missingIds, withIds } from '../../../src/site/item-ids.js';
import type { Story } from '../../../src/model/model.js';
import { safeUrl } from '../../../src/story/safe-url.js';
import { readBuilt } from '../built.js';
import { command, CommandError, usageError } from '../command.js';
import { lock } from '../lock.js';
import { messageOf, withMessage } from '../messages.js';
import { counted } from '../counts.js';
import { checkFolder, writeSite } from '../write-site.js';
import { localizedStory } from '../../../src/site/localized-story.js';
import { addressesOf } from '../story/addresses.js';
import { languagesOf } from '../../../src/site/localize.js';
import { partsOf } from '../../../src/site/parts.js';
import { prepare, readStoryFile } from '../story/prepare.js';
import { assertWithheld, searchOutput } from '../withheld.js';

/** The URL of the site, with a slash at its end. */
function readBase(given: string | undefined): string {
  const remedy = 'Use the URL where the site will be, such as https://widgets.example.org/';
  if (given === undefined) throw usageError('--base-url', 'is missing', remedy);
  const address = safeUrl(given, 'about:blank', false);
  const url = address && new URL(address);
  if (!url) throw usageError('--base-url', `"${given}" is not a web address`, remedy);
  if (url.search || url.hash || url.username)
    throw usageError('--base-url', `"${given}" must have only a host and a path`, remedy);
  return url.href.replace(/\/?$/, '/');
}

function readLanguages(given: string | undefined, story: Story): readonly string[] {
  const available = languagesOf(story);
  if (given === undefined) return available;
  const requested = given
    .split(',')
    .map((lang) => lang.trim())
    .filter(Boolean);
  const remedy = `Use one or more of: ${available.join(',')}`;
  if (requested.length === 0) throw usageError('--lang', 'names no language', remedy);
  const known = requested.map((lang) => {
    const match = available.find((other) => other.toLowerCase() === lang.toLowerCase());
    if (match === undefined) throw usageError('--lang', `"${lang}" is not a language of the story`, remedy);
    return match;
  });
  return [...new Set(known)];
}

/** The default folder for the picture cache. */
const defaultCache = (): string =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'history-widgets', 'pictures');

/** The folders of some files, with the number of files in each. */
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
    const checked = await readStoryFile(file!);
    if (checked.encoding) output.note(checked.encoding);
    assertWithheld(file!, checked.problems);
    const languages = readLanguages(options.lang, checked.story);
    await checkFolder(folder, file!);
    await lock(folder);
    const prepared = await prepare(checked, file!, base);
    const { assets, taken, problems, withheld = [], isWithheld } = prepared;
    const story = withIds(prepared.story, listsWithPages);
    for (const line of missingIds(prepared.story)) output.note(`${file}: ${line}`);
    for (const problem of problems) output.note(`${file}: ${problem.path}: ${messageOf(problem)}`);
    output.notes(taken.map((note) => `included: ${note}`));
    const built = await readBuilt();
    if (partsOf(localizedStory(story, languages[0]!, true), built.tags).length === 0)
      throw new CommandError(
        file!,
        'has nothing to show',
        'Add events, milestones or quotes; see: npx history-widgets-publisher init',
      );
    // Loaded here, since only this command needs the libraries that draw pictures.
    const { makeSite } = await import('../make-site.js');
    const notes: string[] = checked.encoding ? [checked.encoding] : [];
    const files = await makeSite({
      story,
      assets,
      languages,
      base,
      built,
      cache: options.cache ?? defaultCache(),
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
    output.notes(foldersOf(removed).map((each) => `removed (no longer part of the site): ${each}`));
    output.notes(foldersOf(kept).map((each) => `kept (other sites may use it): ${each}`));
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
