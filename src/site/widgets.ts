/**
 * What of a story each widget shows: one row for each. Pages, frames, pictures and mails are all made from what a row
 * gives, so that a new widget is a new row.
 */
import type { LocalizedStory } from './localized-story.js';
import type { ItemPage } from './item-page.js';
import { coverage, milestone, observance } from './figure-pages.js';
import { photo, quote } from './quote-and-photo-pages.js';
import { timeline } from './timeline-page.js';

export interface Widget {
  /** The element, without which the row is not used. */
  readonly tag: string;
  /** The folder of its pages. */
  readonly folder: string;
  /** Whether it takes `heading-level`. */
  readonly hasHeadings?: true;
  /** What its pages are gathered under. */
  readonly heading: (localized: LocalizedStory) => string;
  readonly itemPages: (localized: LocalizedStory) => readonly ItemPage[];
}

export const widgets: readonly Widget[] = [
  {
    tag: 'captioned-photo',
    folder: 'photo',
    heading: ({ words }) => words.photos,
    itemPages: (localized) => localized.story.photos.map((item, index) => photo(item, index, localized)),
  },
  {
    tag: 'history-timeline',
    folder: 'timeline',
    hasHeadings: true,
    heading: ({ words }) => words.timeline,
    itemPages: timeline,
  },
  {
    tag: 'milestone-counter',
    folder: 'milestone',
    heading: ({ words }) => words.figures,
    itemPages: (localized) => localized.story.milestones.map((item, index) => milestone(item, index, localized)),
  },
  {
    tag: 'quote-card',
    folder: 'quote',
    heading: ({ words }) => words.quotations,
    itemPages: (localized) => localized.story.quotes.map((item, index) => quote(item, index, localized)),
  },
  {
    tag: 'observance-day',
    folder: 'observance',
    hasHeadings: true,
    heading: ({ words }) => words.days,
    itemPages: (localized) => localized.story.observances.map((item, index) => observance(item, index, localized)),
  },
  {
    tag: 'coverage-map',
    folder: 'coverage',
    heading: ({ messages }) => messages.aroundTheWorld,
    itemPages: (localized) => localized.story.coverage.map((item, index) => coverage(item, index, localized)),
  },
];
