import { html, nothing, type TemplateResult } from 'lit';
import type { Picture, Text } from '../model/model.js';
import { plainOf } from '../text/render-context.js';
import { text, type RenderContext } from './text.js';

/** What has become of the pictures, sounds and films of a widget since it was drawn. */
export interface MediaState {
  /** Addresses of files that failed, and of frames that the reader asked for. */
  readonly marked: readonly string[];
  /** Whether a reader may open pictures large. */
  readonly lightbox: boolean;
}

type Beside = readonly (keyof Picture)[];

export const noMediaState: MediaState = { marked: [], lightbox: false };

/** The room of a picture without it: it has the width and the height of one, and shrinks as one. */
export const space = ({ width = 960, height = 540 }: Partial<Picture> = {}): TemplateResult =>
  html`<svg aria-hidden="true" width=${width} viewBox="0 0 ${width} ${height}"></svg>`;

/** What stands where a picture is not. */
export const placeholder = (picture: Partial<Picture>, alt: string): TemplateResult =>
  html`<div part="placeholder" class="frame quiet" role=${alt ? 'img' : nothing} aria-label=${alt || nothing}>${space(picture)}<span>${alt}</span></div>`;

/**
 * An image whose space is reserved by its width and height, loaded when it comes near.
 *
 * @param beside what is shown of the picture beside it or around it
 */
export function image(
  picture: Picture,
  context: RenderContext,
  { marked } = noMediaState,
  beside: Beside = [],
): TemplateResult | typeof nothing {
  const { src, width, height, srcset, sizes } = picture;
  const url = context.resolve(src, false);
  if (!url) return nothing;
  const alt = plainOf(picture.alt, context);
  return marked.includes(url)
    ? placeholder(picture, alt)
    : html`<img part="picture" loading="lazy" decoding="async" sizes=${sizes ?? nothing} srcset=${srcset ?? nothing} src=${url} alt=${alt} width=${width ?? nothing} height=${height ?? nothing} data-json=${context.exact?.picture(picture, beside, context) ?? nothing}>`;
}

/** An image that leads where its story says, or that a reader may open large. */
export function linkedImage(
  picture: Picture,
  context: RenderContext,
  media: MediaState,
  beside: Beside = ['caption', 'credit', 'licence', 'link'],
): TemplateResult | typeof nothing {
  const { src, link } = picture;
  const shown = image(picture, context, media, beside);
  const file = context.resolve(src, false);
  const url = file && context.resolve(link ?? src, true);
  if (!url || !(link || (media.lightbox && !media.marked.includes(file)))) return shown;
  return link || !self.HTMLDialogElement
    ? html`<a href=${url}>${shown}</a>`
    : html`<button part="enlarge" class="enlarge" type="button" aria-label="${context.messages.enlarge}: ${plainOf(picture.alt, context)}">${shown}</button>`;
}

/** The caption of a picture, a sound or a film; nothing without a word. */
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
