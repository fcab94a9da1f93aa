/** The parts of a localized story that have pages: the whole story, and each item or list. */
import { shortName, slugOf } from './item-ids.js';
import { writeStory } from './write-story.js';
import type { Block } from './blocks.js';
import { plain, type LocalizedStory } from './localized-story.js';
import type { ItemPage } from './item-page.js';
import { eventsBlock } from './timeline-page.js';
import { widgets } from './widgets.js';

export interface ShownElement {
  readonly tag: string;
  readonly hasHeadings: boolean;
  readonly heading: string;
  readonly itemPages: readonly ItemPage[];
}

export interface Part {
  /** The path of its pages: `milestone/officers-trained`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The heading of its group in lists. */
  readonly heading: string;
  /** The elements on its page. */
  readonly shown: readonly ShownElement[];
  /** The fallback content of `<history-story>`, for the whole story; its headings start at the given level. */
  readonly wholeHtml?: (headingLevel: number) => string;
  /** The content of its preview picture and of its picture for mails. */
  readonly preview: Block;
  readonly picture: Block;
  /** The content of its mail. */
  readonly mail: readonly Block[];
}

/** The element for a whole story. */
export const wholeTag = 'history-story';

export const wholeStoryPath = 'story';

/** Reserved file names of Windows. */
const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A unique path name of lower-case letters, digits and hyphens, since some file systems ignore case. */
function pathName(name: string, taken: Set<string>): string {
  const given = shortName(slugOf(name), 80).replace(/-$/, '') || 'item';
  const base = isDevice.test(given) ? `item-${given}` : given;
  let free = base;
  for (let count = 2; taken.has(free); count += 1) free = `${base}-${count}`;
  taken.add(free);
  return free;
}

/** The content of a mail about the whole story: one photograph, the events, three figures and a quotation. */
function storyMail(localized: LocalizedStory, shown: readonly ShownElement[]): readonly Block[] {
  const blocks = shown.flatMap(({ itemPages }) => itemPages.map(({ block }) => block));
  const ofKind = (kind: Block['kind'], max: number) => blocks.filter((block) => block.kind === kind).slice(0, max);
  const events = localized.story.events.length > 0 ? [eventsBlock(localized, 6)] : [];
  return [...ofKind('photograph', 1), ...events, ...ofKind('figure', 3), ...ofKind('quotation', 1)];
}

/**
 * @param tags the elements in this build; parts of other elements are omitted
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
  const { title, labels, story, organization } = localized;
  const lead = plain(story.lead) || organization;
  const cover = { kind: 'cover', title, text: lead } as const;
  // Without ids, which would repeat those of events on the same page.
  const withoutIds = <T extends object>(items: readonly T[]) => items.map((item) => ({ ...item, id: undefined }));
  const html = (headingLevel: number) =>
    writeStory({ ...story, quotes: withoutIds(story.quotes), photos: withoutIds(story.photos) }, { headingLevel });
  const whole: Part = {
    ...(tags.includes(wholeTag) && { wholeHtml: html }),
    path: wholeStoryPath,
    title,
    description: lead || single[0]!.description,
    heading: labels.wholeStory,
    shown,
    preview: cover,
    picture: cover,
    mail: storyMail(localized, shown),
  };
  return [whole, ...single];
}
