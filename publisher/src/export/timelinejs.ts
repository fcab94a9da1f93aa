/** Writes TimelineJS 3 JSON. What TimelineJS cannot hold goes under the key `history-widgets`, which our importer reads. */
import { isDeepStrictEqual } from 'node:util';
import { importTimelineJs } from '../../../src/story/import-timelinejs.js';
import { isObject, type Item } from '../../../src/story/value-kinds.js';
import type { Era, Media, Picture, Story, StoryEvent, Text } from '../../../src/model/model.js';
import { chooseText } from '../../../src/text/choose-text.js';
import { plainText } from '../../../src/text/inline-text.js';
import { messagesFor } from '../../../src/text/languages.js';
import { isApproximate, isUncertain, parseEdtf, type EdtfDate, type EdtfPoint } from '../../../src/time/edtf.js';
import { formatDate } from '../../../src/time/format-date.js';

interface SlideDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Outside of these years, TimelineJS accepts years only, on its `cosmological` scale. */
const firstYear = -271820;
const lastYear = 275759;

/** TimelineJS has no year 0: -1 is 1 BCE. */
const yearOf = (year: number): number => (year < 1 && year > firstYear ? year - 1 : year);

const firstMonth = ({ month, season }: EdtfPoint): number => (season ? (season - 21) * 3 + 1 : (month ?? 0));

const startOf = (point: EdtfPoint): SlideDate => {
  const month = firstMonth(point);
  return { year: yearOf(point.year), ...(month && { month }), ...(month && point.day && { day: point.day }) };
};

/** The last year of a decade or a century; the last month of a season. */
const endOf = (point: EdtfPoint): SlideDate => {
  const { year, years = 1, season } = point;
  if (season) return { year: yearOf(year), month: (season - 21) * 3 + 3 };
  return years > 1 ? { year: yearOf(year + years - 1) } : startOf(point);
};

function datesOf(date: EdtfDate): { readonly start_date: SlideDate; readonly end_date?: SlideDate } {
  const first = (date.start ?? date.end)!;
  const last = date.start ? (date.end ?? (first.years || first.season ? first : undefined)) : undefined;
  return { start_date: startOf(first), ...(last && { end_date: endOf(last) }) };
}

/** Whether TimelineJS's own date would lose part of the meaning. */
const needsDisplayDate = (date: EdtfDate): boolean =>
  isApproximate(date) ||
  isUncertain(date) ||
  date.noStart !== undefined ||
  date.noEnd !== undefined ||
  [date.start, date.end].some((point) => point?.years || point?.season);

const pictureOf = ({ src, alt, caption, credit, link }: Picture, words: (text: Text | undefined) => string): Item => ({
  url: src,
  ...(alt && { alt: plainText(words(alt)) }),
  ...(caption && { caption: words(caption) }),
  ...(credit && { credit: words(credit) }),
  ...(link && { link }),
});

const mediaOf = ({ src, title, poster, caption, credit }: Media, words: (text: Text | undefined) => string): Item => ({
  url: src,
  ...(title && { title: plainText(words(title)) }),
  ...(caption && { caption: words(caption) }),
  ...(credit && { credit: words(credit) }),
  ...(poster && { thumbnail: poster.src }),
});

/** HTML knows more character references than our texts do, so the others are escaped. */
const wordsIn =
  (lang: string) =>
  (text: Text | undefined): string =>
    (chooseText(text, lang, lang)?.text ?? '').replace(
      /&(?!(?:amp|lt|gt|quot|apos|nbsp);)(?=[a-z][a-z\d]*;)/gi,
      '&amp;',
    );

function slideOf(event: StoryEvent, lang: string): Item {
  const words = wordsIn(lang);
  const date = parseEdtf(event.date ?? '');
  const shown =
    event.displayDate === undefined
      ? date && needsDisplayDate(date) && formatDate(date, lang, messagesFor(lang))
      : plainText(words(event.displayDate));
  return {
    ...(date && datesOf(date)),
    ...(shown && { display_date: shown }),
    text: { headline: words(event.title), text: words(event.text) },
    ...(event.media
      ? { media: mediaOf(event.media, words) }
      : event.picture && { media: pictureOf(event.picture, words) }),
    ...(event.tags?.[0] && { group: event.tags[0] }),
    ...(event.id && { unique_id: event.id }),
  };
}

function eraOf({ title, date }: Era, lang: string): Item {
  const parsed = parseEdtf(date);
  const first = (parsed?.start ?? parsed?.end)!;
  return {
    start_date: startOf(first),
    // TimelineJS fails if an era has no end.
    end_date: endOf(parsed?.end ?? first),
    text: { headline: wordsIn(lang)(title) },
  };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** The slide itself if our importer restores the original from it; else the slide with the original attached. */
function withOriginal(slide: Item, original: unknown, list: 'events' | 'eras'): Item {
  const probe = { text: { headline: '.' } };
  const read = importTimelineJs({ title: probe, [list]: [slide] }, () => {})?.[list] as readonly unknown[] | undefined;
  return isDeepStrictEqual(plain(read?.[0] ?? null), plain(original))
    ? slide
    : { ...slide, 'history-widgets': plain(original) };
}

const isFar = (year: number): boolean => year < firstYear || year > lastYear;

/** The fields of a story that its slides do not restore; without events and eras. */
function otherFields(story: Story, title: Item | undefined): Item | undefined {
  const { schemaVersion: _, events: __, eras: ___, ...rest } = story;
  const read: Item = title ? (importTimelineJs({ title, events: [] }, () => {}) ?? {}) : {};
  const entries = Object.entries(rest).filter(
    ([name, value]) =>
      value !== undefined &&
      !(Array.isArray(value) && value.length === 0 && name in story && name !== 'partners') &&
      !isDeepStrictEqual(read[name], plain(value)),
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

export function writeTimelineJs(story: Story): Item {
  const lang = story.lang ?? 'en';
  const words = wordsIn(lang);
  const title =
    story.title === undefined ? undefined : { text: { headline: words(story.title), text: words(story.lead) } };
  const years = [...story.events, ...story.eras].flatMap(({ date }) => {
    const parsed = parseEdtf(date ?? '');
    return [parsed?.start, parsed?.end].flatMap((point) => (point ? [point.year] : []));
  });
  const rest = otherFields(story, title);
  return {
    ...(years.some(isFar) && { scale: 'cosmological' }),
    ...(title && { title }),
    events: story.events.map((event) => withOriginal(slideOf(event, lang), event, 'events')),
    ...(story.eras.length > 0 && { eras: story.eras.map((era) => withOriginal(eraOf(era, lang), era, 'eras')) }),
    ...(rest && isObject(rest) && { 'history-widgets': rest }),
  };
}
