import { html, nothing, type TemplateResult } from 'lit';
import type { Picture, Text } from '../story/model.js';
import { safeUrl } from '../story/safe-url.js';
import { pageDocument } from '../common/page-document.js';
import { plainOf } from '../text/render-context.js';
import { text, type RenderContext } from './text.js';

/** What has become of the pictures, sounds and films of a widget since it was drawn. */
export interface MediaState {
  /** Addresses of files that failed, and of frames that the reader asked for. */
  readonly marked: readonly string[];
  /** Whether a reader may open pictures large. */
  readonly lightbox: boolean;
}

const noState: MediaState = { marked: [], lightbox: false };

/** An address of the story, as the page loads it. */
export const loadable = (src: string): string | undefined => safeUrl(src, pageDocument.baseURI, false);

/** The room of a picture without it: it has the width and the height of one, and shrinks as one. */
export const space = ({ width = 960, height = 540 }: Partial<Picture> = {}): TemplateResult =>
  html`<svg aria-hidden="true" width=${width} viewBox="0 0 ${width} ${height}"></svg>`;

/** What stands where a picture is not. */
export const placeholder = (picture: Partial<Picture>, alt: string): TemplateResult =>
  html`<div part="placeholder" class="frame quiet" role=${alt ? 'img' : nothing} aria-label=${alt || nothing}>${space(picture)}<span>${alt}</span></div>`;

/** An image whose space is reserved by its width and height, loaded when it comes near. */
export function image(picture: Picture, context: RenderContext, { marked } = noState): TemplateResult | typeof nothing {
  const { src, width, height, srcset, sizes } = picture;
  const url = loadable(src);
  if (!url) return nothing;
  const alt = plainOf(picture.alt, context);
  return marked.includes(url)
    ? placeholder(picture, alt)
    : html`<img part="picture" loading="lazy" decoding="async" sizes=${sizes ?? nothing} srcset=${srcset ?? nothing} src=${url} alt=${alt} width=${width ?? nothing} height=${height ?? nothing}>`;
}

/** An image that leads where its story says, or that a reader may open large. */
export function linkedImage(
  picture: Picture,
  context: RenderContext,
  media: MediaState,
): TemplateResult | typeof nothing {
  const { src, link } = picture;
  const shown = image(picture, context, media);
  const file = loadable(src);
  const url = file && safeUrl(link ?? src, pageDocument.baseURI, true);
  if (!url || !(link || (media.lightbox && !media.marked.includes(file)))) return shown;
  return link || !self.HTMLDialogElement
    ? html`<a href=${url}>${shown}</a>`
    : html`<button part="enlarge" class="enlarge" type="button" aria-label="${context.messages.enlarge}: ${plainOf(picture.alt, context)}">${shown}</button>`;
}

/** What is told of a picture or a film; nothing without a word. */
export function caption(
  words: readonly (Text | undefined)[],
  context: RenderContext,
  title?: Text,
  link?: unknown,
): TemplateResult | typeof nothing {
  const told = [
    title && html`<b>${text(title, context)}</b>`,
    ...words.map((each) => each && html`<small>${text(each, context)}</small>`),
  ].filter(Boolean);
  return told[0] || link
    ? html`<figcaption part="caption" class="quiet">${told.map((each) => [each, ' '])}${link}</figcaption>`
    : nothing;
}

/** A picture with its caption, credit and licence. */
export const picture = (shown: Picture, context: RenderContext, media: MediaState): TemplateResult =>
  html`<figure>${linkedImage(shown, context, media)}${caption([shown.caption, shown.credit, shown.licence], context)}</figure>`;
