/** The parts of a localized story that have pages: each item page of each widget, and the whole story. */
import { shortName, slugOf } from './item-ids.js';
import { writeStory } from './write-story.js';
import type { Block } from './blocks.js';
import { plain, type LocalizedStory } from './localized-story.js';
import type { ItemPage } from './item-page.js';
import { eventsBlock } from './timeline-page.js';
import { widgets } from './widgets.js';

export interface Shown {
  readonly tag: string;
  readonly hasHeadings: boolean;
  readonly heading: string;
  readonly itemPages: readonly ItemPage[];
}

export interface Part {
  /** Where its pages are within the localized story's: `milestone/officers-trained`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** What it is gathered under. */
  readonly heading: string;
  /** The elements on its page. */
  readonly shown: readonly Shown[];
  /** The content of the one element that shows all of it, where this build has one; its items' headings are of that level. */
  readonly wholeHtml?: (headingLevel: number) => string;
  /** What its preview picture says, and what its picture for mails. */
  readonly preview: Block;
  readonly picture: Block;
  /** What its mail says. */
  readonly mail: readonly Block[];
}

/** The element that shows a whole story. */
export const wholeTag = 'history-story';

export const wholeStoryPath = 'story';

/** What Windows takes for a device, whatever the folder. */
const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Letters, digits and hyphens, in lower case, since some file systems know no other; unique among those that are taken. A
 * character is never cut.
 */
function pathName(name: string, taken: Set<string>): string {
  const given = shortName(slugOf(name), 80).replace(/-$/, '') || 'item';
  const wanted = isDevice.test(given) ? `item-${given}` : given;
  let free = wanted;
  for (let count = 2; taken.has(free); count += 1) free = `${wanted}-${count}`;
  taken.add(free);
  return free;
}

/** What a mail about the whole story holds: the course, a few figures, a voice. */
function storyMail(localized: LocalizedStory, shown: readonly Shown[]): readonly Block[] {
  const blocks = shown.flatMap(({ itemPages }) => itemPages.map(({ block }) => block));
  const ofKind = (kind: Block['kind'], most: number) => blocks.filter((block) => block.kind === kind).slice(0, most);
  const events = localized.story.events.length > 0 ? [eventsBlock(localized, 6)] : [];
  return [...ofKind('photograph', 1), ...events, ...ofKind('figure', 3), ...ofKind('quotation', 1)];
}

/**
 * @param tags the elements of this build; what is for others is left out
 * @returns the whole story first
 */
export function partsOf(localized: LocalizedStory, tags: readonly string[]): readonly Part[] {
  const rows = widgets
    .filter(({ tag }) => tags.includes(tag))
    .map((widget) => ({ widget, heading: widget.heading(localized), itemPages: widget.itemPages(localized) }))
    .filter(({ itemPages }) => itemPages.length > 0);
  const single = rows.flatMap(({ widget: { tag, folder, hasHeadings = false }, heading, itemPages }): Part[] => {
    const taken = new Set<string>();
    return itemPages.map((itemPage) => ({
      path: itemPage.name ? `${folder}/${pathName(itemPage.name, taken)}` : folder,
      title: itemPage.title,
      description: itemPage.description,
      heading,
      shown: [{ tag, hasHeadings, heading, itemPages: [itemPage] }],
      preview: itemPage.preview ?? itemPage.block,
      picture: itemPage.block,
      mail: [itemPage.block],
    }));
  });
  const shown = rows.map(({ widget: { tag, hasHeadings = false }, heading, itemPages }) => ({
    tag,
    hasHeadings,
    heading,
    itemPages,
  }));
  if (single.length < 2) return single;
  const { title, words, story, organization } = localized;
  const lead = plain(story.lead) || organization;
  const cover = { kind: 'words', title, text: lead } as const;
  // An event of the same id may stand on the same page.
  const unnamed = <T extends object>(items: readonly T[]) => items.map((item) => ({ ...item, id: undefined }));
  const html = (headingLevel: number) =>
    writeStory({ ...story, quotes: unnamed(story.quotes), photos: unnamed(story.photos) }, { headingLevel });
  const whole: Part = {
    ...(tags.includes(wholeTag) && { wholeHtml: html }),
    path: wholeStoryPath,
    title,
    description: lead || single[0]!.description,
    heading: words.wholeStory,
    shown,
    preview: cover,
    picture: cover,
    mail: storyMail(localized, shown),
  };
  return [whole, ...single];
}
