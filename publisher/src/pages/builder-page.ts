/** The builder's page in a published site, and the data that it loads. */
import type { Story } from '../../../src/model/model.js';
import { attribute, escapeHtml, tag } from '../../../src/site/html-text.js';
import { builderPolicy } from '../../../src/site/policy.js';
import { jsonFile, type SiteFile } from '../site-files.js';
import type { LocalizedStory } from '../../../src/site/localized-story.js';
import { htmlDocument } from './html.js';
import type { Site } from '../../../src/site/site.js';

/** Whether a snippet may refer to the file. */
const isNamed = (file: string): boolean => /^(history-widgets\.(js|css)|parts-[\w-]+\/[\w-]+\.js)$/.test(file);

function page({ base, built }: Site, localized: LocalizedStory): string {
  const files = `../v/${built.version}/builder/`;
  const { labels } = localized;
  return htmlDocument(
    localized,
    labels.builder,
    [
      '<meta name="robots" content="noindex">',
      `<link rel="stylesheet"${attribute('href', `${files}builder.css`)}>`,
      `<script defer${attribute('src', `${files}builder.js`)}></script>`,
    ],
    [
      `<div id="builder" data-site="site.json"><main>${tag('h1', '', escapeHtml(labels.builder))}<p>${escapeHtml(labels.builderWaits)}</p></main></div>`,
    ],
    'builder',
    builderPolicy(base),
  );
}

/** @param story in all of its languages */
export function builderFiles(site: Site, tags: readonly string[], story: Story): readonly SiteFile[] {
  const { base, built, localizedStories } = site;
  const integrity = Object.fromEntries(Object.entries(built.integrity).filter(([file]) => isNamed(file)));
  return [
    { path: 'builder/index.html', content: page(site, localizedStories[0]!) },
    jsonFile('builder/site.json', {
      base,
      version: built.version,
      integrity,
      tags,
      languages: localizedStories.map(({ lang }) => lang),
      story,
    }),
  ];
}
