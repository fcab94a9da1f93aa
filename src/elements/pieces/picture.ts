import { html, nothing, type TemplateResult } from 'lit';
import type { Picture, Text } from '../../data/model.js';
import { safeUrl } from '../../data/safe-url.js';
import { plainText } from '../../text/inline-text.js';
import { chooseText } from '../../text/choose-text.js';
import type { MediaController } from '../controllers/media-controller.js';
import { text, type Reading } from './text.js';

/** A text without its markup, for an attribute. */
export const plain = (words: Text | undefined, { lang, storyLang }: Reading): string =>
  plainText(chooseText(words, lang, storyLang)?.text ?? '');

/** The room of a picture or a film, without it. */
export const space = (
  { width, height }: { readonly width?: number; readonly height?: number },
  otherwise: string,
): TemplateResult =>
  html`<svg aria-hidden="true" width=${width ?? nothing} viewBox="0 0 ${width && height ? `${width} ${height}` : otherwise}"></svg>`;

/** What stands where a picture is not: as large as it would be, with what it would show. */
export const placeholder = (picture: Partial<Picture>, alt: string): TemplateResult =>
  html`<div part="placeholder" class="missing" role=${alt ? 'img' : nothing} aria-label=${alt || nothing}>${space(picture, '3 2')}<span>${alt}</span></div>`;

/** An image whose space is reserved by its width and height, loaded when it comes near. */
export function image(picture: Picture, reading: Reading, media?: MediaController): TemplateResult | typeof nothing {
  const { src, width, height, srcset, sizes } = picture;
  const url = safeUrl(src, document.baseURI, false);
  if (!url) return nothing;
  const alt = plain(picture.alt, reading);
  if (media?.hasFailed(url)) return placeholder(picture, alt);
  return html`<img part="picture" loading="lazy" decoding="async" sizes=${sizes ?? nothing} srcset=${srcset ?? nothing} src=${url} alt=${alt} width=${width ?? nothing} height=${height ?? nothing} @error=${media && (() => media.fail(url))}>`;
}

/** An image that leads where its story says, or that a reader may look at in full. */
export function linkedImage(
  picture: Picture,
  reading: Reading,
  media: MediaController,
  isLarge: boolean,
): TemplateResult | typeof nothing {
  const shown = image(picture, reading, media);
  const { src, link } = picture;
  const url = safeUrl(src, document.baseURI, false);
  const leads = safeUrl(link ?? src, document.baseURI, true);
  if (!url || !leads || (!link && (!isLarge || media.hasFailed(url)))) return shown;
  return link || !self.HTMLDialogElement
    ? html`<a href=${leads}>${shown}</a>`
    : html`<button part="enlarge" class="enlarge" type="button" aria-label="${reading.messages.enlarge}: ${plain(picture.alt, reading)}" @click=${(event: Event) => media.enlarge(picture, reading, event)}>${shown}</button>`;
}

/** What is told of a picture or a film; nothing without a word. */
export function caption(
  words: readonly (Text | undefined)[],
  reading: Reading,
  more?: unknown,
): TemplateResult | typeof nothing {
  const [first, ...small] = words.map((each) => text(each, reading));
  return words.some((each) => each !== undefined) || more
    ? html`<figcaption part="caption" class="quiet">${first} ${small.map((each) => each && html`<small>${each}</small> `)}${more}</figcaption>`
    : nothing;
}

/** A picture with its caption, credit and licence. */
export const picture = (
  shown: Picture | undefined,
  reading: Reading,
  media: MediaController,
  isLarge: boolean,
): TemplateResult | typeof nothing =>
  shown
    ? html`<figure>${linkedImage(shown, reading, media, isLarge)}${caption([shown.caption, shown.credit, shown.licence], reading)}</figure>`
    : nothing;
