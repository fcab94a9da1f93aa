/** What a story has no place for in a slide, and what the reader of the page passes over in silence. */
import { isObject, own, type Item } from '../../data/kinds.js';

export type Say = (path: string, message: string) => void;

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

/** What is kept under `timelinejs`, so that it can be found again. */
export function keptOf(slide: Item): Item | undefined {
  const media = others(own(slide, 'media'), ofMedia);
  return others({ ...others(slide, ofSlide), media }, []);
}

/** Elements that no text of a story can hold. */
const lost = /<(img|iframe|video|audio|table|embed|object|form|svg)\b/gi;

function notesOfTexts(slide: Item, path: string, say: Say): void {
  const places = [['text', 'headline'], ['text', 'text'], ['media', 'caption'], ['media', 'credit']]; // prettier-ignore
  for (const names of places) {
    const tags = new Set([...textAt(slide, ...names).matchAll(lost)].map(([, name]) => `<${name!.toLowerCase()}>`));
    if (tags.size > 0) say(`${path}.${names.join('.')}`, `holds ${[...tags].join(', ')}; left out, its text is kept`);
  }
}

export function notesOfSlide(slide: Item, event: Item, path: string, say: Say): void {
  if (!textAt(slide, 'text', 'headline') && typeof event.title === 'string')
    say(`${path}.text.headline`, `is missing; read as "${event.title.slice(0, 60)}"`);
  if (event.date === undefined && event.displayDate === undefined)
    say(`${path}.start_date`, 'is missing; read as an event without a date, which stays at its place');
  const url = textAt(slide, 'media', 'url');
  if (event.source && url) say(`${path}.media.url`, `"${url.slice(0, 80)}" is a page; read as the source`);
  else if (url.startsWith('<') && !event.media && !event.picture)
    say(`${path}.media.url`, 'is markup without an address; read as words of the text');
  else if (/^\/(?!\/)/.test(url))
    say(`${path}.media.url`, `"${url}" is an address on the site that it was made for; read as one on yours`);
  notesOfTexts(slide, path, say);
  const kept = keptOf(slide);
  const names = Object.keys(kept ?? {}).filter((name) => name !== 'time');
  if (names.length > 0)
    say(
      path,
      `has ${names.join(', ')}, which a story has no place for; left out, and kept in the file as "timelinejs"`,
    );
}

/** What a title slide has beside its words, kept for the story. */
export function notesOfTitle(title: unknown, say: Say): Item | undefined {
  const kept = others(title, ['text', 'type', 'unique_id', 'autolink', 'start_date', 'end_date']);
  if (kept)
    say(
      'title',
      `has ${Object.keys(kept).join(', ')}, which a story has no place for; left out, and kept in the file as "timelinejs"`,
    );
  return kept;
}

/** What an era has beside its name and dates. */
export function notesOfEra(era: Item, path: string, say: Say): Item | undefined {
  if (!textAt(era, 'text', 'headline')) say(`${path}.text.headline`, 'is missing; read as its date');
  const text = textAt(era, 'text', 'text');
  const kept = others(
    {
      ...others(era, ['start_date', 'end_date', 'text', 'type', 'unique_id', 'autolink', 'media', 'display_date']),
      text,
    },
    [],
  );
  const names = Object.keys(kept ?? {});
  if (names.length > 0)
    say(path, `has ${names.join(', ')}, which an era has no place for; left out, and kept in the file as "timelinejs"`);
  return kept;
}
