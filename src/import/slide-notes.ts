/** What a story has no place for in a slide, and what the reader of the page passes over in silence. */
import { isObject, own, type Item } from '../story/kinds.js';
import type { ImportSaid } from './messages.js';
import { held } from './table.js';

export type Say = (path: string, said: ImportSaid) => void;

/** The text at the end of a path of names, `''` where there is none. */
export function textAt(item: unknown, ...names: readonly string[]): string {
  const value = names.reduce<unknown>((inner, name) => (isObject(inner) ? own(inner, name) : undefined), item);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The fields that have something in them, but for those that are known. */
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

/** The fields of a slide, a title or an era that a story has no place for, with those of its media and its background. */
function othersOf(slide: Item, known: readonly string[], knownOfMedia: readonly string[] = []): Item {
  const background = own(slide, 'background');
  return {
    ...others(slide, [...known, 'background', 'media']),
    ...named('background', isObject(background) ? background : { '': background }),
    ...named('media', others(own(slide, 'media'), knownOfMedia)),
  };
}

const named = (prefix: string, fields: Item | undefined): Item =>
  Object.fromEntries(
    Object.entries(fields ?? {})
      .filter(([, value]) => value !== '' && value != null)
      .map(([name, value]) => [name ? `${prefix}.${name}` : prefix, value]),
  );

const heldValue = (value: unknown): string => held(typeof value === 'string' ? value : JSON.stringify(value));

/** Says what a slide, a title or an era has that a story has no place for. */
function sayOthers(fields: Item, path: string, say: Say): void {
  const held = Object.entries(fields).map(([name, value]) => [name, heldValue(value)] as const);
  if (held.length > 0) say(path, { code: 'noPlace', params: { fields: Object.fromEntries(held) } });
}

/** Elements that no text of a story can hold. */
const lost = /<(img|iframe|video|audio|table|embed|object|form|svg)\b/gi;

function notesOfTexts(slide: Item, path: string, say: Say): void {
  const places = [['text', 'headline'], ['text', 'text'], ['media', 'caption'], ['media', 'credit']]; // prettier-ignore
  for (const names of places) {
    const tags = new Set([...textAt(slide, ...names).matchAll(lost)].map(([, name]) => `<${name!.toLowerCase()}>`));
    if (tags.size > 0) say(`${path}.${names.join('.')}`, { code: 'lostTags', params: { tags: [...tags] } });
  }
}

export function notesOfSlide(slide: Item, event: Item, path: string, say: Say): void {
  if (!textAt(slide, 'text', 'headline') && typeof event.title === 'string')
    say(`${path}.text.headline`, { code: 'noTitle', params: { text: event.title.slice(0, 60) } });
  if (event.date === undefined && event.displayDate === undefined)
    say(`${path}.start_date`, { code: 'noDate', params: {} });
  const url = textAt(slide, 'media', 'url');
  if (event.source && url) say(`${path}.media.url`, { code: 'pageAsSource', params: { text: url.slice(0, 80) } });
  else if (url.startsWith('<') && !event.media && !event.picture)
    say(`${path}.media.url`, { code: 'markupAsText', params: {} });
  else if (/^\/(?!\/)/.test(url)) say(`${path}.media.url`, { code: 'siteAddress', params: { text: url } });
  notesOfTexts(slide, path, say);
  const { media, picture } = event as { media?: Item; picture?: Item };
  const fields = othersOf(slide, ofSlide, ofMedia);
  // A recording shows it as its poster.
  if (media?.poster) delete fields['media.thumbnail'];
  const alt = textAt(slide, 'media', 'alt');
  sayOthers({ ...fields, ...(alt && picture?.alt === undefined && { 'media.alt': alt }) }, path, say);
}

/** What a title slide has beside its words. */
export function notesOfTitle(title: unknown, say: Say): void {
  if (isObject(title) && !('history-widgets' in title))
    sayOthers(othersOf(title, ['text', 'type', 'unique_id', 'autolink', 'start_date', 'end_date']), 'title', say);
}

/** What an era has beside its name and dates. */
export function notesOfEra(era: Item, path: string, say: Say): void {
  if (!textAt(era, 'text', 'headline')) say(`${path}.text.headline`, { code: 'noEraTitle', params: {} });
  const text = textAt(era, 'text', 'text');
  const known = ['start_date', 'end_date', 'text', 'type', 'unique_id', 'autolink'];
  sayOthers({ ...othersOf(era, known), ...(text && { text }) }, path, say);
}
