/** The oEmbed response of a page (oembed.com, 1.0, section 2.3), as a static file. */
import type { LocalizedStory } from '../../../src/site/localized-story.js';
import type { Part } from '../../../src/site/parts.js';
import { asUrl, pageFolder, type Site } from '../../../src/site/site.js';
import { fallbackHtml, frameHeight, frameHtml, frameWidth } from '../../../src/site/snippets.js';

export function oembed(site: Site, localized: LocalizedStory, part: Part): Readonly<Record<string, string | number>> {
  const { story, organization } = localized;
  const folder = site.base + asUrl(pageFolder(localized, part.path));
  return {
    version: '1.0',
    type: 'rich',
    title: part.title,
    ...(organization && { author_name: organization }),
    ...(story.organization?.url && { author_url: story.organization.url }),
    provider_name: organization || localized.title,
    provider_url: site.base,
    cache_age: 86_400,
    html: fallbackHtml(site, localized, part) + frameHtml(site, localized, part),
    width: frameWidth,
    height: frameHeight(part),
    thumbnail_url: `${folder}preview.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}
