/** Reads TimelineJS 3 JSON, so that its address can be that of a story. What it stumbles over itself is repaired. */
import type { Report } from './messages.js';
import { plainText } from '../text/inline-text.js';
import { reduceHtml } from '../text/reduce-html.js';
import { readDates } from './import-timelinejs-dates.js';
import { textAt, valueAt } from './import-timelinejs-fields.js';
import { isObject, itemOf, type Item } from './kinds.js';
import { mediaKind } from './media-address.js';

const isPicture = /\.(jpe?g|png|gif|svg|webp|avif)([?#]|$)/i;
const isFrame = /\/\/[^/]*(youtu\.?be|vimeo|dailymotion|soundcloud|spotify)/i;

const joined = (parts: readonly unknown[], mark: string): string => parts.filter(Boolean).join(mark);

/** A picture, a recording or a frame; any other address is that of a source. Markup without an address is text. */
export function readMedia(slide: unknown, links = false): Item {
  const at = (name: string): string => textAt(slide, 'media', name);
  const [caption, credit] = ['caption', 'credit'].map((name) => reduceHtml(at(name), links));
  const [url, title, thumbnail] = [at('url'), plainText(at('title')), at('thumbnail')];
  const [, tag = '', quoted] = /<(iframe|img|video|audio)\b[^<>]*?\ssrc=["']?([^"'\s>]+)/i.exec(url) ?? [];
  const src = plainText(quoted ?? url);
  if (tag ? /^im/i.test(tag) : isPicture.test(src))
    return { picture: itemOf({ src, alt: plainText(at('alt')), caption, credit, link: at('link') }) };
  if (tag || isFrame.test(src) || mediaKind({ src }) !== 'frame') {
    const kind = tag.toLowerCase().replace('if', 'f');
    return { media: itemOf({ src, kind, title, caption, credit, poster: thumbnail && { src: thumbnail } }) };
  }
  return /^[^<]/.test(url)
    ? { source: itemOf({ name: joined([caption || title, credit], ', '), url }) }
    : { text: joined([reduceHtml(url, links), caption, credit], '<br>') };
}

function readSlide(slide: unknown, path: string, report: Report): unknown {
  const links = valueAt(slide, 'autolink') !== false;
  const { text, ...media } = readMedia(slide, links);
  const title = reduceHtml(textAt(slide, 'text', 'headline'));
  const body = joined([reduceHtml(textAt(slide, 'text', 'text'), links), text], '<br><br>');
  const dates = readDates(slide, path, report);
  const group = plainText(textAt(slide, 'group')).trim();
  const { caption, alt, name } = (media.picture ?? media.media ?? media.source ?? {}) as Item;
  return itemOf({
    id: textAt(slide, 'unique_id'),
    ...dates,
    // Of what has no headline, the next best is.
    title: title || body || caption || alt || name || dates.displayDate || dates.date,
    text: title && body,
    ...media,
    tags: group && [group],
  });
}

function readEra(era: unknown, path: string, report: Report): Item {
  let { date } = readDates(era, path, report) as { date?: string };
  if (date && !valueAt(era, 'end_date')) report(path, 'openEnd', { date: (date += '/..') });
  return { date, title: reduceHtml(textAt(era, 'text', 'headline')) || date };
}

const isSlide = (slide: unknown): boolean =>
  [['start_date'], ['history-widgets'], ['text', 'headline'], ['text', 'text']].some(
    (names) => valueAt(slide, ...names) !== undefined,
  );

/** Whether it is TimelineJS 3 JSON, and no story of ours. */
export const isTimelineJs = (input: unknown): boolean =>
  !valueAt(input, 'schemaVersion') &&
  [input, ...['title', 'events', 'eras'].flatMap((name) => valueAt(input, name))].some(isSlide);

/** TimelineJS 3 JSON as a story, for `check`: each slide is an event at the same place in its list. Undefined for all else. */
export function importTimelineJs(input: unknown, report: Report): Item | undefined {
  if (!isTimelineJs(input)) return undefined;
  const list = (name: string, read: (item: unknown, path: string, report: Report) => unknown): unknown => {
    const given = valueAt(input, name);
    // What an export of ours carries is the item as it was.
    const readOne = (item: unknown, index: number): unknown =>
      valueAt(item, 'history-widgets') ?? ((isObject(item) && read(item, `${name}[${index}]`, report)) || item);
    return Array.isArray(given) ? given.map(readOne) : given;
  };
  return itemOf({
    title: reduceHtml(textAt(input, 'title', 'text', 'headline')),
    lead: reduceHtml(textAt(input, 'title', 'text', 'text')),
    ...(valueAt(input, 'history-widgets') as object | undefined),
    events: list('events', readSlide),
    eras: list('eras', readEra),
  });
}
