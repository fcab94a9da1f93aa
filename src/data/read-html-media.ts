/** Reads pictures, sounds, films and photos from the HTML of a page. */
import { itemOf, type Item } from './kinds.js';
import { dateOf, idOf, jsonOf, sourceOf, Taker, textOf, trimmed } from './read-html-text.js';

/** What plays where it stands. */
export const players = 'audio,video,iframe';

/** What a `<figcaption>` tells of a picture: its caption and, in `<small>`, its credit and licence. */
function captionOf(element: Element): Item {
  const caption = element.querySelector('figcaption');
  if (!caption) return {};
  const parts = new Taker(caption);
  return {
    licence: textOf(parts.take('[data-field="licence"]')),
    credit: textOf(parts.take('small')),
    caption: textOf(parts.take('[data-field="caption"]')) ?? parts.remainder(),
  };
}

const attributesOf = (element: Element, names: readonly string[]): Item =>
  Object.fromEntries(names.map((name) => [name, element.getAttribute(name)]));

/** `<img>`, alone or in a `<figure>`; a link around it is where it leads. */
export function pictureOf(element: Element | undefined, told = element && captionOf(element)): unknown {
  const image = element?.matches('img') ? element : element?.querySelector('img');
  const link = image?.parentElement;
  return (
    image &&
    (jsonOf(image) ??
      itemOf({
        ...attributesOf(image, ['src', 'alt', 'width', 'height', 'srcset', 'sizes']),
        link: link?.matches('a') ? link.getAttribute('href') : '',
        ...told,
      }))
  );
}

/** `<audio>`, `<video>`, or a frame as the link to it; alone or in a `<figure>`. */
export function mediaOf(element: Element | undefined): unknown {
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
  const { localName } = player;
  return (
    jsonOf(element) ??
    itemOf({
      src: src ?? href ?? player.querySelector('source')?.getAttribute('src'),
      // `audio` and `video` end alike. A frame is what is neither.
      kind: element.getAttribute('data-kind') ?? (localName.endsWith('o') ? localName : ''),
      title: href === null ? title : textOf(player),
      poster: poster ? itemOf({ src: poster, width, height }) : pictureOf(player, { link: '' }),
      captions: player.querySelector('track')?.getAttribute('src'),
      ...captionOf(element),
    })
  );
}

export function readPhoto(root: Element, lang: string): Item | undefined {
  const figure = root.querySelector('figure') ?? root;
  const parts = new Taker(figure.querySelector('figcaption') ?? figure);
  const people = parts.take('[data-field="people"],ol,ul');
  const list = people?.matches('ol,ul') ? people : people?.querySelector('ol,ul');
  const note = parts.take('[data-field="note"]');
  const origin = note ? new Taker(note) : parts;
  const { date } = dateOf(parts.take('time'), lang);
  const place = textOf(parts.take('[data-field="place"]'));
  const licence = textOf(origin.take('[data-field="licence"]'));
  const credit = textOf(origin.take('small'));
  const source = sourceOf(origin.take('cite'));
  const caption = textOf(parts.take('[data-field="caption"]')) ?? trimmed(parts.remainder());
  return itemOf({
    id: idOf(figure),
    picture: pictureOf(figure, { licence, credit }),
    caption,
    date,
    place,
    people: list && [...list.children].map(textOf),
    peopleOrder: textOf(people?.querySelector('[data-field="peopleOrder"]') ?? undefined),
    source,
  });
}

/** The picture of a `<figure>`, and in its `<figcaption>` what it shows. */
export function readPhotos(root: Element, lang: string): unknown {
  const photo = root.querySelector('figcaption') && readPhoto(root, lang);
  return photo?.caption && { lang, photos: [photo] };
}
