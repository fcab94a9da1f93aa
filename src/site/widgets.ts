/** The parts of a story that each widget shows. Pages, frames, pictures and mails are all made from these rows. */
import type { LocalizedStory } from './localized-story.js';
import type { ItemPage } from './item-page.js';
import { coverage, milestone, observance } from './figure-pages.js';
import { photo, quote } from './quote-and-photo-pages.js';
import { timeline } from './timeline-page.js';

export interface Widget {
  /** The element; without it, the row is not used. */
  readonly tag: string;
  /** The folder of its pages. */
  readonly folder: string;
  /** Whether it has the attribute `heading-level`. */
  readonly hasHeadings?: true;
  /** The heading of its group in lists. */
  readonly heading: (localized: LocalizedStory) => string;
  readonly itemPages: (localized: LocalizedStory) => readonly ItemPage[];
}

export const widgets: readonly Widget[] = [
  {
    tag: 'captioned-photo',
    folder: 'photo',
    heading: ({ labels }) => labels.photos,
    itemPages: (localized) => localized.story.photos.map((item, index) => photo(item, index, localized)),
  },
  {
    tag: 'history-timeline',
    folder: 'timeline',
    hasHeadings: true,
    heading: ({ labels }) => labels.timeline,
    itemPages: timeline,
  },
  {
    tag: 'milestone-counter',
    folder: 'milestone',
    heading: ({ labels }) => labels.figures,
    itemPages: (localized) => localized.story.milestones.map((item, index) => milestone(item, index, localized)),
  },
  {
    tag: 'quote-card',
    folder: 'quote',
    heading: ({ labels }) => labels.quotations,
    itemPages: (localized) => localized.story.quotes.map((item, index) => quote(item, index, localized)),
  },
  {
    tag: 'observance-day',
    folder: 'observance',
    hasHeadings: true,
    heading: ({ labels }) => labels.days,
    itemPages: (localized) => localized.story.observances.map((item, index) => observance(item, index, localized)),
  },
  {
    tag: 'coverage-map',
    folder: 'coverage',
    heading: ({ messages }) => messages.aroundTheWorld,
    itemPages: (localized) => localized.story.coverage.map((item, index) => coverage(item, index, localized)),
  },
];
