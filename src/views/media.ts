import { html, nothing, type TemplateResult } from 'lit';
import { frameAddress, hostOf, mediaKind } from '../story/media-address.js';
import type { Media, StoryEvent } from '../model/model.js';
import { plainOf } from '../text/render-context.js';
import { caption, image, picture, type MediaState } from './picture.js';
import { insideLink, text, type RenderContext } from './text.js';

/** Audio or video with the browser's controls; else the embedded player of another host, or just a link to it. */
function player(shown: Media, context: RenderContext, media: MediaState): TemplateResult | typeof nothing {
  const { src, kind: given, poster, title, captions } = shown;
  const { exact, messages } = context;
  const url = context.resolve(src, false);
  if (!url) return nothing;
  const kind = mediaKind(shown);
  const isFrame = kind === 'frame';
  const name = plainOf(title, context) || hostOf(frameAddress(url));
  const address = captions && context.resolve(captions, false);
  const track = address && html`<track kind="captions" src=${address}>`;
  const open = messages.openAt(hostOf(url));
  const embed = !exact && isFrame && media.embed;
  const label = exact ? (text(title, insideLink(context), open) ?? open) : open;
  const link = html`<a href=${url}>${!embed && isFrame && poster ? image(poster, context) : nothing}${label}</a>`;
  const drawn =
    kind === 'audio'
      ? html`<audio controls preload="none" aria-label=${name} src=${url}>${track}</audio>`
      : kind === 'video'
        ? html`<video controls playsinline preload="none" aria-label=${name} width=${poster?.width ?? nothing} height=${poster?.height ?? nothing} poster=${(poster && context.resolve(poster.src, false)) ?? nothing} src=${url}>${track}</video>`
        : embed
          ? embed(shown, url, name, context, media)
          : link;
  const isLinked = embed || (!exact && media.marked.includes(url));
  const words = exact && isFrame ? { ...shown, title: undefined } : shown;
  return html`<figure part="media" data-field="media" data-kind=${given ?? (isFrame ? nothing : '')} data-json=${exact?.media(shown) ?? nothing}>${drawn}${caption(words, context, isLinked && link)}</figure>`;
}

/** The picture of an event, and its audio, video or embedded player. */
export const media = (event: StoryEvent, context: RenderContext, state: MediaState): TemplateResult =>
  html`${event.picture && picture(event.picture, context, state)}${event.media && player(event.media, context, state)}`;
