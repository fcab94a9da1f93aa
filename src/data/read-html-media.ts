/** Reads pictures, sounds, films and photos from the HTML of a page. */
import { mediaKind } from './media-address.js';
import { dateOf, idOf, itemOf, jsonOf, sourceOf, Taker, textOf, trimmed, type Item } from './read-html-text.js';

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

/** `<img>`, alone or in a `<figure>`; a link around it is where it leads. */
export function pictureOf(element: Element | undefined, told = element && captionOf(element)): unknown {
  const image = element?.matches('img') ? element : element?.querySelector('img');
  if (!image) return undefined;
  const { parentElement } = image;
  const names = ['src', 'alt', 'width', 'height', 'srcset', 'sizes'];
  return (
    jsonOf(image) ??
    itemOf({
      ...Object.fromEntries(names.map((name) => [name, image.getAttribute(name)])),
      link: parentElement?.matches('a') ? parentElement.getAttribute('href') : undefined,
      ...told,
    })
  );
}

/** `<audio>`, `<video>`, or a frame as the link to it; alone or in a `<figure>`. */
export function mediaOf(element: Element | undefined): unknown {
  const player = element?.matches('audio,video,iframe') ? element : element?.querySelector('audio,video,iframe,a');
  if (!element || !player) return undefined;
  const of = (name: string, from: Element | null = player) => from?.getAttribute(name);
  const { localName } = player;
  const src = of('src') ?? of('href') ?? of('src', player.querySelector('source')) ?? '';
  const isFile = localName === 'audio' || localName === 'video';
  return (
    jsonOf(element) ??
    itemOf({
      src,
      kind: of('data-kind', element) ?? (isFile && mediaKind({ src }) !== localName ? localName : undefined),
      title: localName === 'a' ? textOf(player) : of('title'),
      poster: itemOf({ src: of('poster') }) ?? pictureOf(player, { link: undefined }),
      width: of('width'),
      height: of('height'),
      captions: of('src', player.querySelector('track')),
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
