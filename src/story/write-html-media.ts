/** Writes pictures, sounds, films, photos and sources as the HTML that `read-html-media.ts` reads. */
import { chooseText } from '../text/choose-text.js';
import { plainText } from '../text/inline-text.js';
import { messagesFor } from '../text/languages.js';
import { hostOf, mediaKind } from './media-address.js';
import type { Media, Photo, Picture, Source, Story } from './model.js';
import { attribute, escapeHtml, field, isSafe, json, tag } from './write-html-text.js';
import { textElement, textParts, timeElement, writingOf, type HtmlOptions, type Writing } from './write-html-text.js';

/** `<cite><a href>name</a></cite>`; a link without a name has a word for it. */
export function sourceElement(source: Source | undefined, writing: Writing, attributes = ''): string {
  if (!source) return '';
  const { name, url } = source;
  const [exact, content] =
    name === undefined
      ? [attribute('data-text', ''), escapeHtml(messagesFor(writing.lang).source)]
      : textParts(name, writing, true);
  return url !== undefined && isSafe(url)
    ? tag('cite', attributes, tag('a', attribute('href', url) + exact, content))
    : tag('cite', attributes + exact, content);
}

type CaptionField = 'caption' | 'credit' | 'licence' | 'link';

const told: readonly CaptionField[] = ['caption', 'credit', 'licence', 'link'];

const isNatural = (size: number | undefined): boolean => size === undefined || /^\d+$/.test(String(size));

/** An `<img>` that has all of the picture. @param beside what stands beside it, or around it */
export function imageElement(picture: Picture, { lang }: Writing, beside: readonly CaptionField[] = []): string {
  const { src, alt, width, height, srcset, sizes, link } = picture;
  const shown = plainText(chooseText(alt, lang, lang)?.text ?? '');
  const isPlain =
    (alt === undefined || alt === shown) &&
    [width, height].every(isNatural) &&
    told.every((name) => picture[name] === undefined || beside.includes(name));
  const image = `<img${attribute('src', isSafe(src, false) ? src : undefined)}${attribute('alt', shown)}${attribute('width', width)}${attribute('height', height)}${attribute('srcset', srcset)}${attribute('sizes', sizes)}${isPlain ? '' : json(picture)}>`;
  return link !== undefined && beside.includes('link') && isSafe(link)
    ? tag('a', attribute('href', link), image)
    : image;
}

/** The caption, and in `<small>` the credit and the licence; nothing without any. */
function captionElement({ caption, credit, licence }: Pick<Picture, CaptionField>, writing: Writing): string {
  const [exact, content] = caption === undefined ? ['', ''] : textParts(caption, writing);
  const isRunning = !exact && typeof caption !== 'object';
  const words = [
    isRunning ? content : tag('span', field('caption') + exact, content),
    textElement('small', '', credit, writing),
    textElement('small', field('licence'), licence, writing),
  ].filter(Boolean);
  return words.length > 0 ? tag('figcaption', '', words.join(' ')) : '';
}

/** `<img>`, or a `<figure>` with what is told of the picture. */
export function pictureElement(picture: Picture | undefined, writing: Writing, attributes = ''): string {
  if (!picture) return '';
  const image = imageElement(picture, writing, told);
  const isAlone = !attributes && told.every((name) => picture[name] === undefined);
  return isAlone ? image : tag('figure', attributes, image + captionElement(picture, writing));
}

/** A player of the browser for a file, a link for what is shown in a frame: so that nothing asks the host of it. */
export function mediaElement(media: Media | undefined, writing: Writing): string {
  if (!media) return '';
  const { src, kind, title, poster, captions } = media;
  const name = mediaKind(media);
  const isFile = name !== 'frame';
  const isPlain = isFile
    ? (title === undefined || typeof title === 'string') &&
      (!poster || (name === 'video' && Object.keys(poster).every((key) => /^(src|width|height)$/.test(key)))) &&
      [poster?.width, poster?.height].every(isNatural)
    : captions === undefined;
  const address = isSafe(src, false) ? src : undefined;
  const [exact, content] =
    title === undefined
      ? [attribute('data-text', ''), escapeHtml(messagesFor(writing.lang).openAt(hostOf(src)))]
      : textParts(title, writing, true);
  const film =
    name === 'video'
      ? attribute('poster', poster?.src) + attribute('width', poster?.width) + attribute('height', poster?.height)
      : '';
  const player = isFile
    ? tag(
        name,
        ` controls preload="none"${attribute('src', address)}${attribute('title', typeof title === 'string' ? title : undefined)}${film}`,
        captions === undefined ? '' : `<track kind="captions"${attribute('src', captions)}>`,
      )
    : tag('a', attribute('href', address) + exact, (poster ? imageElement(poster, writing) : '') + content);
  return tag(
    'figure',
    field('media') + attribute('data-kind', kind ?? (isFile ? '' : undefined)) + (isPlain ? '' : json(media)),
    player + captionElement(media, writing),
  );
}

/** ` id="history-…"`, which links can point at; an id with white space, which none can, is kept in `data-id`. */
export const idAttribute = (id: string | undefined): string =>
  id === undefined ? '' : /[ \t\r\n\f]/.test(id) ? attribute('data-id', id) : attribute('id', `history-${id}`);

export function photoHtml(photo: Photo, writing: Writing, attributes = ''): string {
  const { id, picture, caption, date, displayDate, place, people, peopleOrder, source } = photo;
  const when = [timeElement(date, displayDate, writing), textElement('span', field('place'), place, writing)];
  const origin = [
    textElement('small', '', picture?.credit, writing),
    textElement('small', field('licence'), picture?.licence, writing),
    sourceElement(source, writing),
  ].filter(Boolean);
  const names = people?.map((person) => textElement('li', '', person, writing)).join('');
  const inOrder =
    textElement('span', field('peopleOrder'), peopleOrder, writing) + (names === undefined ? '' : tag('ol', '', names));
  return tag(
    'figure',
    attributes + idAttribute(id),
    (picture ? imageElement(picture, writing, ['credit', 'licence', 'link']) : '') +
      tag(
        'figcaption',
        '',
        textElement('p', field('caption'), caption, writing) +
          when.filter(Boolean).join(' \u00b7 ') +
          (inOrder && tag('div', field('people'), inOrder)) +
          (origin.length > 0 ? tag('p', field('note'), origin.join(' \u00b7 ')) : ''),
      ),
  );
}

/** The children of a `<captioned-photo>`. */
export const writePhoto = (photo: Photo, story: Story, options?: HtmlOptions): string =>
  photoHtml(photo, writingOf(story, options));
