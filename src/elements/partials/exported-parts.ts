/**
 * The parts of the elements in a `history-story` that a page can style from outside of it: `history-story::part(event)`.
 * Those that the story has itself have another name there.
 */
export const exportedParts =
  'group, list, event, title:event-title, date, text, note:item-note, picture, placeholder, enlarge, media, frame, play, ' +
  'caption, source, link, more, find, count, reset, carousel, previous, next, scale, tick, era, zoom, value, qualifier, label, ' +
  'series, quote, speaker, terms, place, people, credit, name, when, where, countries, calendar, class, waffle, map, ' +
  'pointed, boundaries';
