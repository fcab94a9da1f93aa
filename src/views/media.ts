import { html, nothing, type TemplateResult } from 'lit';
import { frameAddress, hostOf, mediaKind } from '../story/media-address.js';
import type { Media, StoryEvent } from '../model/model.js';
import { plainOf } from '../text/render-context.js';
import { caption, image, picture, space, type MediaState } from './picture.js';
import { insideLink, text, type RenderContext } from './text.js';

/**
 * The `sandbox` of a player. `allow-same-origin`, which players need, is left out for URLs of the page's own origin: their
 * scripts could remove the sandbox. The origin of a sandboxed page and of a file is `null`.
 */
const sandboxFor = (url: string): string =>
  `allow-scripts allow-popups${new URL(url).origin === globalThis.origin ? '' : ' allow-same-origin'}`;

/** An embedded player. Until the reader presses the button that names its host, there is a poster and no `iframe`. */
function frame(
  { poster }: Media,
  url: string,
  name: string,
  context: RenderContext,
  media: MediaState,
): TemplateResult {
  const address = frameAddress(url);
  return html`<div part="frame" class="frame">${
    media.marked.includes(url)
      ? html`${space(poster)}<iframe sandbox=${sandboxFor(address)} src=${address} title=${name} allow="autoplay; fullscreen" referrerpolicy="strict-origin-when-cross-origin"></iframe>`
      : html`${poster ? image(poster, context, media) : space()}<button part="play" type="button" value=${url}>${context.messages.playFrom(hostOf(address))}</button>`
  }</div>`;
}

/** Audio or video with the browser's controls; else the embedded player of another host, and a link to it. */
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
  const link = exact
    ? html`<a href=${url}>${poster && image(poster, context)}${text(title, insideLink(context), open) ?? open}</a>`
    : html`<a href=${url}>${open}</a>`;
  const drawn =
    kind === 'audio'
      ? html`<audio controls preload="none" aria-label=${name} src=${url}>${track}</audio>`
      : kind === 'video'
        ? html`<video controls playsinline preload="none" aria-label=${name} width=${poster?.width ?? nothing} height=${poster?.height ?? nothing} poster=${(poster && context.resolve(poster.src, false)) ?? nothing} src=${url}>${track}</video>`
        : exact
          ? link
          : frame(shown, url, name, context, media);
  const isLinked = !exact && (isFrame || media.marked.includes(url));
  const words = exact && isFrame ? { ...shown, title: undefined } : shown;
  return html`<figure part="media" data-field="media" data-kind=${given ?? (isFrame ? nothing : '')} data-json=${exact?.media(shown) ?? nothing}>${drawn}${caption(words, context, isLinked && link)}</figure>`;
}

/** The picture of an event, and its audio, video or embedded player. */
export const media = (event: StoryEvent, context: RenderContext, state: MediaState): TemplateResult =>
  html`${event.picture && picture(event.picture, context, state)}${event.media && player(event.media, context, state)}`;
