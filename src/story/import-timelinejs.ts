/** Converts TimelineJS 3 JSON, so that `src` can be its URL. Mistakes that TimelineJS repairs are repaired here, too. */
import type { Report } from './messages.js';
import { plainText } from '../text/inline-text.js';
import { reduceHtml } from '../text/reduce-html.js';
import { readDates } from './import-timelinejs-dates.js';
import { isTimelineJs, textAt, valueAt } from './import-timelinejs-fields.js';
import { isObject, itemOf, type Item } from './value-kinds.js';
import { mediaKind } from './media-address.js';

const isPicture = /\.(jpe?g|png|gif|svg|webp|avif)([?#]|$)/i;
const isFrame = /\/\/[^/]*(youtu\.?be|vimeo|dailymotion|soundcloud|spotify)/i;

const joined = (parts: readonly unknown[], mark: string): string => parts.filter(Boolean).join(mark);

/** A picture, audio, video or frame; any other URL becomes the source. Markup without a URL becomes text. */
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
    // Without a headline, the next best text is the title.
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

/** Converts TimelineJS 3 JSON to a story for `check`; slides keep their positions. Undefined for anything else. */
export function importTimelineJs(input: unknown, report: Report): Item | undefined {
  if (!isTimelineJs(input)) return undefined;
  const list = (name: string, read: (item: unknown, path: string, report: Report) => unknown): unknown => {
    const given = valueAt(input, name);
    // Our own exports contain the original item.
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
