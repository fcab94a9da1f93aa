import { html, type TemplateResult } from 'lit';
import { frameAddress, hostOf } from '../story/media-address.js';
import type { Media } from '../model/model.js';
import { image, space, type MediaState } from './picture.js';
import type { RenderContext } from './text.js';

/**
 * The `sandbox` of a player. `allow-same-origin`, which players need, is left out for URLs of the page's own origin: their
 * scripts could remove the sandbox. The origin of a sandboxed page and of a file is `null`.
 */
const sandboxFor = (url: string): string =>
  `allow-scripts allow-popups${new URL(url).origin === globalThis.origin ? '' : ' allow-same-origin'}`;

/** An embedded player. Until the reader presses the button that names its host, there is a poster and no `iframe`. */
export function frame(
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
