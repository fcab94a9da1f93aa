/** Reads pictures, audio, video and photos from HTML. */
import { photo as photoFields } from './fields.js';
import { itemOf, type Item } from './value-kinds.js';
import { hostOf } from './media-address.js';
import { idOf, isAuthorText, jsonOf, ChildReader, trimSeparators, type HtmlReader } from './read-html-text.js';

/** Elements with a player. */
export const players = 'audio,video,iframe';

/** Reads the `figcaption` of a picture: title, licence, caption, and the credit in `small`. */
function captionOf(element: Element, reader: HtmlReader): Item {
  const caption = element.querySelector('figcaption');
  if (!caption) return {};
  const children = new ChildReader(caption, reader);
  return {
    title: reader.text(children.take('[data-field="title"]')),
    licence: reader.text(children.take('[data-field="licence"]')),
    credit: reader.text(children.takeStandalone('small', 'end') ?? children.take('small')),
    caption: reader.text(children.take('[data-field="caption"]')) ?? children.remainder(),
  };
}

/** The fields without those that have no value. */
const withoutEmpty = (fields: Item | undefined): Item =>
  Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined && value !== null));

const attributesOf = (element: Element, names: readonly string[]): Item =>
  Object.fromEntries(names.map((name) => [name, element.getAttribute(name)]));

/**
 * Reads an `img`, alone or in a `picture` or `figure`, and the link around it.
 *
 * @param mediaLink a link around it that is not its own, but leads to the media that it stands for
 */
export function pictureOf(
  element: Element | undefined,
  reader: HtmlReader,
  captionFields = element && captionOf(element, reader),
  mediaLink?: Element,
): unknown {
  const image = element?.matches('img') ? element : element?.querySelector('img');
  if (!image) return undefined;
  const box = image.closest('picture') ?? image;
  const link = box.parentElement;
  reader.markRead(box);
  return itemOf({
    ...attributesOf(image, ['src', 'alt', 'width', 'height', 'srcset', 'sizes']),
    link: link?.matches('a') && link !== mediaLink ? link.getAttribute('href') : '',
    ...(jsonOf(image) as Item | undefined),
    ...withoutEmpty(captionFields),
  });
}

/** Reads `audio`, `video`, or an embedded page (an `iframe` or a link to it), alone or in a `figure`. */
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
  if (!isLink) reader.markRead(player);
  return itemOf({
    src: src ?? href ?? player.querySelector('source')?.getAttribute('src'),
    kind: element.getAttribute('data-kind') ?? (player.matches('audio,video') ? player.localName : ''),
    title: isLink && words === reader.messages.openAt(hostOf(String(href ?? ''))) && !isAuthorText(player) ? '' : words,
    captions: player.querySelector('track')?.getAttribute('src'),
    poster: picture,
    ...exact,
    ...withoutEmpty(captionOf(element, reader)),
  });
}

export function readPhoto(root: Element, reader: HtmlReader): Item | undefined {
  const figure = root.querySelector('figure') ?? root;
  const children = new ChildReader(figure.querySelector('figcaption') ?? figure, reader).unwrap();
  const people = children.take('[data-field="people"],ol,ul');
  const list = people?.matches('ol,ul') ? people : people?.querySelector('ol,ul');
  const note = children.take('[data-field="note"]');
  const origin = note ? new ChildReader(note, reader) : children;
  const licence = reader.text(origin.take('[data-field="licence"]'));
  const source = reader.source(origin.takeStandalone('cite'));
  const credit = reader.text(origin.takeStandalone('small', 'end'));
  const named = children.takeTexts(photoFields);
  const { date, displayDate } = reader.date(children.takeStandalone('time'));
  const caption = named.caption ?? trimSeparators(children.remainder());
  return itemOf({
    ...named,
    id: idOf(root.matches('[data-item]') ? root : figure),
    picture: pictureOf(figure, reader, { licence, credit }),
    caption,
    date,
    displayDate,
    people: list && [...list.children].map((person) => reader.text(person)),
    peopleOrder: reader.text(people?.querySelector('[data-field="peopleOrder"]') ?? undefined),
    source,
  });
}

/** Reads the picture of a `figure`, and its fields from the `figcaption`. */
export function readPhotos(root: Element, reader: HtmlReader): Item | undefined {
  const photo = root.querySelector('figcaption') ? readPhoto(root, reader) : undefined;
  return photo?.caption ? { lang: reader.lang, photos: [photo] } : undefined;
}
