/** Item pages of quotations and photographs. */
import type { Photo, Quote } from '../model/model.js';
import { writePhoto, writeQuote } from './write-html.js';
import { join, shorten } from './blocks.js';
import { plain, sourceName, type LocalizedStory } from './localized-story.js';
import { dateText, type ItemPage } from './item-page.js';
import { photoLd, quoteLd } from './json-ld.js';

export function quote(item: Quote, index: number, localized: LocalizedStory): ItemPage {
  const text = plain(item.text);
  const by = plain(item.speaker);
  const date = dateText(item.date, localized, item.displayDate);
  const note = join([plain(item.role), plain(item.context), date, sourceName(item.source)], ', ');
  const terms = (item.terms ?? []).map(({ term, note: explanation }) => join([plain(term), plain(explanation)], ': '));
  return {
    name: item.id ?? String(index + 1),
    // Without its id, which would repeat that of an event on the same page.
    html: () => writeQuote({ ...item, id: undefined }, localized.story),
    title: join([by, shorten(text, 80)], ': '),
    description: join([text, join([by, note], ', ')], ' — '),
    block: { kind: 'quotation', text, lang: item.lang, by, note, terms },
    data: quoteLd(item, localized),
  };
}

export function photo(item: Photo, index: number, localized: LocalizedStory): ItemPage {
  const { story, messages } = localized;
  const sourced = { ...item, source: item.source ?? story.source };
  const { picture } = item;
  const caption = plain(item.caption);
  const note = join([dateText(item.date, localized, item.displayDate), plain(item.place)], ', ');
  const people = join([plain(item.peopleOrder), (item.people ?? []).map(plain).join('; ')], ': ');
  const credit = join([plain(picture?.credit), plain(picture?.licence), sourceName(sourced.source)], ' · ');
  return {
    name: item.id ?? String(index + 1),
    // Without its id, which would repeat that of an event on the same page.
    html: () => writePhoto({ ...sourced, id: undefined }, story),
    title: caption,
    description: join([note, people, credit && `${messages.source}: ${credit}`], '. '),
    block: { kind: 'photograph', src: picture?.src ?? '', alt: plain(picture?.alt), caption, note, people, credit },
    data: photoLd(item, localized),
  };
}
