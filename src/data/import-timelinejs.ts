/** Reads TimelineJS 3 JSON, so that its address can be that of a story. What it stumbles over itself is repaired. */
import { plainText } from '../text/inline-text.js';
import { reduceHtml } from '../text/reduce-html.js';
import { readDates } from './import-timelinejs-dates.js';
import { fieldOf, filled, stringOf, type Report } from './import-timelinejs-fields.js';
import { isObject, own, type Item } from './kinds.js';

const isPicture = /\.(jpe?g|png|gif|svg|webp|avif)([?#]|$)/i;
const isMedia =
  /\.(mp[34]|m4[av]|wav|aac|og[gav]|opus|flac|webm|mov)([?#]|$)|\/\/[^/]*(youtu\.?be|vimeo|dailymotion|soundcloud|spotify)/i;

/** A picture, a recording or a frame; any other address is that of a source. Markup without an address is text. */
export function readMedia(given: unknown, links = false): Item {
  const [alt, title, caption, credit, url, thumbnail, link] = [
    'alt',
    'title',
    'caption',
    'credit',
    'url',
    'thumbnail',
    'link',
  ].map((name, index) => {
    const text = stringOf(fieldOf(given, name));
    return index < 2 ? plainText(text) : index < 4 ? reduceHtml(text, links) : text;
  }) as [string, string, string, string, string, string, string];
  const [, tag, quoted] = /<(i?frame|img|video|audio)\b[^]*?\ssrc=["']?([^"'\s>]+)/i.exec(url) ?? [];
  const src = quoted ? plainText(quoted) : url;
  if (!src || (!quoted && /^</.test(url)))
    return { text: [reduceHtml(url, links), caption, credit].filter(Boolean).join('<br>') };
  if (tag ? /img/i.test(tag) : isPicture.test(src)) return { picture: filled({ src, alt, caption, credit, link }) };
  if (tag || isMedia.test(src)) {
    const kind = tag && /f/.test(tag) ? 'frame' : tag?.toLowerCase();
    return { media: filled({ src, kind, title, caption, credit, poster: thumbnail && { src: thumbnail } }) };
  }
  return { source: filled({ name: [caption || title, credit].filter(Boolean).join(', '), url: src }) };
}

function readSlide(slide: unknown, path: string, report: Report): unknown {
  const original = fieldOf(slide, 'history-widgets');
  if (!isObject(slide) || original) return original ?? slide;
  const links = own(slide, 'autolink') !== false;
  const words = own(slide, 'text');
  const { text, ...media } = readMedia(own(slide, 'media'), links);
  const title = reduceHtml(stringOf(fieldOf(words, 'headline')));
  const body = [reduceHtml(stringOf(fieldOf(words, 'text')), links), text].filter(Boolean).join('<br><br>');
  const dates = readDates(slide, path, report);
  const group = plainText(stringOf(own(slide, 'group')));
  const { caption, alt } = (media.picture ?? media.media ?? {}) as Item;
  const event = filled({
    id: stringOf(own(slide, 'unique_id')),
    ...dates,
    // Of what has no headline, the next best is.
    title: title || body || caption || alt || fieldOf(media.source, 'name') || dates.displayDate || dates.date,
    text: title && body,
    ...media,
    tags: group ? [group] : undefined,
  });
  return event ?? slide;
}

function readEra(era: unknown, path: string, report: Report): unknown {
  const original = fieldOf(era, 'history-widgets');
  if (original) return original;
  let { date } = readDates(era, path, report) as { date?: string };
  if (date && !fieldOf(era, 'end_date')) report(path, `has no end; read as ${(date += '/..')}`);
  return { date, title: reduceHtml(stringOf(fieldOf(fieldOf(era, 'text'), 'headline'))) || date };
}

const isSlide = (slide: unknown): boolean =>
  !!(fieldOf(slide, 'start_date') ?? fieldOf(slide, 'history-widgets')) ||
  ['headline', 'text'].some((name) => fieldOf(fieldOf(slide, 'text'), name) !== undefined);

const list = (
  value: unknown,
  read: (item: unknown, path: string, report: Report) => unknown,
  name: string,
  report: Report,
) => (Array.isArray(value) ? value.map((item, index) => read(item, `${name}[${index}]`, report)) : value);

/** Whether it is TimelineJS 3 JSON, and no story of ours. */
export const isTimelineJs = (input: unknown): boolean =>
  !fieldOf(input, 'schemaVersion') &&
  [input, ...['title', 'events', 'eras'].flatMap((name) => fieldOf(input, name))].some(isSlide);

/** TimelineJS 3 JSON as a story, for `check`: each slide is an event at the same place in its list. Undefined for all else. */
export function importTimelineJs(input: unknown, report: Report): Item | undefined {
  const [events, eras, title, own] = ['events', 'eras', 'title', 'history-widgets'].map((name) => fieldOf(input, name));
  if (!isTimelineJs(input)) return undefined;
  const [headline, lead] = ['headline', 'text'].map((name) =>
    reduceHtml(stringOf(fieldOf(fieldOf(title, 'text'), name))),
  );
  return filled({
    title: headline,
    lead,
    ...(own as object | undefined),
    events: list(events, readSlide, 'events', report),
    eras: list(eras, readEra, 'eras', report),
  });
}
