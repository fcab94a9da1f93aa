/** Notes about content of a TimelineJS slide that a story cannot hold. */
import { textAt } from '../story/import-timelinejs-fields.js';
import { isObject, own, type Item } from '../story/value-kinds.js';
import type { ImportMessage } from './messages.js';
import { excerpt } from '../story/records.js';

export type Report = (path: string, message: ImportMessage) => void;

/** The non-empty fields that are not known. */
function others(item: unknown, known: readonly string[]): Item | undefined {
  const entries = Object.entries(isObject(item) ? item : {}).filter(
    ([name, value]) =>
      !known.includes(name) &&
      value !== '' &&
      value !== null &&
      value !== undefined &&
      !(isObject(value) && Object.values(value).every((inner) => inner === '' || inner == null)),
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const ofSlide = ['start_date', 'end_date', 'display_date', 'text', 'media', 'group', 'unique_id', 'autolink', 'type'];
const ofMedia = ['url', 'caption', 'credit', 'alt', 'title', 'link', 'link_target', 'type'];

/** The fields of a slide, title or era that a story cannot hold, including those of its media and background. */
function othersOf(slide: Item, known: readonly string[], knownMediaFields: readonly string[] = []): Item {
  const background = own(slide, 'background');
  return {
    ...others(slide, [...known, 'background', 'media']),
    ...named('background', isObject(background) ? background : { '': background }),
    ...named('media', others(own(slide, 'media'), knownMediaFields)),
  };
}

const named = (prefix: string, fields: Item | undefined): Item =>
  Object.fromEntries(
    Object.entries(fields ?? {})
      .filter(([, value]) => value !== '' && value != null)
      .map(([name, value]) => [name ? `${prefix}.${name}` : prefix, value]),
  );

const excerptOfValue = (value: unknown): string => excerpt(typeof value === 'string' ? value : JSON.stringify(value));

/** Reports the fields that a story cannot hold. */
function reportOthers(fields: Item, path: string, report: Report): void {
  const excerpts = Object.entries(fields).map(([name, value]) => [name, excerptOfValue(value)] as const);
  if (excerpts.length > 0) report(path, { code: 'noPlace', params: { fields: Object.fromEntries(excerpts) } });
}

/** Elements that texts of a story cannot contain. */
const lostTags = /<(img|iframe|video|audio|table|embed|object|form|svg)\b/gi;

function notesOfTexts(slide: Item, path: string, report: Report): void {
  const places = [['text', 'headline'], ['text', 'text'], ['media', 'caption'], ['media', 'credit']]; // prettier-ignore
  for (const names of places) {
    const tags = new Set([...textAt(slide, ...names).matchAll(lostTags)].map(([, name]) => `<${name!.toLowerCase()}>`));
    if (tags.size > 0) report(`${path}.${names.join('.')}`, { code: 'lostTags', params: { tags: [...tags] } });
  }
}

export function notesOfSlide(slide: Item, event: Item, path: string, report: Report): void {
  if (!textAt(slide, 'text', 'headline') && typeof event.title === 'string')
    report(`${path}.text.headline`, { code: 'noTitle', params: { text: event.title.slice(0, 60) } });
  if (event.date === undefined && event.displayDate === undefined)
    report(`${path}.start_date`, { code: 'noDate', params: {} });
  const url = textAt(slide, 'media', 'url');
  if (event.source && url) report(`${path}.media.url`, { code: 'pageAsSource', params: { text: url.slice(0, 80) } });
  else if (url.startsWith('<') && !event.media && !event.picture)
    report(`${path}.media.url`, { code: 'markupAsText', params: {} });
  else if (/^\/(?!\/)/.test(url)) report(`${path}.media.url`, { code: 'siteAddress', params: { text: url } });
  notesOfTexts(slide, path, report);
  const { media, picture } = event as { media?: Item; picture?: Item };
  const fields = othersOf(slide, ofSlide, ofMedia);
  // The thumbnail became the poster.
  if (media?.poster) delete fields['media.thumbnail'];
  const alt = textAt(slide, 'media', 'alt');
  reportOthers({ ...fields, ...(alt && picture?.alt === undefined && { 'media.alt': alt }) }, path, report);
}

/** Reports the fields of a title slide other than its texts. */
export function notesOfTitle(title: unknown, report: Report): void {
  if (isObject(title) && !('history-widgets' in title))
    reportOthers(othersOf(title, ['text', 'type', 'unique_id', 'autolink', 'start_date', 'end_date']), 'title', report);
}

/** Reports the fields of an era other than its name and dates. */
export function notesOfEra(era: Item, path: string, report: Report): void {
  if (!textAt(era, 'text', 'headline')) report(`${path}.text.headline`, { code: 'noEraTitle', params: {} });
  const text = textAt(era, 'text', 'text');
  const known = ['start_date', 'end_date', 'text', 'type', 'unique_id', 'autolink'];
  reportOthers({ ...othersOf(era, known), ...(text && { text }) }, path, report);
}
