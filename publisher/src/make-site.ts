/** Turns a checked story into the files of a site. Only the picture cache is written here. */
import { availableParallelism } from 'node:os';
import type { Story } from '../../src/model/model.js';
import type { Built } from './built.js';
import { writeCsv } from './export/csv.js';
import { writeCalendar } from './export/ics.js';
import { archive } from './hosting/archive.js';
import { compressed } from './hosting/compressed.js';
import { apacheFile, headersFile, nginxFile } from './hosting/server-config.js';
import { rules } from './hosting/rules.js';
import { privacyAndSecurity } from './hosting/privacy-statement.js';
import { mailFiles } from './mail/mail-files.js';
import { builderFiles } from './pages/builder-page.js';
import { demoPage } from './pages/demo-page.js';
import { framePage } from './pages/frame-page.js';
import { galleryPage } from './pages/gallery-page.js';
import { oembed } from './pages/oembed.js';
import { asUrl, frameFolder, mailFolder, pageFolder, type Site } from '../../src/site/site.js';
import { fontsOfParts, missingLetters } from './pictures/fonts.js';
import { Painter } from './pictures/painter.js';
import { pngSize } from './pictures/png-size.js';
import { jsonFile, type SiteFile } from './site-files.js';
import { storyJson } from '../../src/site/story-json.js';
import { blockText } from '../../src/site/blocks.js';
import { localizedStory, plain, type LocalizedStory } from '../../src/site/localized-story.js';
import { datasetLd, pageLd } from '../../src/site/json-ld.js';
import { partsOf, type Part } from '../../src/site/parts.js';

export interface SitePlan {
  /** With the published URLs of its pictures. */
  readonly story: Story;
  /** The local files that it refers to. */
  readonly assets: readonly SiteFile[];
  /** The first language is at the root of the site. */
  readonly languages: readonly string[];
  /** The URL of the site, with a slash at its end. */
  readonly base: string;
  readonly built: Built;
  /** The folder of the picture cache. */
  readonly cache: string;
  readonly onProgress: (line: string) => void;
  /** Reports something that is missing in the site. */
  readonly onProblem: (line: string) => void;
}

