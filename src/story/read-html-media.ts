/** Reads pictures, sounds, films and photos from the HTML of a page. */
import { itemOf, type Item } from './value-kinds.js';
import { hostOf } from './media-address.js';
import { idOf, isAuthors, jsonOf, Parts, trimmed, type HtmlReader } from './read-html-text.js';

/** What plays where it stands. */
export const players = 'audio,video,iframe';

/** What a `<figcaption>` tells of a picture: its caption and, in `<small>`, its credit and licence. */
function captionOf(element: Element, reader: HtmlReader): Item {
  const caption = element.querySelector('figcaption');
  if (!caption) return {};
  const parts = new Parts(caption, reader);
  return {
    title: reader.text(parts.take('[data-field="title"]')),
    licence: reader.text(parts.take('[data-field="licence"]')),
    credit: reader.text(parts.takeApart('small', 'end') ?? parts.take('small')),
    caption: reader.text(parts.take('[data-field="caption"]')) ?? parts.remainder(),
  };
}

/** Those fields that are given. */
const given = (fields: Item | undefined): Item =>
  Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined && value !== null));

const attributesOf = (element: Element, names: readonly string[]): Item =>
  Object.fromEntries(names.map((name) => [name, element.getAttribute(name)]));

/** `<img>`, alone, in a `<picture>` or in a `<figure>`; a link around it is where it leads. */
export function pictureOf(
  element: Element | undefined,
  reader: HtmlReader,
  told = element && captionOf(element, reader),
  player?: Element,
): unknown {
  const image = element?.matches('img') ? element : element?.querySelector('img');
  if (!image) return undefined;
  const box = image.closest('picture') ?? image;
  const link = box.parentElement;
  reader.know(box);
  return itemOf({
    ...attributesOf(image, ['src', 'alt', 'width', 'height', 'srcset', 'sizes']),
    link: link?.matches('a') && link !== player ? link.getAttribute('href') : '',
    ...(jsonOf(image) as Item | undefined),
    ...given(told),
  });
}

/** `<audio>`, `<video>`, or a frame as the link to it; alone or in a `<figure>`. */
export function mediaOf(element: Element | undefined, reader: HtmlReader): unknown {
  const player = element?.matches(players) ? element : element?.querySelector(`${players},a`);
  if (!element || !player) return undefined;
  const { src, href, title, poster, width, height } = attributesOf(player, [
    'src',
    'href',
    'title',
    'poster',
    'width',
    'height',
  ]);
  const isLink = player.localName === 'a';
  const exact = jsonOf(element) as Item | undefined;
  const picture = poster ? itemOf({ src: poster, width, height }) : isLink ? pictureOf(player, reader, {}, player) : '';
  const words = isLink ? reader.text(player) : title;
  if (!isLink) reader.know(player);
  return itemOf({
    src: src ?? href ?? player.querySelector('source')?.getAttribute('src'),
    kind: element.getAttribute('data-kind') ?? (player.matches('audio,video') ? player.localName : ''),
    title: isLink && words === reader.messages.openAt(hostOf(String(href ?? ''))) && !isAuthors(player) ? '' : words,
    captions: player.querySelector('track')?.getAttribute('src'),
    poster: picture,
    ...exact,
    ...given(captionOf(element, reader)),
  });
}

export function readPhoto(root: Element, reader: HtmlReader): Item | undefined {
  const figure = root.querySelector('figure') ?? root;
  const parts = new Parts(figure.querySelector('figcaption') ?? figure, reader).unwrap();
  const people = parts.take('[data-field="people"],ol,ul');
  const list = people?.matches('ol,ul') ? people : people?.querySelector('ol,ul');
  const note = parts.take('[data-field="note"]');
  const origin = note ? new Parts(note, reader) : parts;
  const licence = reader.text(origin.take('[data-field="licence"]'));
  const source = reader.source(origin.takeApart('cite'));
  const credit = reader.text(origin.takeApart('small', 'end'));
  const place = reader.text(parts.take('[data-field="place"]'));
  const { date, displayDate } = reader.date(parts.takeApart('time'));
  const caption = reader.text(parts.take('[data-field="caption"]')) ?? trimmed(parts.remainder());
  return itemOf({
    id: idOf(root.matches('[data-item]') ? root : figure),
    picture: pictureOf(figure, reader, { licence, credit }),
    caption,
    date,
    displayDate,
    place,
    people: list && [...list.children].map((person) => reader.text(person)),
    peopleOrder: reader.text(people?.querySelector('[data-field="peopleOrder"]') ?? undefined),
    source,
  });
}

/** The picture of a `<figure>`, and in its `<figcaption>` what it shows. */
export function readPhotos(root: Element, reader: HtmlReader): Item | undefined {
  const photo = root.querySelector('figcaption') ? readPhoto(root, reader) : undefined;
  return photo?.caption ? { lang: reader.lang, photos: [photo] } : undefined;
}
