import { html, nothing, type TemplateResult } from 'lit';
import { frameAddress, mediaKind } from '../../data/media-address.js';
import type { Media, StoryEvent } from '../../data/model.js';
import { safeUrl } from '../../data/safe-url.js';
import type { MediaController } from '../controllers/media-controller.js';
import { caption, image, picture, plain, space } from './picture.js';
import type { Reading } from './text.js';

const hostOf = (url: string): string => new URL(url).host;

/** A poster, and a button that says who will be asked; the frame is made when the reader has said so, never before. */
function frame(shown: Media, url: string, name: string, reading: Reading, media: MediaController): TemplateResult {
  const address = frameAddress(url);
  const { poster, width = poster?.width, height = poster?.height } = shown;
  const size = { width, height };
  return html`<div part="frame" class="frame">${
    media.isPlaying(url)
      ? html`${space(size, '16 9')}<iframe src=${address} title=${name || hostOf(address)} allow="autoplay; encrypted-media; fullscreen; picture-in-picture" sandbox="allow-scripts allow-same-origin allow-popups allow-presentation" referrerpolicy="strict-origin-when-cross-origin"></iframe>`
      : html`${poster ? image(poster, reading, media) : space(size, '16 9')}<button part="play" type="button" @click=${(event: Event) => media.play(url, event)}>${reading.messages.playFrom(hostOf(address))}</button>`
  }</div>`;
}

/** A sound or a film with the controls of the browser, or a frame, which asks first. */
function player(shown: Media | undefined, reading: Reading, media: MediaController): TemplateResult | typeof nothing {
  const url = shown && safeUrl(shown.src, document.baseURI, false);
  if (!url) return nothing;
  const kind = mediaKind(shown);
  const name = plain(shown.title, reading);
  const { captions, poster, width = poster?.width, height = poster?.height, credit } = shown;
  const track = captions && html`<track kind="captions" srclang=${reading.storyLang ?? reading.lang} src=${captions}>`;
  const onError = () => media.fail(url);
  const drawn =
    kind === 'audio'
      ? html`<audio controls preload="none" aria-label=${name || nothing} src=${url} @error=${onError}>${track}</audio>`
      : kind === 'video'
        ? html`<video controls playsinline preload="none" aria-label=${name || nothing} width=${width ?? nothing} height=${height ?? nothing} poster=${poster ? (safeUrl(poster.src, document.baseURI, false) ?? nothing) : nothing} src=${url} @error=${onError}>${track}</video>`
        : frame(shown, url, name, reading, media);
  const link =
    (kind === 'frame' || media.hasFailed(url)) && html`<a href=${url}>${reading.messages.openAt(hostOf(url))}</a>`;
  return html`<figure part="media">${drawn}${caption([shown.title, shown.caption, credit], reading, link)}</figure>`;
}

/** What an event has to see and to hear. */
export const media = (
  { picture: shown, media: played }: StoryEvent,
  reading: Reading,
  controller: MediaController,
  isLarge: boolean,
): TemplateResult => html`${picture(shown, reading, controller, isLarge)}${player(played, reading, controller)}`;