/** Like `Promise.all` over `map`, with as many calls at a time as there are processors. */
async function inParallel<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await act(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

/** The scripts under their full version, which never changes, and under the major version, which is always the latest. */
function scriptFiles({ files, integrity, version, major }: Built): readonly SiteFile[] {
  const hashes = Object.fromEntries([...files.keys()].map((file) => [file, integrity[file]]));
  return [...new Set([version, major])].flatMap((folder) => [
    ...[...files].map(([file, content]) => ({ path: `v/${folder}/${file}`, content })),
    jsonFile(`v/${folder}/integrity.json`, hashes),
  ]);
}

/** The page, the frame, the pictures and the mails of a part. */
async function partFiles(
  site: Site,
  localized: LocalizedStory,
  part: Part,
  painter: Painter,
): Promise<readonly SiteFile[]> {
  const { lang, direction, organization, title } = localized;
  const design = { above: organization || title, lang, direction };
  const page = pageFolder(localized, part.path);
  const mails = mailFolder(localized, part.path);
  const below = [organization && part.preview.kind !== 'cover' ? title : '', new URL(site.base).host].filter(Boolean);
  const preview = await painter.paint({ ...design, block: part.preview, below }, 630);
  const picture = await painter.paint({ ...design, block: part.picture, below: [] });
  const url = site.base + asUrl(page);
  const mail = { localized, part, url, picture: { url: `${site.base}${asUrl(mails)}mail.png`, ...pngSize(picture) } };
  return [
    { path: `${page}index.html`, content: demoPage(site, localized, part) },
    jsonFile(`${page}oembed.json`, oembed(site, localized, part)),
    { path: `${page}preview.png`, content: preview },
    { path: `${page}preview.txt`, content: `${blockText(part.preview)}\n` },
    { path: `${frameFolder(localized, part.path)}index.html`, content: framePage(site, localized, part) },
    ...mailFiles(mail, mails),
    { path: `${mails}mail.png`, content: picture },
  ];
}

/** The data files of a localized story; those of the first one have all languages. */
function dataFiles(site: Site, localized: LocalizedStory, story: Story, parts: readonly Part[]): readonly SiteFile[] {
  const { folder, title, lang } = localized;
  const url = site.base + folder;
  const published = folder === '' ? story : localized.story;
  const entities = parts
    .filter(({ shown }) => shown.length === 1)
    .flatMap(({ shown }) => shown[0]!.itemPages.map(({ data }) => data));
  const page = {
    url,
    title,
    description: plain(localized.story.lead),
    picture: `${url}${asUrl(`w/${parts[0]!.path}/`)}preview.png`,
  };
  return [
    { path: `${folder}story.json`, content: storyJson({ ...published, lang: published.lang ?? lang }) },
    { path: `${folder}story.csv`, content: writeCsv(published) },
    { path: `${folder}story.ics`, content: writeCalendar(localized.story).text },
    jsonFile(
      `${folder}story.jsonld`,
      pageLd({ ...page, entities: [datasetLd(localized, url), ...entities] }, localized),
    ),
  ];
}

/** Whether the library that draws the pictures supports the format. */
const isDrawable = (path: string): boolean => /\.(jpe?g|png|gif|webp|svg)$/.test(path);

async function localizedFiles(
  plan: SitePlan,
  site: Site,
  localized: LocalizedStory,
  archiveName: string,
): Promise<readonly SiteFile[]> {
  const parts = partsOf(localized, plan.built.tags);
  const fonts = await fontsOfParts(localized, parts, new URL(site.base).host);
  if (fonts.missing.length > 0) plan.onProblem(`${missingLetters(localized.lang, fonts.missing)}; pictures omit them`);
  const drawable = plan.assets.filter(({ path }) => isDrawable(path));
  const images = new Map(drawable.map(({ path, content }) => [plan.base + path, content as Uint8Array]));
  const painter = await Painter.with(fonts, images, plan.cache);
  let done = 0;
  const files = await inParallel(parts, async (part) => {
    const partResult = await partFiles(site, localized, part, painter);
    plan.onProgress(`${localized.lang}: ${++done} of ${parts.length} parts`);
    return partResult;
  });
  return [
    ...files.flat(),
    ...dataFiles(site, localized, plan.story, parts),
    { path: `${localized.folder}index.html`, content: galleryPage(site, localized, parts, archiveName) },
  ];
}

/** All files of the site, sorted by path; the same plan gives the same files. */
export async function makeSite(plan: SitePlan): Promise<readonly SiteFile[]> {
  const { story, assets, languages, base, built } = plan;
  const localizedStories = languages.map((lang, index) => localizedStory(story, lang, index === 0));
  const site: Site = { base, built, localizedStories };
  const archiveName = `history-widgets-${built.version}`;
  const hostRules = rules(built);
  const scripts = scriptFiles(built);
  const hosting: readonly SiteFile[] = [
    { path: '_headers', content: headersFile(hostRules, base) },
    { path: 'hosting/nginx.conf', content: nginxFile(hostRules, base) },
    { path: 'hosting/apache.htaccess', content: apacheFile(hostRules, base) },
    { path: 'privacy-and-security.md', content: privacyAndSecurity(built.version, base) },
    { path: 'LICENSE.txt', content: built.licence },
    { path: 'ACCESSIBILITY.md', content: built.accessibility },
  ];
  const builder = builderFiles(site, built.tags, story);
  const files: SiteFile[] = [...scripts, ...hosting, ...assets, ...builder];
  for (const localized of localizedStories)
    files.push(...(await localizedFiles(plan, site, localized, `${archiveName}.zip`)));
  files.push(...(await compressed(files)));
  // The archive contains what is needed to host the widgets elsewhere: no pages, and the scripts only under their full version.
  const isInArchive = ({ path: file }: SiteFile) =>
    !/^(\w[\w-]*\/)?(w|e|mail|builder)\/|index\.html$|^v\/\d+\/|^_headers$/.test(file);
  const archived = files.filter(isInArchive);
  files.push({ path: `${archiveName}.zip`, content: await archive(archiveName, archived) });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
