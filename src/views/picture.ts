import { html, nothing, type TemplateResult } from 'lit';
import type { Picture, Text } from '../model/model.js';
import { plainOf } from '../text/render-context.js';
import type { frame } from './frame.js';
import { text, type RenderContext } from './text.js';

/** The state of the pictures and players of an element. */
export interface MediaState {
  /** The URLs of files that failed to load, and of embedded players that the reader has opened. */
  readonly marked: readonly string[];
  /** Whether pictures can be opened at full size. */
  readonly lightbox: boolean;
  /** Draws an embedded player; without it, there is a link to the media. */
  readonly embed?: typeof frame | undefined;
}

/** Fields of a picture that are displayed near it, in HTML that can be read again. */
type DisplayedFields = readonly (keyof Picture)[];

export const noMediaState: MediaState = { marked: [], lightbox: false };

/** Reserves the space of a picture: an empty `svg` scales as an image does. */
export const space = ({ width = 960, height = 540 }: Partial<Picture> = {}): TemplateResult =>
  html`<svg aria-hidden="true" width=${width} viewBox="0 0 ${width} ${height}"></svg>`;

/** The box shown in place of a picture that failed to load. */
export const placeholder = (picture: Partial<Picture>, alt: string): TemplateResult =>
  html`<div part="placeholder" class="frame quiet" role=${alt ? 'img' : nothing} aria-label=${alt || nothing}>${space(picture)}<span>${alt}</span></div>`;

/**
 * A lazy image, whose width and height reserve its space.
 *
 * @param displayed the fields that the caller displays
 */
export function image(
  picture: Picture,
  context: RenderContext,
  { marked } = noMediaState,
  displayed: DisplayedFields = [],
): TemplateResult | typeof nothing {
  const { src, width, height, srcset, sizes } = picture;
  const url = context.resolve(src, false);
  if (!url) return nothing;
  const alt = plainOf(picture.alt, context);
  return marked.includes(url)
    ? placeholder(picture, alt)
    : html`<img part="picture" loading="lazy" decoding="async" sizes=${sizes ?? nothing} srcset=${srcset ?? nothing} src=${url} alt=${alt} width=${width ?? nothing} height=${height ?? nothing} data-json=${context.exact?.picture(picture, displayed, context) ?? nothing}>`;
}

/** An image with its link, or with a button that opens it at full size. */
export function linkedImage(
  picture: Picture,
  context: RenderContext,
  media: MediaState,
  displayed: DisplayedFields = ['caption', 'credit', 'licence', 'link'],
): TemplateResult | typeof nothing {
  const { src, link } = picture;
  const shown = image(picture, context, media, displayed);
  const imageUrl = context.resolve(src, false);
  const url = imageUrl && context.resolve(link ?? src, true);
  if (!url || !(link || (media.lightbox && !media.marked.includes(imageUrl)))) return shown;
  return link || !self.HTMLDialogElement
    ? html`<a href=${url}>${shown}</a>`
    : html`<button part="enlarge" class="enlarge" type="button" aria-label="${context.messages.enlarge}: ${plainOf(picture.alt, context)}">${shown}</button>`;
}

/** The `figcaption` of a picture, audio or video; nothing if it would be empty. */
export function caption(
  { caption: words, credit, licence, title }: Partial<Record<'caption' | 'credit' | 'licence' | 'title', Text>>,
  context: RenderContext,
  link?: unknown,
): TemplateResult | typeof nothing {
  const shown = [
    title && html`<b data-field="title">${text(title, context)}</b>`,
    words && html`<span data-field="caption">${text(words, context)}</span>`,
    credit && html`<small>${text(credit, context)}</small>`,
    licence && html`<small data-field="licence">${text(licence, context)}</small>`,
    link,
  ].filter(Boolean);
  return shown.length > 0
    ? html`<figcaption part="caption" class="quiet">${shown.map((each, index) => [index > 0 ? ' ' : nothing, each])}</figcaption>`
    : nothing;
}

/** A picture with its caption, credit and licence. */
export const picture = (shown: Picture, context: RenderContext, media: MediaState): TemplateResult =>
  html`<figure>${linkedImage(shown, context, media)}${caption(shown, context)}</figure>`;
