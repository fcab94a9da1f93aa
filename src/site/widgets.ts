/**
 * What of a story each widget shows: one row for each. Pages, frames, pictures and mails are all made from what a row
 * gives, so that a new widget is a new row.
 */
import type { Edition } from './edition.js';
import type { Exhibit } from './exhibit.js';
import { coverage, milestone, observance } from './figure-exhibits.js';
import { photo, quote } from './quote-and-photo.js';
import { timeline } from './timeline-exhibit.js';

export interface Widget {
  /** The element, without which the row is not used. */
  readonly tag: string;
  /** The folder of its pages. */
  readonly folder: string;
  /** Whether it takes `heading-level`. */
  readonly hasHeadings?: true;
  /** What its pages are gathered under. */
  readonly heading: (edition: Edition) => string;
  readonly exhibits: (edition: Edition) => readonly Exhibit[];
}

export const widgets: readonly Widget[] = [
  {
    tag: 'captioned-photo',
    folder: 'photo',
    heading: ({ words }) => words.photos,
    exhibits: (edition) => edition.story.photos.map((item, index) => photo(item, index, edition)),
  },
  {
    tag: 'history-timeline',
    folder: 'timeline',
    hasHeadings: true,
    heading: ({ words }) => words.timeline,
    exhibits: timeline,
  },
  {
    tag: 'milestone-counter',
    folder: 'milestone',
    heading: ({ words }) => words.figures,
    exhibits: (edition) => edition.story.milestones.map((item, index) => milestone(item, index, edition)),
  },
  {
    tag: 'quote-card',
    folder: 'quote',
    heading: ({ words }) => words.quotations,
    exhibits: (edition) => edition.story.quotes.map((item, index) => quote(item, index, edition)),
  },
  {
    tag: 'observance-day',
    folder: 'observance',
    hasHeadings: true,
    heading: ({ words }) => words.days,
    exhibits: (edition) => edition.story.observances.map((item, index) => observance(item, index, edition)),
  },
  {
    tag: 'coverage-map',
    folder: 'coverage',
    heading: ({ messages }) => messages.aroundTheWorld,
    exhibits: (edition) => edition.story.coverage.map((item, index) => coverage(item, index, edition)),
  },
];
