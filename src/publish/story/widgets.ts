/**
 * What of a story each widget shows: one row for each. Pages, frames, pictures and mails are all made from what a row
 * gives, so that a new widget is a new row.
 */
import { writeEvents, writeMilestone, writeQuote } from '../../data/write-html.js';
import type { Milestone, Quote, StoryEvent } from '../../data/model.js';
import { formatNumber } from '../../text/format-number.js';
import { parseEdtf } from '../../time/edtf.js';
import { formatDate } from '../../time/format-date.js';
import { blockText, capitalize, join, shorten, type Block, type Events } from './blocks.js';
import { plain, sourceName, type Edition } from './edition.js';
import { eventsLd, milestoneLd, quoteLd, type JsonLd } from './json-ld.js';

/** One thing that a widget shows: an item, or a whole list. */
export interface Exhibit {
  /** The item's id, or what names it where it has none; empty for a whole list. */
  readonly name: string;
  /** The element's children: the content, before any script and without it; its headings, if any, are of that level. */
  readonly html: (headingLevel: number) => string;
  readonly title: string;
  readonly description: string;
  readonly block: Block;
  /** What the preview picture says, where that is less. */
  readonly preview?: Block;
  readonly data: JsonLd;
}

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

const dateWords = (date: string | undefined, { lang, messages }: Edition): string => {
  const parsed = date === undefined ? undefined : parseEdtf(date);
  return parsed ? formatDate(parsed, lang, messages) : (date ?? '');
};

const eventDate = (event: StoryEvent, edition: Edition): string =>
  plain(event.displayDate) || dateWords(event.date, edition);

function isVague({ date }: StoryEvent): boolean {
  const parsed = date === undefined ? undefined : parseEdtf(date);
  return !parsed || !parsed.start || !!parsed.end || !!parsed.start.approximate || !!parsed.start.uncertain;
}

/** The first ones, and how many more there are. */
export function eventsBlock(edition: Edition, most: number): Events {
  const { story, words, lang, title } = edition;
  const shown = story.events.length <= most + 1 ? story.events : story.events.slice(0, most);
  const rest = story.events.length - shown.length;
  return {
    kind: 'events',
    title: plain(story.subtitle) || `${title}: ${words.timeline}`,
    events: shown.map((event) => ({
      date: eventDate(event, edition),
      title: plain(event.title),
      isVague: isVague(event),
    })),
    more: rest > 0 ? words.andMore(rest, formatNumber(rest, lang)) : '',
  };
}

/** The events of a timeline's mail and of its preview picture: more would be too small to read. */
const inMail = 8;
const inPreview = 4;

function timeline(edition: Edition): readonly Exhibit[] {
  const { story } = edition;
  if (story.events.length === 0) return [];
  const block = eventsBlock(edition, inMail);
  return [
    {
      name: '',
      html: (headingLevel) => writeEvents(story, { headingLevel }),
      title: block.title,
      description: plain(story.lead) || shorten(blockText(block), 200),
      block,
      preview: eventsBlock(edition, inPreview),
      data: eventsLd(edition),
    },
  ];
}

function milestone(item: Milestone, index: number, edition: Edition): Exhibit {
  const { story, messages, lang } = edition;
  const sourced = { ...item, source: item.source ?? story.source };
  const word = { over: messages.over, about: messages.aboutFigure, under: messages.under, exact: '' };
  const qualifier = word[item.qualifier ?? 'exact'];
  const value = join([formatNumber(item.value, lang), plain(item.unit)], item.unit === '%' ? '' : '\u00a0');
  const label = plain(item.label as string);
  const note = join(
    [
      item.asOf === undefined ? messages.dateNotStated : messages.asOf(dateWords(item.asOf, edition)),
      sourceName(sourced.source),
    ],
    ' · ',
  );
  return {
    name: item.id ?? String(index + 1),
    html: () => writeMilestone(sourced, story),
    title: capitalize(join([qualifier, value, label], ' '), lang),
    description: join([edition.organization, capitalize(note, lang)], '. '),
    block: { kind: 'figure', qualifier, value, label, note: capitalize(note, lang) },
    data: milestoneLd(sourced, edition),
  };
}

function quote(item: Quote, index: number, edition: Edition): Exhibit {
  const text = plain(item.text);
  const by = plain(item.speaker);
  const note = join([plain(item.role), plain(item.context), dateWords(item.date, edition)], ', ');
  return {
    name: item.id ?? String(index + 1),
    // An event of the same id may stand on the same page.
    html: () => writeQuote({ ...item, id: undefined }, edition.story),
    title: join([by, shorten(text, 80)], ': '),
    description: join([text, join([by, note], ', ')], ' — '),
    block: { kind: 'quotation', text, lang: item.lang, by, note },
    data: quoteLd(item, edition),
  };
}

export const widgets: readonly Widget[] = [
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
];
