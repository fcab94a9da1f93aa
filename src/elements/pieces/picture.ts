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

/** An address of the story as the page loads it. */
export const loadable = (src: string): string | undefined => safeUrl(src, document.baseURI, false);

/** The room of a picture without it: as large as that would be, else 16 to 9. */
export const space = ({ width, height }: Partial<Picture> = {}): TemplateResult =>
  html`<svg aria-hidden="true" width=${width ?? nothing} viewBox="0 0 ${width && height ? `${width} ${height}` : '16 9'}"></svg>`;

/** What stands where a picture is not. */
export const placeholder = (picture: Partial<Picture>, alt: string): TemplateResult =>
  html`<div part="placeholder" class="missing quiet" role=${alt ? 'img' : nothing} aria-label=${alt || nothing}>${space(picture)}<span>${alt}</span></div>`;

/** An image whose space is reserved by its width and height, loaded when it comes near. */
export function image(picture: Picture, reading: Reading, media?: MediaController): TemplateResult | typeof nothing {
  const { src, width, height, srcset, sizes } = picture;
  const url = loadable(src);
  if (!url) return nothing;
  const alt = plain(picture.alt, reading);
  return media?.failed.has(url)
    ? placeholder(picture, alt)
    : html`<img part="picture" loading="lazy" decoding="async" sizes=${sizes ?? nothing} srcset=${srcset ?? nothing} src=${url} alt=${alt} width=${width ?? nothing} height=${height ?? nothing} @error=${() => media?.fail(url)}>`;
}

/** An image that leads where its story says, or that a reader may look at in full. */
export function linkedImage(
  picture: Picture,
  reading: Reading,
  media: MediaController,
  isLarge: boolean,
): TemplateResult | typeof nothing {
  const shown = image(picture, reading, media);
  const url = loadable(picture.src);
  const link = picture.link === undefined ? undefined : safeUrl(picture.link, document.baseURI, true);
  if (!url || (!link && (!isLarge || media.failed.has(url)))) return shown;
  return link || !self.HTMLDialogElement
    ? html`<a href=${link ?? url}>${shown}</a>`
    : html`<button part="enlarge" class="enlarge" type="button" aria-label="${reading.messages.enlarge}: ${plain(picture.alt, reading)}" @click=${(event: Event) => media.enlarge(picture, reading, event)}>${shown}</button>`;
}

/** What is told of a picture or a film; nothing without a word. */
export function caption(words: readonly (Text | undefined)[], reading: Reading, more?: unknown): unknown {
  const told = words.filter(Boolean).map((each) => html`<small>${text(each, reading)}</small> `);
  return told.length > 0 || more ? html`<figcaption part="caption" class="quiet">${told}${more}</figcaption>` : nothing;
}

/** A picture with its caption, credit and licence. */
export const picture = (shown: Picture, reading: Reading, media: MediaController, isLarge: boolean): TemplateResult =>
  html`<figure>${linkedImage(shown, reading, media, isLarge)}${caption([shown.caption, shown.credit, shown.licence], reading)}</figure>`;
