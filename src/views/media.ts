import { html, nothing, type TemplateResult } from 'lit';
import { frameAddress, hostOf, mediaKind } from '../story/media-address.js';
import type { Media, StoryEvent } from '../story/model.js';
import { plainOf } from '../text/render-context.js';
import { caption, image, loadable, picture, space, type MediaState } from './picture.js';
import type { RenderContext } from './text.js';

/**
 * What a frame may do. It keeps its own origin, which players need, where that is not the page's: of the same origin, its
 * script could reach the page around it, and take its own sandbox away. A page without an origin says `null`, and so does a file.
 */
const sandboxFor = (url: string): string =>
  `allow-scripts allow-popups${new URL(url).origin === globalThis.origin ? '' : ' allow-same-origin'}`;

/** A sound or a film with the controls of the browser; of a frame, a poster and a button that says who will be asked. */
function player(shown: Media, context: RenderContext, media: MediaState): TemplateResult | typeof nothing {
  const url = loadable(shown.src);
  if (!url) return nothing;
  const { messages } = context;
  const { poster, title } = shown;
  const captions = shown.captions && loadable(shown.captions);
  const kind = mediaKind(shown);
  const address = frameAddress(url);
  const name = plainOf(title, context) || hostOf(address);
  const track = captions && html`<track kind="captions" src=${captions}>`;
  const isMarked = media.marked.includes(url);
  const drawn =
    kind === 'audio'
      ? html`<audio controls preload="none" aria-label=${name} src=${url}>${track}</audio>`
      : kind === 'video'
        ? html`<video controls playsinline preload="none" aria-label=${name} width=${poster?.width ?? nothing} height=${poster?.height ?? nothing} poster=${(poster && loadable(poster.src)) ?? nothing} src=${url}>${track}</video>`
        : html`<div part="frame" class="frame">${
            // The frame is made when the reader has said so, never before.
            isMarked
              ? html`${space(poster)}<iframe sandbox=${sandboxFor(address)} src=${address} title=${name} allow="autoplay; fullscreen" referrerpolicy="strict-origin-when-cross-origin"></iframe>`
              : html`${poster ? image(poster, context, media) : space()}<button part="play" type="button" value=${url}>${messages.playFrom(hostOf(address))}</button>`
          }</div>`;
  const link = kind === 'frame' || isMarked ? html`<a href=${url}>${messages.openAt(hostOf(url))}</a>` : undefined;
  return html`<figure part="media">${drawn}${caption([shown.caption, shown.credit], context, title, link)}</figure>`;
}

/** What an event has to see and to hear. */
export const media = (event: StoryEvent, context: RenderContext, state: MediaState): TemplateResult =>
  html`${event.picture && picture(event.picture, context, state)}${event.media && player(event.media, context, state)}`;
