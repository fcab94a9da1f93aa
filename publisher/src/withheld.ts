/** Makes sure that nothing is written if a withheld name would be published. */
import { gunzipSync } from 'node:zlib';
import { nameFinder } from '../../src/story/withheld-names.js';
import { fold } from '../../src/text/fold.js';
import type { Built } from './built.js';
import { CommandError } from './command.js';
import { messageOf, withMessage, type Problem } from './messages.js';
import { labelsFor } from '../../src/site/page-labels.js';
import type { SiteFile } from './site-files.js';

/** @throws {CommandError} if a problem means that a withheld name could be published */
export function assertWithheld(file: string, problems: readonly Problem[]): void {
  const fatal = problems.filter(({ isFatal }) => isFatal);
  if (fatal.length === 0) return;
  const [first, ...others] = fatal.map((problem) => ({
    place: `${file}: ${problem.path}`,
    message: messageOf(problem),
  }));
  const remedy = [...others.map(({ place, message }) => `${place}: ${message}`), 'Nothing was written'].join('\n  ');
  throw new CommandError(first!.place, first!.message, remedy, 1, {
    problems: problems.map(withMessage),
  });
}

/** Files of the package, which have no text of the story. */
const isPackageFile = (path: string): boolean =>
  /(^|\/)(v\/[^/]+\/|hosting\/|(_headers|SHA256SUMS|LICENSE\.txt|ACCESSIBILITY\.md|privacy-and-security\.md)$)/.test(
    path,
  );

/** A file as text, without line folding and hashes; undefined for a binary file. */
function textOf(path: string, content: string | Uint8Array): string | undefined {
  let text: string;
  try {
    text = typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
  if (path.endsWith('.ics')) text = text.replace(/\r\n[ \t]/g, '').replace(/\\([,;\\])/g, '$1');
  return text.replace(/sha(256|384|512)-[\w+/=]+/g, '').replace(/\bassets\/[\da-f]{8,64}-/g, 'assets/');
}

/** The files in a compressed file. */
async function unpacked({ path, content }: SiteFile): Promise<readonly SiteFile[]> {
  if (typeof content === 'string') return [];
  if (path.endsWith('.gz')) return [{ path: path.slice(0, -'.gz'.length), content: gunzipSync(content) }];
  if (!path.endsWith('.zip')) return [];
  const { unzipSync } = await import('fflate');
  return Object.entries(unzipSync(content)).map(([inner, bytes]) => ({ path: `${path}/${inner}`, content: bytes }));
}

/** Words that occur on the pages of any story: "May" in dates, "Page" in links. */
function templateWords(built: Built, languages: readonly string[]): ReadonlySet<string> {
  const scripts = [...built.files].flatMap(([file, content]) =>
    /\.js$/.test(file) ? [Buffer.from(content).toString()] : [],
  );
  const labels = languages.map((lang) => Object.values(labelsFor(lang)).map(String).join(' '));
  const days = languages.flatMap((lang) =>
    (['long', 'short'] as const).flatMap((month) => {
      const formats = [{ month }, { month, day: 'numeric', weekday: month }] as const;
      return formats.flatMap((format) =>
        Array.from({ length: 12 }, (_, index) =>
          new Intl.DateTimeFormat(lang, { ...format, timeZone: 'UTC' }).format(Date.UTC(2026, index, 1 + index)),
        ),
      );
    }),
  );
  return new Set(fold([...scripts, ...labels, ...days].join(' ')).match(/[\p{L}\p{N}]+/gu));
}

/**
 * Searches all files as they will be written (file names, texts, archives) for withheld names. They are already removed
 * from the story's texts; this finds names that result from combined fields.
 *
 * @throws {CommandError} with the file, if it contains one
 */
export async function searchOutput(
  files: readonly SiteFile[],
  names: readonly string[],
  built: Built,
  languages: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  const known = templateWords(built, languages);
  const { isIn } = nameFinder(names.filter((name) => !known.has(fold(name.trim()))));
  for (const file of files) {
    for (const each of [file, ...(await unpacked(file))]) {
      if (isPackageFile(each.path)) continue;
      const text = isIn(each.path) ? each.path : textOf(each.path, each.content);
      if (text === undefined || !isIn(text)) continue;
      const shown = isIn(each.path) ? 'a file name' : each.path;
      throw new CommandError(
        shown,
        'would contain a withheld name',
        "It comes from several fields together, or from the site's URL: change these. Nothing was written",
      );
    }
  }
}
