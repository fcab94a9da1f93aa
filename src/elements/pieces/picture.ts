import { html, nothing, type TemplateResult } from 'lit';
import type { Picture } from '../../data/model.js';
import { safeUrl } from '../../data/safe-url.js';
import { plainText } from '../../text/inline-text.js';
import { chooseText } from '../../text/choose-text.js';
import { text, type Reading } from './text.js';

/** An image whose space is reserved by its width and height, loaded when it comes near. */
export function image(picture: Picture, { lang, storyLang }: Reading): TemplateResult | typeof nothing {
  const url = safeUrl(picture.src, document.baseURI, false);
  if (!url) return nothing;
  const alt = plainText(chooseText(picture.alt, lang, storyLang)?.text ?? '');
  return html`<img part="picture" loading="lazy" decoding="async" src=${url} alt=${alt} width=${picture.width ?? nothing} height=${picture.height ?? nothing}>`;
}

/** A picture with its caption and credit. */
export function picture(shown: Picture | undefined, reading: Reading): TemplateResult | typeof nothing {
  if (!shown) return nothing;
  const caption = text(shown.caption, reading);
  const credit = text(shown.credit, reading);
  return html`<figure>
    ${image(shown, reading)}
    ${
      caption !== undefined || credit !== undefined
        ? html`<figcaption part="caption" class="quiet">${caption} ${credit === undefined ? nothing : html`<small>${credit}</small>`}</figcaption>`
        : nothing
    }
  </figure>`;
}
